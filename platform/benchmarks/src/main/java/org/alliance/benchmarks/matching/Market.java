package org.alliance.benchmarks.matching;

import static org.alliance.matching.domain.ranking.Millionths.ONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.Urgency;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Marks;
import org.alliance.matching.domain.ranking.Millionths;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Standing;
import org.alliance.matching.domain.ranking.Weights;

/// Half a year of one world under one policy: cases come, firms are asked and answer, quotas are
/// opened. The clock is the event queue's.
final class Market {
  /// After three weeks nobody waits on; a coordinator has long taken over.
  static final long PATIENCE = 21 * 24 * 60;

  private static final long LOOK_EVERY = 6 * 60;
  private static final int OFFERS_PER_ROOM = 6;
  private static final int INTERPRETERS_PER_WEEK = 60;

  /// A case that nobody has taken yet.
  static final class Open {
    final Arrival arrival;
    final Set<FirmId> asked = new HashSet<>();
    final Map<Integer, Long> asking = new LinkedHashMap<>();
    boolean settled;

    Open(Arrival arrival) {
      this.arrival = arrival;
    }
  }

  private enum Kind {
    OPENING,
    ARRIVAL,
    ANSWER,
    LOOK
  }

  private record Step(long minute, Kind kind, int number, Runnable run) {}

  final World world;
  final Standing standing;
  final Ranker ranker;
  final InterpreterPool interpreters;
  private final Ranker truth;
  private final Policy policy;
  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(
          Comparator.comparingLong(Step::minute)
              .thenComparing(Step::kind)
              .thenComparingInt(Step::number));
  private final Map<Integer, Open> open = new LinkedHashMap<>();
  private final Tally tally;
  private long now;
  private int queued;

  Market(World world, Weights weights, Function<Market, Policy> policy) {
    this.world = world;
    standing = new Standing(world.roster, weights, OFFERS_PER_ROOM);
    interpreters = new InterpreterPool(INTERPRETERS_PER_WEEK, weights.interpreter());
    ranker = new Ranker(standing, interpreters);
    truth = unbiased(world);
    tally = new Tally(world);
    this.policy = policy.apply(this);
  }

  /// Scores by the value alone, whatever firms have taken or said.
  static Ranker unbiased(World world) {
    var blank = new Standing(world.roster, Weights.STANDARD.valueOnly(), 1_000_000);
    return new Ranker(blank, new InterpreterPool(1_000_000, 0));
  }

  /// What a case is worth at a firm, in millionths, if it is taken at once.
  static int value(Ranker unbiased, Arrival arrival, int firm) {
    return unbiased.score(arrival.need(), 0, firm).value();
  }

  Tally run() {
    for (var arrival : world.arrivals) {
      if (arrival.minute() < 0) {
        policy.learn(this, arrival);
      } else {
        at(arrival.minute(), Kind.ARRIVAL, () -> arrive(arrival));
      }
    }
    var end = Scenario.WEEKS * Scenario.WEEK;
    for (var minute = 0L; minute < end; minute += LOOK_EVERY) {
      at(minute, Kind.LOOK, () -> look(false));
    }
    for (var minute = 0L; minute < end; minute += Scenario.WEEK) {
      var begins = minute;
      at(minute, Kind.OPENING, () -> open(begins % world.scenario.quarter() == 0));
    }
    while (!steps.isEmpty()) {
      var step = steps.poll();
      now = step.minute();
      if (now >= end) {
        break;
      }
      step.run().run();
    }
    return tally.end(open.values());
  }

  private void at(long minute, Kind kind, Runnable run) {
    queued++;
    steps.add(new Step(minute, kind, queued, run));
  }

  private void open(boolean quota) {
    standing.openWeek();
    interpreters.openWeek();
    if (quota) {
      standing.openQuarter();
    }
    look(true);
  }

  private void look(boolean opening) {
    open.values().removeIf(one -> one.asking.isEmpty() && now - one.arrival.minute() > PATIENCE);
    var started = System.nanoTime();
    policy.lookedAgain(this, opening);
    tally.looked(System.nanoTime() - started);
  }

