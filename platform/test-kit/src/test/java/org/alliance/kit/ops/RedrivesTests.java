package org.alliance.kit.ops;

import static org.alliance.kit.ops.StuckJobsScene.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.store.AuditEntry;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.ops.store.DeadLetter;
import org.alliance.kit.ops.store.OpsJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Redrives, what they are foreseen to do, and what a fault in their midst does.
class RedrivesTests {
  private static final Instant NOW = StuckJobsScene.NOW;
  private static final String STILL_BAD = "still-IllegalStateException";

  private final StuckJobsScene scene = new StuckJobsScene();

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void aRedriveWaitsForAStoreThatIsAwayForAMoment() {
    scene.bury("a", 1);
    scene.unsettled.set(2);
    assertThat(scene.redrive(Filter.ALL).outcomes()).isEqualTo(Map.of("applied", 1L));
    assertThat(scene.waits).hasValue(2);
    assertThat(scene.received).containsExactly("a");
    assertThat(scene.store.countOpenDeadLetters()).isZero();
  }

  @Test
  void aRedriveGoesOnWithTheNextWhereOneFails() {
    var first = scene.bury("a", 1);
    scene.bury("b", 1);
    scene.unsettled.set(6);
    var job = scene.redrive(Filter.ALL);
    assertThat(job.state()).isEqualTo("done");
    assertThat(job.outcomes()).isEqualTo(Map.of("applied", 1L, "failed", 1L));
    assertThat(job.left()).containsExactly(new OpsJob.Left(first.item(), "failed"));
    assertThat(scene.store.countOpenDeadLetters()).isEqualTo(1);
  }

  @Test
  void aJobWaitsUntilItsProgressCanBeKept() {
    scene.bury("a", 1);
    scene.unkept.set(1);
    assertThat(scene.redrive(Filter.ALL).state()).isEqualTo("done");
  }

  @Test
  void namesThoseThatDidNotGoThroughUpToAThousand() {
    for (var item = 0; item < 1_200; item++) {
      scene.held.hold((item % 100 == 0 ? "good-" : "bad-") + item, 1, "BadValue");
    }
    var job = scene.redrive(Filter.ALL);
    assertThat(job.outcomes()).isEqualTo(Map.of("applied", 12L, STILL_BAD, 1_188L));
    assertThat(job.left()).hasSize(1_000).allMatch(one -> one.outcome().equals(STILL_BAD));
    assertThat(job.withoutLeft().left()).isEmpty();
  }

  @Test
  void goesThroughAllThatMatchHoweverManyTheyAre() {
    for (var item = 0; item < 6_000; item++) {
      scene.held.hold("parked-" + item, 1, "BadValue");
    }
    for (var item = 0; item < 2_500; item++) {
      scene.bury("letter-" + item, 1);
    }
    assertThat(scene.redrives.count(of(Kind.DEAD_LETTER))).isEqualTo(2_500);
    assertThat(scene.redrives.count(Filter.ALL)).isEqualTo(8_500);
    var job = scene.redrive(of(Kind.PARKED));
    assertThat(job.selected()).isEqualTo(6_000);
    assertThat(job.outcomes()).isEqualTo(Map.of("applied", 6_000L));
    assertThat(scene.received).hasSize(6_000).doesNotHaveDuplicates();
  }

  @Test
  void asksTheOwnerForWhatIsMissing() {
    scene.held.hold("early", 3, null);
    assertThat(scene.redrive(Filter.ALL).outcomes()).isEqualTo(Map.of("asked-owner", 1L));
    assertThat(scene.asked).containsExactly(new RepairRequest(EventStream.REPORT, "early", 1, 3));
  }

  @Test
  void aForecastSaysWhatTheRedriveComesToAndDoesNothing() {
    scene.held.hold("good", 1, "BadValue");
    scene.held.hold("bad", 1, "BadValue");
    scene.held.hold("early", 3, null);
    scene.bury("letter", 1);
    var forecast = scene.redrives.foresee(Filter.ALL);
    assertThat(scene.received).isEmpty();
    assertThat(scene.asked).isEmpty();
    assertThat(scene.store.countOpenDeadLetters()).isEqualTo(1);
    assertThat(forecast.selected()).isEqualTo(4);
    assertThat(forecast.subjects()).isEqualTo(4);
    assertThat(scene.redrive(Filter.ALL).outcomes()).isEqualTo(forecast.outcomes());
  }

  @Test
  void aForecastDoesNotTryWhatReachesBeyondTheStore() {
    scene.inbox.consumer(
        EventStream.MATTER,
        event -> {
          scene.received.add(event.envelope().subject());
          return Receipt.APPLIED;
        });
    var envelope = HeldInMemory.envelope("beyond", 1);
    var headers = new HashMap<>(RecordHeaders.texts(envelope));
    headers.put("ce_source", EventStream.MATTER.source());
    scene.store.bury(new DeadLetter("t/0/beyond", "no-body", headers, new byte[] {1}, NOW, null));
    assertThat(scene.redrives.foresee(Filter.ALL).outcomes())
        .isEqualTo(Map.of(Forecast.UNFORESEEN, 1L));
    assertThat(scene.received).isEmpty();
  }

  @Test
  void theEarlierEventsOfACaseGoFirst() {
    for (var seq : List.of(3L, 1L, 2L)) {
      scene.bury("t/0/" + seq, "one", seq);
    }
    scene.bury("other", 1);
    var forecast = scene.redrives.foresee(Filter.ALL);
    assertThat(forecast.subjects()).isEqualTo(2);
    assertThat(forecast.outcomes()).isEqualTo(Map.of("applied", 2L, Forecast.DEPENDS, 2L));
    scene.redrive(Filter.ALL);
    assertThat(scene.numbers).containsSubsequence("one#1", "one#2", "one#3");
  }

  @Test
  void warnsOfAnEarlierEventThatIsNotChosen() {
    scene.bury("t/0/1", "one", 1);
    var later = scene.bury("t/0/2", "one", 2);
    var only = new Filter(Set.of(later.item()), null, null, null, null, null);
    assertThat(scene.redrives.foresee(only).earlier()).isEqualTo(1);
    assertThat(scene.redrives.foresee(Filter.ALL).earlier()).isZero();
  }

  @Test
  void anUnconfirmedCorrectionIsNotTaken() {
    var letter = scene.bury("bad", 1);
    var mended = Map.of("ce_subject", "good");
    scene.store.correct(new Correction(letter.item(), mended, "{}", "why", "me", NOW));
    assertThat(scene.redrive(Filter.ALL).outcomes()).isEqualTo(Map.of(STILL_BAD, 1L));
    scene.store.confirm(letter.item(), NOW, "you");
    assertThat(scene.redrive(Filter.ALL).outcomes()).isEqualTo(Map.of("applied", 1L));
    assertThat(scene.received).containsExactly("good");
  }

  @Test
  void itIsWrittenDownWhoSetOffWhatAndWhatCameOfIt() {
    scene.bury("a", 1);
    var job = scene.redrive(Filter.ALL);
    assertThat(scene.store.audited(null, 10))
        .extracting(AuditEntry::action, AuditEntry::by, AuditEntry::reason, AuditEntry::counts)
        .containsExactlyInAnyOrder(
            tuple("redrive-started", "me", "a reason", Map.of("selected", 1L)),
            tuple("redrive-done", "me", "a reason", Map.of("applied", 1L)));
    assertThat(scene.store.audited(null, 10)).allMatch(entry -> job.id().equals(entry.job()));
  }
}
