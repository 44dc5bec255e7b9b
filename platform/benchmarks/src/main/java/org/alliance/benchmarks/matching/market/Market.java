package org.alliance.benchmarks.matching.market;

import static org.alliance.matching.domain.numbers.Millionths.ONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.numbers.Millionths;
import org.alliance.matching.domain.numbers.TieBreakHash;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Weights;

/// Half a year of one world under one policy: cases come, firms are asked and answer, quotas are
/// opened. The clock is the event queue's.
public final class Market {
  /// After three weeks, to the minute, nobody waits on; a coordinator has long taken over. What a
  /// firm would have said later does not count.
  static final long PATIENCE = 21 * 24 * 60;

  private static final long LOOK_EVERY = 6 * 60;
  private static final int OFFERS_PER_ROOM = 6;
  private static final int INTERPRETERS_PER_WEEK = 60;
  private static final int NOBODY = -1;
  private static final long END = Scenario.WEEKS * Scenario.WEEK;

  /// A case that nobody has taken yet.
  public static final class Open {
    public final Arrival arrival;
    public final Set<FirmId> asked = new HashSet<>();
    final Map<Integer, Long> asking = new LinkedHashMap<>();
    public boolean settled;

    Open(Arrival arrival) {
      this.arrival = arrival;
    }
  }

  /// In the order in which they happen within a minute.
  private enum Kind {
    LEAVING,
    OPENING,
    ARRIVAL,
    ANSWER,
    LOOK
  }

  private record Step(long minute, Kind kind, int number, Runnable run) {}

  public final World world;
  public final FirmLedger ledger;
  public final Ranker ranker;
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

  public Market(World world, Weights weights, Function<Market, Policy> policy) {
    this.world = world;
    ledger = new FirmLedger(world.table, weights, OFFERS_PER_ROOM);
    interpreters = new InterpreterPool(INTERPRETERS_PER_WEEK, weights.interpreter());
    ranker = new Ranker(ledger, interpreters);
    truth = unbiased(world);
    tally =
        new Tally(
            world,
            new Audit(world.table.firms(), world.scenario, INTERPRETERS_PER_WEEK, OFFERS_PER_ROOM));
    this.policy = policy.apply(this);
  }

  /// Scores by the value alone, whatever firms have taken or said.
  public static Ranker unbiased(World world) {
    var blank = new FirmLedger(world.table, Weights.STANDARD.valueOnly(), 1_000_000);
    return new Ranker(blank, new InterpreterPool(1_000_000, 0));
  }

  /// What a case is worth at a firm, in millionths, if it is taken at once.
  public static int value(Ranker unbiased, Arrival arrival, int firm) {
    return unbiased.score(arrival.need(), 0, firm).value();
  }

  public Tally run() {
    for (var arrival : world.arrivals) {
      if (arrival.minute() < 0) {
        policy.learn(this, arrival);
      } else {
        at(arrival.minute(), Kind.ARRIVAL, () -> arrive(arrival));
      }
    }
    for (var minute = 0L; minute < END; minute += LOOK_EVERY) {
      at(minute, Kind.LOOK, () -> look(false));
    }
    for (var minute = 0L; minute < END; minute += Scenario.WEEK) {
      var begins = minute;
      at(minute, Kind.OPENING, () -> open(begins % world.scenario.quarter() == 0));
    }
    while (!steps.isEmpty()) {
      var step = steps.poll();
      if (step.minute() >= END) {
        break;
      }
      now = step.minute();
      step.run().run();
    }
    return tally.end(open.values());
  }

  /// Whether a case that came then can still be taken now.
  public static boolean isInTime(Arrival arrival, long now) {
    return now < END && now - arrival.minute() <= PATIENCE;
  }

  private void at(long minute, Kind kind, Runnable run) {
    queued++;
    steps.add(new Step(minute, kind, queued, run));
  }

  private void open(boolean quota) {
    ledger.openWeek();
    interpreters.openWeek();
    if (quota) {
      ledger.openQuarter();
    }
    look(true);
  }

  private void look(boolean opening) {
    var started = System.nanoTime();
    policy.lookedAgain(this, opening);
    tally.looked(System.nanoTime() - started);
  }

