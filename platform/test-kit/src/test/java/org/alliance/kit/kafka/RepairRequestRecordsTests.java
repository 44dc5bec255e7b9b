package org.alliance.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.ops.ArchiveInMemory;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.repair.EventResender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class RepairRequestRecordsTests {
  private static final EventCodec CODEC = new EventCodec();
  private static final String EVERYTHING =
      CODEC.encode(RepairRequest.everything(EventStream.REPORT));
  private static final String ONE = CODEC.encode(new RepairRequest(EventStream.REPORT, "a", 2, 2));

  private final ArchiveInMemory archive = new ArchiveInMemory();
  private final List<String> sent = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> buried = new ArrayList<>();
  private final RepairRequestRecords records = records(event -> sent.add(event.envelope().id()));

  RepairRequestRecordsTests() {
    archive.add(EventStream.REPORT, "a", 3);
  }

  @Test
  void takesARequestToTheDesk() {
    records.accept(record(ONE, 7, 1_000));
    assertThat(sent).containsExactly("intake.report:a:2");
    assertThat(buried).isEmpty();
  }

  @Test
  void knowsARequestAgainThatIsHeardTwiceAndNoOther() {
    records.accept(record(EVERYTHING, 7, 1_000));
    records.accept(record(EVERYTHING, 7, 1_000));
    assertThat(new HashSet<>(places)).hasSize(1);
    records.accept(record(EVERYTHING, 8, 1_000));
    assertThat(new HashSet<>(places)).as("a later one").hasSize(2);
    records.accept(record(EVERYTHING, 7, 2_000));
    assertThat(new HashSet<>(places)).as("on a topic that was made anew").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"source\": ",
        "{\"source\":\"/intake/report\",\"from\":1,\"to\":1}",
        "{\"source\":\"/intake/report\",\"subject\":\"a\",\"from\":0,\"to\":1}",
        "{\"source\":\"/nobody/nothing\",\"subject\":\"a\",\"from\":1,\"to\":1}",
        "{\"source\":\"/matching/referral\",\"subject\":\"a\",\"from\":1,\"to\":1}"
      })
  void buriesWhatItCanNeverAnswerAndGoesOn(String body) {
    records.accept(record(body, 7, 1_000));
    assertThat(buried).containsExactly("malformed-repair-request");
    records.accept(record(ONE, 8, 1_000));
    assertThat(sent).hasSize(1);
  }

  /// It comes again then; what was sent before is sent twice, which does no harm.
  @Test
  void buriesNothingWhileTheStoreOrTheBrokerIsAway() {
    var away = new DataAccessResourceFailureException("no answer");
    var failing =
        records(_ -> {
          throw away;
        });
    assertThatThrownBy(() -> failing.accept(record(ONE, 7, 1_000))).isSameAs(away);
    assertThat(buried).isEmpty();
  }

  private RepairRequestRecords records(EventSender sender) {
    var desk =
        new EventResender(ServiceName.INTAKE, archive, sender, (_, place) -> places.add(place));
    return new RepairRequestRecords(desk, CODEC, (_, reason) -> buried.add(reason));
  }

  private static Message<?> record(String body, long offset, long time) {
    return MessageBuilder.withPayload(body.getBytes(StandardCharsets.UTF_8))
        .setHeader(KafkaHeaders.RECEIVED_TOPIC, RepairRequest.topic(ServiceName.INTAKE))
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
        .setHeader(KafkaHeaders.OFFSET, offset)
        .setHeader(KafkaHeaders.RECEIVED_TIMESTAMP, time)
        .build();
  }
}
