package org.alliance.kit.ops.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every store of dead letters, corrections and jobs keeps to.
public abstract class OpsStoreContract {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  /// An empty store.
  protected abstract OpsStore store();

  private final OpsStore store = store();

  @Nested
  class ADeadLetter {
    @Test
    void isKeptOnceAsItCame() {
      store.bury(letter("t/0/1", "no-body", NOW));
      store.bury(letter("t/0/1", "another", NOW.plusSeconds(1)));
      assertThat(store.openDeadLetters(null, 10))
          .singleElement()
          .satisfies(found -> {
            assertThat(found.reason()).isEqualTo("no-body");
            assertThat(found.headers()).isEqualTo(Map.of("ce_id", "x"));
            assertThat(found.buried()).isEqualTo(NOW);
          });
    }

    @Test
    void isOpenUntilItIsSettledOldestFirst() {
      store.bury(letter("t/0/2", "later", NOW.plusSeconds(1)));
      store.bury(letter("t/0/1", "sooner", NOW));
      store.bury(letter("t/0/3", "latest", NOW.plusSeconds(2)));
      store.settle(letter("t/0/3", "latest", NOW).item(), "applied", NOW);
      assertThat(store.openDeadLetters(null, 10))
          .extracting(DeadLetter::place)
          .containsExactly("t/0/1", "t/0/2");
      assertThat(store.openDeadLetters(null, 1)).hasSize(1);
      assertThat(store.countOpenDeadLetters()).isEqualTo(2);
    }

    @Test
    void isSettledOnce() {
      var letter = letter("t/0/1", "no-body", NOW);
      store.bury(letter);
      assertThat(store.settle(letter.item(), "discarded", NOW)).isTrue();
      assertThat(store.settle(letter.item(), "applied", NOW)).isFalse();
      assertThat(store.settle("another", "applied", NOW)).isFalse();
      assertThat(store.deadLetter(letter.item()).orElseThrow().outcome()).isEqualTo("discarded");
    }

    @Test
    void isOnOnePageThoughOthersCameAtTheSameTimeAndSomeAreSettledMeanwhile() {
      for (var place : List.of("t/0/1", "t/0/2", "t/0/3", "t/0/4", "t/0/5")) {
        store.bury(letter(place, "no-body", NOW));
      }
      store.bury(letter("t/0/0", "no-body", NOW.plusSeconds(1)));
      var first = store.openDeadLetters(null, 2);
      first.forEach(letter -> store.settle(letter.item(), "discarded", NOW));
      var second = store.openDeadLetters(first.getLast(), 3);
      var third = store.openDeadLetters(second.getLast(), 3);
      assertThat(first).extracting(DeadLetter::place).containsExactly("t/0/1", "t/0/2");
      assertThat(second).extracting(DeadLetter::place).containsExactly("t/0/3", "t/0/4", "t/0/5");
      assertThat(third).extracting(DeadLetter::place).containsExactly("t/0/0");
      assertThat(store.openDeadLetters(third.getLast(), 3)).isEmpty();
    }
  }

  @Test
  void listsDeadLettersWithoutTheirBodiesAndFindsOneWithIt() {
    var letter = letter("t/0/1", "no-body", NOW);
    store.bury(letter);
    assertThat(store.openDeadLetters(null, 10).getFirst().body()).isEmpty();
    assertThat(store.deadLetter(letter.item()).orElseThrow().body()).isEqualTo(letter.body());
    store.settle(letter.item(), "applied", NOW);
    assertThat(store.deadLetter(letter.item()).orElseThrow().outcome()).isEqualTo("applied");
    assertThat(store.deadLetter("another")).isEmpty();
  }

  @Test
  void forgetsWhatIsSettledAndOldAndNothingElse() {
    for (var place : List.of("open", "settled-long-ago", "settled-now")) {
      store.bury(letter(place, "x", NOW.minusSeconds(1_000)));
    }
    store.settle(letter("settled-long-ago", "x", NOW).item(), "applied", NOW.minusSeconds(10));
    store.settle(letter("settled-now", "x", NOW).item(), "applied", NOW);
    store.begin(job("runs", "one"));
    store.begin(job("ended-long-ago", "one"));
    store.keep(job("ended-long-ago", "one").ended("done", NOW.minusSeconds(10)));
    store.begin(job("ended-now", "one"));
    store.keep(job("ended-now", "one").ended("done", NOW));
    assertThat(store.forgetBefore(NOW)).isEqualTo(2);
    assertThat(store.jobs(10))
        .extracting(OpsJob::id)
        .containsExactlyInAnyOrder("runs", "ended-now");
    assertThat(store.openDeadLetters(null, 10))
        .extracting(DeadLetter::place)
        .containsExactly("open");
    assertThat(store.deadLetter(letter("settled-now", "x", NOW).item())).isPresent();
    assertThat(store.deadLetter(letter("settled-long-ago", "x", NOW).item())).isEmpty();
  }

  @Test
  void findsOldCorrections() {
    store.correct(new Correction("old", Map.of(), "{", "", "me", NOW.minusSeconds(10)));
    store.correct(new Correction("new", Map.of(), "{", "", "me", NOW));
    assertThat(store.correctedBefore(NOW, 10)).containsExactly("old");
    store.removeCorrection("old");
    assertThat(store.correctedBefore(NOW, 10)).isEmpty();
    assertThat(store.correctionOf("new")).isPresent();
  }

