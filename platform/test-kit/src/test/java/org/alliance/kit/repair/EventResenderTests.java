package org.alliance.kit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.ops.ArchiveInMemory;
import org.alliance.kit.outbox.OutgoingEvent;
import org.junit.jupiter.api.Test;

class EventResenderTests {
  private static final EventStream STREAM = EventStream.REPORT;

  private final ArchiveInMemory archive = new ArchiveInMemory();
  private final List<OutgoingEvent> sent = new ArrayList<>();
  private final List<String> begun = new ArrayList<>();
  private final EventResender desk =
      new EventResender(
          ServiceName.INTAKE,
          archive,
          sent::add,
          (stream, place) -> begun.add(stream.source() + " for " + place));

  @Test
  void sendsTheEventsThatAreMissingAsTheyWere() {
    archive.add(STREAM, "a", 5);
    archive.add(STREAM, "b", 5);
    assertThat(desk.answer(new RepairRequest(STREAM, "a", 2, 4), "place")).isEqualTo(3);
    assertThat(sent).isEqualTo(archive.of(STREAM, "a", 2, 4, 10));
    assertThat(sent)
        .extracting(event -> event.envelope().id())
        .containsExactly("intake.report:a:2", "intake.report:a:3", "intake.report:a:4");
    assertThat(begun).isEmpty();
  }

  @Test
  void sendsWhatItHasOfWhatItIsAskedFor() {
    archive.add(STREAM, "a", 2);
    assertThat(desk.answer(new RepairRequest(STREAM, "a", 2, 9), "place")).isEqualTo(1);
    assertThat(desk.answer(new RepairRequest(STREAM, "nobody", 1, 9), "place")).isZero();
    assertThat(sent).hasSize(1);
  }

  @Test
  void sendsTheBeginningOfALongRange() {
    archive.add(STREAM, "a", 1_100);
    var answered = desk.answer(new RepairRequest(STREAM, "a", 51, 1_100), "place");
    assertThat(answered).isEqualTo(1_000);
    assertThat(sent).isEqualTo(archive.of(STREAM, "a", 51, 1_050, 2_000));
  }

  @Test
  void beginsToSendAWholeStreamAndSendsNothingOfItItself() {
    archive.add(STREAM, "a", 2);
    assertThat(desk.answer(RepairRequest.everything(STREAM), "place-1")).isZero();
    assertThat(begun).containsExactly("/intake/report for place-1");
    assertThat(sent).isEmpty();
  }

  @Test
  void answersForItsOwnStreamsOnly() {
    for (var request :
        List.of(
            new RepairRequest(EventStream.REFERRAL, "a", 1, 1),
            RepairRequest.everything(EventStream.REFERRAL))) {
      assertThatThrownBy(() -> desk.answer(request, "place"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(sent).isEmpty();
    assertThat(begun).isEmpty();
  }
}
