package org.alliance.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.outbox.Outbox.Sent;
import org.alliance.kit.outbox.Outbox.Unsent;
import org.alliance.kit.outbox.Shards;
import org.alliance.kit.repair.GapWatch;
import org.alliance.kit.repair.GapWatch.Waiting;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What keeps documents, and what sending, waiting and repairing make of them. Passed by MongoDB
/// and by the store that the simulation runs on, so that a run on that one says something about the
/// other.
public abstract class DocumentsContract extends BackPressureContract {
  @Nested
  class AWrite {
    @Test
    void happensOnceAndOnlyToTheVersionThatWasRead() {
      Notes.say(notes, "a", "one");
      assertThat(documents.insert(new Document("_id", "a"))).isFalse();
      assertThat(documents.update("a", 7, new Document("v", 8L), List.of())).isFalse();
      assertThat(documents.update("a", 1, new Document("v", 2L).append("x", 1), List.of()))
          .isTrue();
      assertThat(documents.update("a", 2, new Document("v", 3L).append("x", null), List.of()))
          .isTrue();
      assertThat(Objects.requireNonNull(documents.find("a"))).doesNotContainKey("x");
      assertThat(documents.find("b")).isNull();
    }

    @Test
    void leavesWhatItSaysToBeFoundWithItsMark() {
      Notes.say(notes, "a", "one");
      assertThat(documents.unsent(List.of("a", "b")))
          .singleElement()
          .satisfies(found -> {
            assertThat(found).containsKeys("_id", "outAt");
            assertThat(found.getList("out", Document.class)).hasSize(1);
          });
    }
  }

  @Nested
  class AConfirmedEvent {
    @Test
    void isArchivedAndTakenOutWithTheMark() {
      Notes.say(notes, "a", "one", "two");
      Notes.say(notes, "b", "three");
      var sent = sentOf("a", "b");
      assertThat(notes.confirm(sent)).isZero();
      assertThat(notes.unsentOf(List.of("a", "b")))
          .extracting(Unsent::isEmpty, Unsent::marked)
          .containsOnly(tuple(true, false));
      assertThat(notes.waiting().aggregates()).isZero();
      assertThat(notes.confirm(sent)).as("archived before").isEqualTo(3);
    }

    @Test
    void leavesBehindItWhatWasWrittenMeanwhile() {
      Notes.say(notes, "a", "one");
      Notes.say(notes, "b", "two");
      var sent = sentOf("a", "b");
      Notes.say(notes, "a", "three");
      notes.confirm(sent);
      assertThat(unsent("a")).containsExactly(2L);
      assertThat(unsent("b")).isEmpty();
      assertThat(notes.waiting(Shards.ALL, 10)).containsExactly("a");
      notes.confirm(sentOf("a"));
      assertThat(notes.waiting(Shards.ALL, 10)).isEmpty();
    }

    @Test
    void leavesBehindItWhatWasNotSent() {
      Notes.say(notes, "a", "one", "two");
      var first = new Sent("a", sentOf("a").getFirst().events().subList(0, 1));
      notes.confirm(List.of(first));
      assertThat(unsent("a")).containsExactly(2L);
      assertThat(notes.waiting(Shards.ALL, 10)).containsExactly("a");
    }

    @Test
    void takesAwayNoVersion() {
      Notes.say(notes, "a", "one");
      var before = notes.load("a");
      notes.confirm(sentOf("a"));
      assertThat(notes.load("a").version()).isEqualTo(before.version());
      assertThat(notes.load("a").seq()).isEqualTo(1);
    }
  }

  @Test
  void takesAwayAMarkThatSomebodyLeftWhoDied() {
    Notes.say(notes, "a", "one");
    documents.update("a", 1, new Document("v", 2L).append("out", new ArrayList<>()), List.of());
    notes.confirm(List.of(new Sent("a", List.of())));
    assertThat(notes.waiting(Shards.ALL, 10)).isEmpty();
  }

  @Test
  void archivesWhatIsNewBesideWhatIsThere() {
    var one = new Document("_id", "one");
    assertThat(documents.archive(List.of())).isZero();
    assertThat(documents.archive(List.of(one))).isZero();
    assertThat(documents.archive(List.of(one, new Document("_id", "two")))).isEqualTo(1);
    assertThat(documents.archive(List.of(new Document("_id", "two")))).isEqualTo(1);
  }

  @Test
  void findsWhatWaitsByItsShard() {
    Notes.say(notes, "a", "one");
    Notes.say(notes, "b", "one");
    assertThat(notes.waiting(List.of(Shards.of("a")), 10)).contains("a").doesNotContain("b");
    assertThat(notes.waiting(Shards.ALL, 1)).hasSize(1);
    assertThat(notes.waiting().aggregates()).isEqualTo(2);
  }

  @Nested
  class TheOldestUnsentEvent {
    @Test
    void isNotHiddenByLaterOnesOfTheSameAggregate() {
      Notes.say(notes, "a", "one");
      Notes.say(at(NOW.plusSeconds(300)), "a", "two");
      Notes.say(at(NOW.plusSeconds(100)), "b", "one");
      assertThat(notes.waiting().oldest()).isEqualTo(NOW);
    }

    @Test
    void isTheFirstOfThoseThatAreLeft() {
      Notes.say(notes, "a", "one");
      var sent = sentOf("a");
      Notes.say(at(NOW.plusSeconds(300)), "a", "two");
      Notes.say(at(NOW.plusSeconds(100)), "b", "one");
      notes.confirm(sent);
      assertThat(notes.waiting().oldest()).isEqualTo(NOW.plusSeconds(100));
      notes.confirm(sentOf("a", "b"));
      assertThat(notes.waiting().oldest()).isNull();
    }

