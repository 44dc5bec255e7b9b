package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alliance.chaos.faults.Appearances;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TopicReaderTests {
  private static final Instant SENT = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void knowsAClockThatIsWrongByAnHour() {
    assertThat(seen("e-1", SENT.minus(Duration.ofHours(1))).isWronglyTimed()).isTrue();
    assertThat(seen("e-1", SENT.plus(Duration.ofHours(1))).isWronglyTimed()).isTrue();
  }

  @Test
  void anEventThatHadToWaitHasNoWrongTime() {
    assertThat(seen("e-1", SENT.minus(Duration.ofMinutes(10))).isWronglyTimed()).isFalse();
  }

  @Test
  void countsWhatCameTwiceOnce() {
    var appearances = new Appearances();
    assertThat(appearances.twiceShare()).isZero();
    assertThat(appearances.add(seen("e-1", SENT))).isTrue();
    assertThat(appearances.add(seen("e-2", SENT))).isTrue();
    assertThat(appearances.add(seen("e-1", SENT))).isFalse();
    assertThat(appearances.add(seen("e-1", SENT))).isFalse();
    assertThat(appearances.twiceShare()).isEqualTo(0.5);
  }

  private static TopicReader.Seen seen(String id, Instant time) {
    var headers = new RecordHeaders();
    Map.of(
            EnvelopeHeader.ID,
            id,
            EnvelopeHeader.TYPE,
            "case-accepted.v1",
            EnvelopeHeader.TIME,
            time.toString(),
            EnvelopeHeader.SEQUENCE,
            "1")
        .forEach((name, text) -> headers.add(name, bytes(text)));
    var record =
        new ConsumerRecord<>(
            EventStream.REPORT.topic(),
            0,
            0,
            SENT.toEpochMilli(),
            TimestampType.CREATE_TIME,
            0,
            0,
            bytes("c-1"),
            bytes("{}"),
            headers,
            Optional.empty());
    return TopicReader.event(record).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