  private void arrive(Arrival arrival) {
    var one = new Open(arrival);
    open.put(arrival.number(), one);
    tally.arrived(arrival);
    var started = System.nanoTime();
    policy.arrived(this, one);
    tally.decided(System.nanoTime() - started);
  }

  long now() {
    return now;
  }

  long hoursWaited(Open one) {
    return (now - one.arrival.minute()) / 60;
  }

  /// Cases that nobody is being asked for, oldest first.
  List<Open> waiting() {
    return new ArrayList<>(open.values().stream().filter(one -> one.asking.isEmpty()).toList());
  }

  /// A week is over in so many minutes.
  long untilWeekEnds() {
    return Scenario.WEEK - now % Scenario.WEEK;
  }

  long untilPeriodEnds() {
    return world.scenario.period() - now % world.scenario.period();
  }

  /// Asks a firm for a case.
  void offer(Open one, int firm) {
    var need = one.arrival.need();
    var score = ranker.score(need, hoursWaited(one), firm);
    tally.offered(one.arrival, firm, standing.room(firm), now);
    standing.charge(firm, need.mainService(), true);
    standing.asked(firm);
    if (score.fit() == Score.LanguageFit.INTERPRETER) {
      interpreters.take(need.foreign());
    }
    var week = now / Scenario.WEEK;
    one.asking.put(firm, week);
    one.asked.add(world.roster.firm(firm).firm());
    var answer = world.answer(one.arrival, firm);
    if (answer.accepts() && answer.afterMinutes() == 0) {
      accepted(one, firm, score);
      return;
    }
    var within = answerWithin(need.facts().urgency());
    var silent = answer.silent() || answer.afterMinutes() > within;
    at(
        now + (silent ? within : answer.afterMinutes()),
        Kind.ANSWER,
        () -> answered(one, firm, score, answer.accepts() && !silent, silent));
  }

  private static long answerWithin(Urgency urgency) {
    return 60
        * switch (urgency) {
          case URGENT -> 8L;
          case SOON -> 24L;
          case ROUTINE -> 48L;
        };
  }

  private void answered(Open one, int firm, Score score, boolean accepts, boolean silent) {
    var need = one.arrival.need();
    if (!one.asking.containsKey(firm)) {
      return;
    }
    if (accepts) {
      accepted(one, firm, score);
      return;
    }
    long week = one.asking.remove(firm);
    giveBack(one, firm, score, week);
    standing.answered(
        firm, need.mainService(), silent ? Standing.Answer.SILENT : Standing.Answer.DECLINED);
    if (one.asking.isEmpty()) {
      policy.arrived(this, one);
    }
  }

  private void giveBack(Open one, int firm, Score score, long week) {
    var need = one.arrival.need();
    // A quota that has been opened since does not know of it any more.
    if (week * Scenario.WEEK / world.scenario.quarter() == now / world.scenario.quarter()) {
      standing.release(firm, need.mainService(), week == now / Scenario.WEEK);
    }
    if (score.fit() == Score.LanguageFit.INTERPRETER && week == now / Scenario.WEEK) {
      interpreters.giveBack(need.foreign());
    }
  }

  private void accepted(Open one, int firm, Score score) {
    one.settled = true;
    open.remove(one.arrival.number());
    one.asking.forEach((other, week) -> {
      if (other != firm) {
        giveBack(one, other, ranker.score(one.arrival.need(), 0, other), week);
      }
    });
    one.asking.clear();
    standing.answered(firm, one.arrival.need().mainService(), Standing.Answer.ACCEPTED);
    var left = Weights.leftAfter(one.arrival.need().facts().urgency(), hoursWaited(one));
    var value = Millionths.times(value(truth, one.arrival, firm), left);
    tally.accepted(one.arrival, firm, score, value, now);
    if (value > ONE) {
      throw new IllegalStateException("no case is worth more than one");
    }
  }

  /// Draws that depend on the case alone.
  static long draw(Arrival arrival, int salt) {
    return Marks.mixed(arrival.need().mark() + salt);
  }
}
