package org.alliance.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.decision.Decision;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

class AggregateCommandHandlerTests {
  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  private final InMemoryAggregates<Tally, String> tallies = InMemoryAggregates.silent(Tally.EMPTY);
  private final AggregateCommandHandler<Tally, String, String, String> handling =
      new AggregateCommandHandler<>(tallies, Tally.DECIDER);

  @Nested
  class AReceivedEvent {
    @Test
    void takesEffectOnce() {
      assertThat(receive(1, "one")).isEqualTo(Receipt.APPLIED);
      assertThat(receive(1, "one")).isEqualTo(Receipt.DUPLICATE);
      assertThat(words()).containsExactly("one");
    }

    @Test
    void waitsForTheOnesBeforeItAndThenTakesEffectInOrder() {
      assertThat(receive(3, "three")).isEqualTo(Receipt.HELD);
      assertThat(receive(2, "two")).isEqualTo(Receipt.HELD);
      assertThat(receive(3, "three")).isEqualTo(Receipt.DUPLICATE);
      assertThat(words()).isEmpty();
      assertThat(receive(1, "one")).isEqualTo(Receipt.APPLIED);
      assertThat(words()).containsExactly("one", "two", "three");
      assertThat(tallies.load(ID).held()).isEmpty();
    }

    @Test
    void isRehearsedWithoutAnEffect() {
      assertThat(AggregateCommandHandler.rehearse(() -> receive(1, "one")))
          .isEqualTo(Receipt.APPLIED);
      assertThat(AggregateCommandHandler.rehearse(() -> receive(2, "two"))).isEqualTo(Receipt.HELD);
      assertThat(AggregateCommandHandler.rehearse(() -> receive(1, "boom")))
          .isEqualTo(Receipt.PARKED);
      assertThat(AggregateCommandHandler.rehearse(() -> receive(1, "no")))
          .isEqualTo(Receipt.REFUSED);
      assertThat(words()).isEmpty();
      assertThat(tallies.load(ID).version()).isZero();
      assertThat(receive(1, "one")).isEqualTo(Receipt.APPLIED);
      assertThat(AggregateCommandHandler.rehearse(() -> receive(1, "one")))
          .isEqualTo(Receipt.DUPLICATE);
    }

    @Test
    void isCountedThoughItConcernsNobody() {
      assertThat(receive(1, "")).isEqualTo(Receipt.APPLIED);
      assertThat(receive(2, "two")).isEqualTo(Receipt.APPLIED);
      assertThat(words()).containsExactly("two");
    }

    @Test
    void isCountedThoughItWasRefused() {
      assertThat(receive(1, "no")).isEqualTo(Receipt.REFUSED);
      assertThat(receive(1, "no")).isEqualTo(Receipt.DUPLICATE);
      assertThat(receive(2, "two")).isEqualTo(Receipt.APPLIED);
    }

    @Test
    void thatCannotBeHandledIsParkedWithAllThatFollow() {
      assertThat(receive(1, "boom")).isEqualTo(Receipt.PARKED);
      assertThat(receive(2, "two")).isEqualTo(Receipt.HELD);
      assertThat(receive(1, "boom")).isEqualTo(Receipt.PARKED);
      assertThat(words()).isEmpty();
      assertThat(tallies.load(ID).held())
          .extracting(HeldEvent::fault)
          .containsExactly("IllegalStateException", null);
    }

    @Test
    void staysAsItCameThoughACorrectionDidNotHelp() {
      assertThat(receive(1, "boom")).isEqualTo(Receipt.PARKED);
      var corrected =
          handling.receive(
              ID,
              event(EventStream.REPORT, 1, "corrected"),
              _ -> {
                throw new NullPointerException("still a bug");
              });
      assertThat(corrected).isEqualTo(Receipt.PARKED);
      assertThat(tallies.load(ID).held())
          .extracting(HeldEvent::body, HeldEvent::fault)
          .containsExactly(tuple("boom", "NullPointerException"));
    }

    @Test
    void ofAnotherSourceGoesOnMeanwhile() {
      assertThat(receive(1, "boom")).isEqualTo(Receipt.PARKED);
      assertThat(handling.receive(ID, event(EventStream.REFERRAL, 1, "other"), Tally.translation()))
          .isEqualTo(Receipt.APPLIED);
      assertThat(words()).containsExactly("other");
    }

