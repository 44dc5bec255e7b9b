package org.alliance.kit.snapshot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers to questions that cost more than a page may take, for all who ask this instance. Each
/// question is answered at most once within a time. An answer that is a little older is shown, with
/// the time at which it was given, while a newer one is being made.
///
/// @param <Q> the question; equal questions share an answer
/// @param <A> the answer
public final class Snapshots<Q, A> {
  private final Duration fresh;
  private final Duration shown;
  private final int most;
  private final Clock clock;
  private final Executor background;
  private final BiFunction<Q, Instant, A> answering;
  private final Map<Q, Snapshot<A>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, Snapshot<A>> eldest) {
          return size() > most;
        }
      };
  private final Set<Q> beingAnswered = new HashSet<>();

  /// @param at when the question was answered
  public record Snapshot<A>(Instant at, A answer) {}

  /// @param fresh how long an answer is given again
  /// @param shown how long it is still shown while a newer one is made; at least `fresh`
  /// @param most how many questions are remembered, those that were asked last
  /// @param background where answers are made that nobody waits for
  /// @param answering gets the question and the time
  public Snapshots(
      Duration fresh,
      Duration shown,
      int most,
      Clock clock,
      Executor background,
      BiFunction<Q, Instant, A> answering) {
    this.fresh = fresh;
    this.shown = shown;
    this.most = most;
    this.clock = clock;
    this.background = background;
    this.answering = answering;
  }

  private enum OnlyQuestion {
    ALL
  }

  /// The answer to a single question.
  ///
  /// @param fresh as above
  /// @param shown as above
  /// @param answering gets the time
  public static <A> Supplier<Snapshot<A>> ofOne(
      Duration fresh,
      Duration shown,
      Clock clock,
      Executor background,
      Function<Instant, A> answering) {
    var only =
        new Snapshots<OnlyQuestion, A>(
            fresh, shown, 1, clock, background, (_, now) -> answering.apply(now));
    return () -> only.of(OnlyQuestion.ALL);
  }

  /// Those who ask the same meanwhile wait for the first; those who ask something else do not.
  public Snapshot<A> of(Q question) {
    return knownOrMine(question).orElseGet(() -> answer(question));
  }

  /// An answer to show, or empty if this thread has to make it.
  private synchronized Optional<Snapshot<A>> knownOrMine(Q question) {
    while (true) {
      var latest = known.get(question);
      if (latest != null && isYounger(latest, shown)) {
        if (!isYounger(latest, fresh) && beingAnswered.add(question)) {
          // A fault shows itself to the next reader who has to wait.
          background.execute(() -> answer(question));
        }
        return Optional.of(latest);
      }
      if (beingAnswered.add(question)) {
        return Optional.empty();
      }
      try {
        wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while an answer was made", interrupted);
      }
    }
  }

  private boolean isYounger(Snapshot<A> latest, Duration age) {
    return clock.instant().isBefore(latest.at().plus(age));
  }

  private Snapshot<A> answer(Q question) {
    try {
      var now = clock.instant();
      var made = new Snapshot<>(now, answering.apply(question, now));
      synchronized (this) {
        known.put(question, made);
      }
      return made;
    } finally {
      synchronized (this) {
        beingAnswered.remove(question);
        notifyAll();
      }
    }
  }
}