  @Test
  void aProposalIsConfirmedByAnotherPersonWhoHasSeenIt() {
    store.correct(new Correction("two", Map.of(), "{", "first", "me", NOW));
    assertThat(store.unconfirmed(10)).extracting(Correction::item).contains("two");
    assertThat(store.confirm("two", NOW, "me")).as("its own author").isFalse();
    assertThat(store.confirm("two", NOW.minusSeconds(1), "you")).as("an older one").isFalse();
    assertThat(store.confirm("none", NOW, "you")).isFalse();
    assertThat(store.correctionOf("two").orElseThrow().isConfirmed()).isFalse();
    assertThat(store.confirm("two", NOW, "you")).isTrue();
    assertThat(store.correctionOf("two").orElseThrow().confirmedBy()).isEqualTo("you");
    assertThat(store.confirm("two", NOW, "they")).as("twice").isFalse();
    assertThat(store.unconfirmed(10)).extracting(Correction::item).doesNotContain("two");
    store.correct(new Correction("two", Map.of(), "{}", "again", "me", NOW.plusSeconds(1)));
    assertThat(store.correctionOf("two").orElseThrow().isConfirmed()).as("a new one").isFalse();
  }

  @Test
  void keepsWhatOperatorsDidForGood() {
    var counts = Map.of("still-a.b", 2L, "applied", 1L);
    var first = new AuditEntry("a", NOW, "me", "redrive-started", "all", "why", counts, "job");
    var second =
        new AuditEntry("b", NOW.plusSeconds(1), "you", "content-read", "x", "", Map.of(), null);
    store.audit(first);
    store.audit(second);
    store.audit(new AuditEntry("a", NOW, "they", "other", "all", "", Map.of(), null));
    store.forgetBefore(NOW.plusSeconds(1_000));
    assertThat(store.audited(null, 10)).containsExactly(second, first);
    assertThat(store.audited(NOW.plusSeconds(1), 10)).containsExactly(first);
    assertThat(store.audited(null, 1)).containsExactly(second);
  }

  @Test
  void keepsTheLatestCorrection() {
    assertThat(store.correctionOf("item")).isEmpty();
    store.correct(new Correction("item", Map.of(), "{", "first", "me", NOW));
    var second = new Correction("item", Map.of("ce_time", "x"), "{}", "second", "me", NOW);
    store.correct(second);
    assertThat(store.correctionOf("item")).contains(second);
  }

  @Nested
  class AJob {
    @Test
    void isBegunOnce() {
      var job = job("a", "one");
      assertThat(store.begin(job)).isTrue();
      assertThat(store.begin(job.counted("sent", "x"))).isFalse();
      assertThat(store.job("a")).contains(job);
      assertThat(store.job("b")).isEmpty();
      assertThat(store.jobs(10)).containsExactly(job);
    }

    @Test
    void isKeptByTheInstanceThatRunsItAndByNoOther() {
      var job = job("a", "one");
      store.begin(job);
      var further = job.counted("sent", "subject#7");
      assertThat(store.keep(further)).isTrue();
      assertThat(store.job("a")).contains(further);
      assertThat(store.takeOver(further, "other")).isTrue();
      assertThat(store.keep(further)).isFalse();
      assertThat(store.takeOver(further, "third")).isFalse();
      assertThat(store.running()).containsExactly(further.takenOverBy("other"));
    }

    @Test
    void isKeptWithTheFirstThatDidNotGoThrough() {
      var job = job("a", "one");
      store.begin(job);
      for (var item = 1; item <= OpsJob.MOST_LEFT + 1; item++) {
        job = job.leaving("item-" + item, "still-parked");
      }
      store.keep(job);
      assertThat(store.job("a")).contains(job);
      assertThat(job.left())
          .hasSize(1_000)
          .startsWith(new OpsJob.Left("item-1", "still-parked"))
          .endsWith(new OpsJob.Left("item-1000", "still-parked"));
    }

    @Test
    void isKeptNoMoreOnceItHasEnded() {
      var job = job("a", "one");
      store.begin(job);
      assertThat(store.keep(job.ended("done", NOW))).isTrue();
      assertThat(store.keep(job)).isFalse();
      assertThat(store.running()).isEmpty();
    }

    @Test
    void takesThePlaceOfOthersForTheSame() {
      var elsewhere = job("c", "one");
      store.begin(job("a", "one"));
      store.begin(job("b", "one"));
      store.begin(
          new OpsJob(
              "c",
              "replay",
              "something else",
              elsewhere.by(),
              "",
              "one",
              OpsJob.RUNNING,
              0,
              Map.of(),
              List.of(),
              NOW,
              null,
              Map.of(),
              null));
      store.begin(job("later", "one", NOW.plusSeconds(1)));
      store.supersede(job("b", "one"), NOW);
      assertThat(store.running())
          .extracting(OpsJob::id)
          .containsExactlyInAnyOrder("b", "c", "later");
      assertThat(store.job("a").orElseThrow().state()).isEqualTo("superseded");
    }
  }

  public static DeadLetter letter(String place, String reason, Instant buried) {
    return new DeadLetter(
        place, reason, Map.of("ce_id", "x"), "raw".getBytes(StandardCharsets.UTF_8), buried, null);
  }

  public static OpsJob job(String id, String instance) {
    return job(id, instance, NOW);
  }

  private static OpsJob job(String id, String instance, Instant started) {
    return new OpsJob(
        id,
        "replay",
        "everything",
        "me",
        "a reason",
        instance,
        OpsJob.RUNNING,
        3,
        Map.of(),
        List.of(),
        started,
        null,
        Map.of("stream", "/intake/report"),
        null);
  }
}