  private void arrive(Arrival arrival) {
    var one = new Open(arrival);
    open.put(arrival.number(), one);
    at(arrival.minute() + PATIENCE + 1, Kind.LEAVING, () -> leave(one));
    tally.arrived(arrival);
    var started = System.nanoTime();
    policy.arrived(this, one);
    tally.decided(System.nanoTime() - started);
  }

  private void leave(Open one) {
    if (!one.settled) {
      open.remove(one.arrival.number());
      withdraw(one, NOBODY);
    }
  }

  public long now() {
    return now;
  }

  public long hoursWaited(Open one) {
    return (now - one.arrival.minute()) / 60;
  }

  /// Cases that nobody is being asked for, oldest first.
  public List<Open> waiting() {
    return new ArrayList<>(open.values().stream().filter(one -> one.asking.isEmpty()).toList());
  }

  /// A week is over in so many minutes.
  public long untilWeekEnds() {
    return Scenario.WEEK - now % Scenario.WEEK;
  }

  public long untilPeriodEnds() {
    return world.scenario.period() - now % world.scenario.period();
  }

  /// Asks a firm for a case.
  public void offer(Open one, int firm) {
    var need = one.arrival.need();
    var score = ranker.score(need, hoursWaited(one), firm);
    tally.offered(one.arrival, firm, now);
    ledger.charge(firm, chargedArea(one, firm), true, true);
    ledger.asked(firm);
    if (score.fit() == Score.LanguageFit.INTERPRETER) {
      interpreters.take(need.foreign());
    }
    var week = now / Scenario.WEEK;
    one.asking.put(firm, week);
    one.asked.add(world.table.firm(firm).firm());
    var answer = world.answer(one.arrival, firm);
    if (answer.accepts() && answer.afterMinutes() == 0) {
      accepted(one, firm, score);
      return;
    }
    at(
        now + answer.afterMinutes(),
        Kind.ANSWER,
        () -> answered(one, firm, score, answer.accepts(), answer.silent()));
  }

  public int chargedArea(Open one, int firm) {
    var need = one.arrival.need();
    return world.table.chargedArea(need.facts().state(), need.services(), firm);
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
    ledger.answered(
        firm, need.mainService(), silent ? FirmLedger.Answer.SILENT : FirmLedger.Answer.DECLINED);
    if (one.asking.isEmpty()) {
      policy.arrived(this, one);
    }
  }

  private void giveBack(Open one, int firm, Score score, long week) {
    tally.gaveBack(one.arrival, firm);
    var need = one.arrival.need();
    // A quota that has been opened since does not know of it any more.
    if (week * Scenario.WEEK / world.scenario.quarter() == now / world.scenario.quarter()) {
      ledger.release(firm, chargedArea(one, firm), true, week == now / Scenario.WEEK);
    }
    if (score.fit() == Score.LanguageFit.INTERPRETER && week == now / Scenario.WEEK) {
      interpreters.giveBack(need.foreign());
    }
  }

  private void accepted(Open one, int firm, Score score) {
    one.settled = true;
    open.remove(one.arrival.number());
    withdraw(one, firm);
    ledger.answered(firm, one.arrival.need().mainService(), FirmLedger.Answer.ACCEPTED);
    var left = Weights.leftAfter(one.arrival.need().facts().urgency(), hoursWaited(one));
    var value = Millionths.times(value(truth, one.arrival, firm), left);
    tally.accepted(one.arrival, firm, score, value, now);
    if (value > ONE) {
      throw new IllegalStateException("no case is worth more than one");
    }
  }

  /// Nobody but the one who has it needs to answer any more.
  private void withdraw(Open one, int taker) {
    one.asking.forEach((other, week) -> {
      if (other != taker) {
        giveBack(one, other, ranker.score(one.arrival.need(), 0, other), week);
      }
    });
    one.asking.clear();
  }

  /// Draws that depend on the case alone.
  public static long draw(Arrival arrival, int salt) {
    return TieBreakHash.mixed(arrival.need().tieBreak() + salt);
  }
}