    @Test
    void isFoundAgainAfterEverythingWasSent() {
      Notes.say(notes, "a", "one");
      notes.confirm(sentOf("a"));
      Notes.say(at(NOW.plusSeconds(300)), "a", "two");
      assertThat(notes.waiting().oldest()).isEqualTo(NOW.plusSeconds(300));
      assertThat(notes.waiting(Shards.ALL, 10)).containsExactly("a");
    }
  }

  @Nested
  class AnEventThatWaits {
    @Test
    void isAskedForThoughAnyNumberOfOthersIsParked() {
      for (var parked = 0; parked < 600; parked++) {
        Notes.hold(notes, "parked-" + parked, 1, "IllegalStateException");
      }
      Notes.hold(at(NOW.plusSeconds(60)), "behind", 3, null);
      var asked = new ArrayList<RepairRequest>();
      var watch = new GapWatch(List.of(notes), asked::add, () -> 0);
      watch.look();
      watch.look();
      assertThat(asked).extracting(RepairRequest::subject).containsExactly("behind");
      assertThat(watch.waiting()).isEqualTo(new Waiting(1, 600));
    }

    @Test
    void isAskedForEvenIfAnotherOwnerCannotBeAsked() {
      for (var id : List.of("a", "b", "c")) {
        Notes.hold(notes, id, 3, null);
      }
      Notes.hold(notes, "parked", 1, "IllegalStateException");
      var asked = new ArrayList<String>();
      var watch =
          new GapWatch(
              List.of(notes),
              request -> {
                asked.add(request.subject());
                if (asked.size() == 1) {
                  throw new IllegalStateException("Nobody takes this");
                }
              },
              () -> 0);
      watch.look();
      watch.look();
      assertThat(asked).containsExactlyInAnyOrder("a", "b", "c");
      assertThat(watch.waiting()).isEqualTo(new Waiting(3, 1));
    }

    @Test
    void isFoundNoMoreOnceNothingWaits() {
      Notes.hold(notes, "a", 2, null);
      Notes.hold(notes, "b", 1, "IllegalStateException");
      Notes.say(notes, "a");
      for (var id : List.of("a", "b")) {
        var before = notes.load(id);
        notes.save(new Change<>(before, before.state(), List.of(), Map.of(), List.of(), null));
      }
      notes.eachBehindGap(found -> {
        throw new AssertionError(found.id());
      });
      assertThat(notes.countParked()).isZero();
      assertThat(holding()).isEmpty();
    }

    @Test
    void isListedWithoutItsBodyAndFoundWithIt() {
      Notes.hold(notes, "a", 2, null);
      assertThat(holding())
          .flatExtracting(Versioned::held)
          .extracting(HeldEvent::body)
          .containsExactly("");
      assertThat(notes.held("a").orElseThrow().held())
          .extracting(HeldEvent::body)
          .containsExactly("{}");
      Notes.say(notes, "b", "one");
      assertThat(notes.held("b")).isEmpty();
      assertThat(notes.held("c")).isEmpty();
    }

    @Test
    void canBeTakenOutByItsSourceAsLongAsItWaitsForOneThatHasNotCome() {
      Notes.hold(notes, "a", 2, null);
      Notes.hold(notes, "b", 1, "IllegalStateException");
      assertThat(notes.forgetBehindGap("a", EventStream.REPORT, "b")).isFalse();
      assertThat(notes.forgetBehindGap("a", EventStream.REFERRAL, "a")).isFalse();
      assertThat(notes.forgetBehindGap("b", EventStream.REPORT, "b")).as("parked").isFalse();
      assertThat(notes.forgetBehindGap("c", EventStream.REPORT, "c")).isFalse();
      assertThat(holding()).hasSize(2);
      assertThat(notes.forgetBehindGap("a", EventStream.REPORT, "a")).isTrue();
      assertThat(holding()).extracting(Versioned::id).containsExactly("b");
      notes.eachBehindGap(found -> {
        throw new AssertionError(found.id());
      });
      assertThat(notes.forgetBehindGap("a", EventStream.REPORT, "a")).isFalse();
    }

    @Test
    void isListedBehindWhatWaitsLonger() {
      Notes.hold(at(NOW.plusSeconds(60)), "a", 2, null);
      Notes.hold(notes, "b", 2, null);
      assertThat(holding()).extracting(Versioned::id).containsExactly("b", "a");
    }

    @Test
    void canBeLookedAtThoughTheStateCannotBeRead() {
      Notes.hold(notes, "a", 2, null);
      documents.update(
          "a", 1, new Document("v", 2L).append("state", new Document("words", 7)), List.of());
      assertThat(holding()).extracting(Versioned::id).containsExactly("a");
    }
  }

  private List<Versioned<?>> holding() {
    var found = new ArrayList<Versioned<?>>();
    notes.eachHolding(found::add);
    return found;
  }

  private List<Sent> sentOf(String... ids) {
    return notes.unsentOf(List.of(ids)).stream()
        .map(unsent -> new Sent(unsent.id(), unsent.events()))
        .toList();
  }

  private List<Long> unsent(String id) {
    return notes.unsentOf(List.of(id)).getFirst().events().stream()
        .map(event -> event.envelope().seq())
        .toList();
  }
}