    @Test
    void whoseOutcomeCannotBeWrittenIsParked() {
      var times = new AtomicInteger(1);
      var broken =
          new AggregateCommandHandler<>(
              failing(times, () -> new NullPointerException("a bug of the mapping")),
              Tally.DECIDER);
      assertThat(broken.receive(ID, event(EventStream.REPORT, 1, "one"), Tally.translation()))
          .isEqualTo(Receipt.PARKED);
      assertThat(tallies.load(ID).held())
          .extracting(HeldEvent::fault)
          .containsExactly("NullPointerException");
    }

    @Test
    void thatWaitedAndThenCannotBeHandledIsParked() {
      receive(2, "boom");
      receive(1, "one");
      assertThat(words()).containsExactly("one");
      assertThat(tallies.load(ID).held())
          .extracting(HeldEvent::fault)
          .containsExactly("IllegalStateException");
    }
  }

  @Nested
  class WhileWhatACommandIsMadeOfCannotBeRead {
    @Test
    void theEventIsNotParkedAndComesAgain() {
      assertThatThrownBy(() -> receiveThrowing(new DataAccessResourceFailureException("no answer")))
          .isInstanceOf(DataAccessResourceFailureException.class);
      assertThatThrownBy(
              () -> receiveThrowing(new UncheckedIOException(new ConnectException("refused"))))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(tallies.load(ID).held()).isEmpty();
      assertThat(receive(1, "one")).isEqualTo(Receipt.APPLIED);
    }

    @Test
    void aQuestionThatTheStoreNeverAnswersParksIt() {
      assertThat(receiveThrowing(new InvalidDataAccessApiUsageException("a bug")))
          .isEqualTo(Receipt.PARKED);
    }

    private Receipt receiveThrowing(RuntimeException fault) {
      return handling.receive(
          ID,
          event(EventStream.REPORT, 1, "one"),
          _ -> {
            throw fault;
          });
    }
  }

  @Test
  void givesATranslationTheStateThatIsDecidedOn() {
    receive(1, "one");
    assertThat(
            handling.receive(
                ID,
                event(EventStream.REPORT, 2, "two"),
                (state, received) -> Optional.of(state.words() + received.body())))
        .isEqualTo(Receipt.APPLIED);
    assertThat(words()).containsExactly("one", "[one]two");
    assertThat(handling.load(ID).version()).isEqualTo(2);
  }

  @Nested
  class WhenSomebodyElseIsQuicker {
    @Test
    void itIsDecidedAgain() {
      var failures = new AtomicInteger(3);
      assertThat(new AggregateCommandHandler<>(failing(failures), Tally.DECIDER).handle(ID, "one"))
          .isEqualTo(Decision.happened("one"));
      assertThat(words()).containsExactly("one");
    }

    @Test
    void itGivesUpAfterFiveTries() {
      assertThatThrownBy(() ->
              new AggregateCommandHandler<>(failing(new AtomicInteger(5)), Tally.DECIDER)
                  .handle(ID, "one"))
          .isInstanceOf(StaleState.class);
      assertThat(words()).isEmpty();
    }

    private Aggregates<Tally, String> failing(AtomicInteger times) {
      return AggregateCommandHandlerTests.this.failing(times, () -> new StaleState(ID));
    }
  }

  private Aggregates<Tally, String> failing(AtomicInteger times, Supplier<RuntimeException> fault) {
    return new Aggregates<>() {
      @Override
      public Versioned<Tally> load(String id) {
        return tallies.load(id);
      }

      @Override
      public void save(Change<Tally, String> change) {
        if (times.getAndDecrement() > 0) {
          throw fault.get();
        }
        tallies.save(change);
      }
    };
  }

  @Test
  void savesNothingWhenNothingHappened() {
    assertThat(handling.handle(ID, "no")).isEqualTo(Decision.refused("not that word"));
    assertThat(tallies.load(ID).version()).isZero();
  }

  private Receipt receive(long seq, String word) {
    return handling.receive(ID, event(EventStream.REPORT, seq, word), Tally.translation());
  }

  private List<String> words() {
    return handling.stateOf(ID).words();
  }

  private static ReceivedEvent event(EventStream stream, long seq, String word) {
    return new ReceivedEvent(
        new Envelope(
            Envelope.idOf(stream, ID, seq),
            "word.v1",
            stream,
            Instant.parse("2026-01-05T10:00:00Z"),
            ID,
            seq,
            "c",
            null),
        word);
  }
}
