package org.alliance.benchmarks.matching.speed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alliance.benchmarks.matching.input.PublicData;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.input.World;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.FirmTable;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Weights;

/// How long one decision takes in the middle of a quarter, in microseconds: firms have six in ten
/// of their cases, a quarter of them has a price, all have answered before, and a few have been
/// asked for the case already. These cases have not come before; others from the same places have.
///
/// @param first of a new process, before anything is compiled
/// @param coldP50 the first case of a place with a new table, its distances and orders included
/// @param coldMost the slowest of these
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, as the ranker has them
public record Speeds(
    double p50,
    double p99,
    double naiveP50,
    double first,
    double coldP50,
    double coldMost,
    int cases,
    long firms,
    long lawyers) {
  private static final Scenario SCENARIO = new Scenario("speed", 6_000, 13, 100, 10_000, false);
  private static final Scenario CASES = new Scenario("cases", 100, 13, 100, 75, false);
  private static final ServiceCategory[] AREAS = {
    ServiceCategory.CIVIL_REMEDIES, ServiceCategory.LAWSUIT, ServiceCategory.COMPENSATION
  };
  private static final int TOP = 10;
  private static final int WARM_UP = 20_000;

  /// As in a service that has run for a while: after one round, a third of a second, the compiler
  /// is not done yet.
  private static final int WARM_UP_ROUNDS = 15;

  private static final int MEASURED = 20_000;

  /// Each with cases of its own, and some naive scans between them: what else the machine does then
  /// meets both alike, and the middle one counts.
  private static final int ROUNDS = 10;

  private static final int EACH = MEASURED / ROUNDS;
  private static final int NAIVE = 300;

  private record Asking(CaseNeed need, long waited, Set<FirmId> asked) {}

  public static Speeds measure(PublicData data, Distances distances) {
    var world = World.make(data, distances, SCENARIO, 1);
    var ledger = loaded(world.table);
    var pool = usedPool(data);
    var ranker = new Ranker(ledger, pool);
    var askings = askings(data, distances, world);
    var first = nanos(ranker, askings.getFirst());
    var places = new HashSet<Integer>();
    Predicate<Asking> isFirstOfPlace = one -> places.add(one.need().place());
    for (var round = 0; round < WARM_UP_ROUNDS; round++) {
      askings.stream().skip(MEASURED).forEach(one -> nanos(ranker, one));
    }
    askings.stream().filter(isFirstOfPlace).forEach(one -> nanos(ranker, one));
    var cold = coldNanos(data, world, pool, askings);
    var naive = naive(data, ledger);
    askings.stream().limit(NAIVE).forEach(one -> nanos(naive, one));
    var rounds =
        IntStream.range(0, ROUNDS)
            .mapToObj(round -> askings.subList(round * EACH, (round + 1) * EACH))
            .map(some -> Round.of(some, ranker, naive))
            .toList();
    return new Speeds(
        median(rounds, Round::p50),
        median(rounds, Round::p99),
        median(rounds, Round::naiveP50),
        first / 1e3,
        cold[cold.length / 2] / 1e3,
        cold[cold.length - 1] / 1e3,
        MEASURED,
        world.table.size(),
        world.table.firms().stream().mapToLong(firm -> firm.lawyers().size()).sum());
  }

  private record Round(double p50, double p99, double naiveP50) {
    static Round of(List<Asking> some, Ranker ranker, NaiveRanker naive) {
      var fast = some.stream().mapToLong(one -> nanos(ranker, one)).sorted().toArray();
      var slow =
          some.stream()
              .limit(NAIVE / ROUNDS)
              .mapToLong(one -> nanos(naive, one))
              .sorted()
              .toArray();
      return new Round(
          fast[fast.length / 2] / 1e3,
          fast[fast.length * 99 / 100] / 1e3,
          slow[slow.length / 2] / 1e3);
    }
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }

  private static long nanos(Ranker ranker, Asking one) {
    var started = System.nanoTime();
    var best = ranker.best(one.need(), one.waited(), one.asked(), TOP);
    var took = System.nanoTime() - started;
    if (best.size() > best.eligible()) {
      throw new IllegalStateException("more firms than may be asked");
    }
    return took;
  }

  /// Different cases of several worlds; half of them have been waiting, a third were declined by up
  /// to four firms.
  private static List<Asking> askings(PublicData data, Distances distances, World world) {
    var random = new Random(3);
    var firms = world.table.size();
    var askings = new ArrayList<Asking>();
    for (var seed = 2L; askings.size() < MEASURED + WARM_UP && seed < 30; seed++) {
      for (var arrival : World.make(data, distances, CASES, seed).arrivals) {
        var asked = new HashSet<FirmId>();
        for (var more = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0; more > 0; more--) {
          asked.add(world.table.firm(random.nextInt(firms)).firm());
        }
        var waited = random.nextBoolean() ? 0L : random.nextLong(72);
        askings.add(new Asking(arrival.need(), waited, asked));
      }
    }
    return askings;
  }

  /// Six in ten places are taken, two of the others were declined or met silence; a quarter of the
  /// firms has a price.
  private static FirmLedger loaded(FirmTable table) {
    var random = new Random(4);
    var ledger = new FirmLedger(table, Weights.STANDARD, 6);
    var prices = new int[table.size()];
    for (var firm = 0; firm < prices.length; firm++) {
      prices[firm] = random.nextInt(4) == 0 ? 1 + random.nextInt(250_000) : 0;
      for (var place = table.firm(firm).capacity().perQuarter(); place > 0; place--) {
        var area = AREAS[random.nextInt(AREAS.length)].ordinal();
        if (random.nextInt(10) < 6) {
          ledger.charge(firm, area, true, random.nextInt(Scenario.QUARTER_WEEKS) == 0);
          ledger.answered(firm, area, FirmLedger.Answer.ACCEPTED);
        } else if (random.nextBoolean()) {
          ledger.answered(
              firm,
              area,
              random.nextInt(5) == 0 ? FirmLedger.Answer.SILENT : FirmLedger.Answer.DECLINED);
        }
      }
    }
    ledger.price(prices);
    return ledger;
  }

  private static InterpreterPool usedPool(PublicData data) {
    var pool = new InterpreterPool(60, Weights.STANDARD.interpreter());
    var random = new Random(5);
    data.speakers().values().stream()
        .flatMap(List::stream)
        .filter(_ -> random.nextInt(3) == 0)
        .forEach(spoken -> pool.take(spoken.language()));
    return pool;
  }

  /// The first case of each place, with nothing kept from before.
  private static long[] coldNanos(
      PublicData data, World world, InterpreterPool pool, List<Asking> askings) {
    var distances = new Distances(data.areas());
    var ranker = new Ranker(loaded(new FirmTable(world.table.firms(), distances)), pool);
    var seen = new HashSet<Integer>();
    return askings.stream()
        .filter(one -> seen.add(one.need().place()))
        .mapToLong(one -> {
          var started = System.nanoTime();
          var need = CaseNeed.of(one.need().caseId(), one.need().facts(), distances);
          ranker.best(need, one.waited(), one.asked(), TOP);
          return System.nanoTime() - started;
        })
        .sorted()
        .toArray();
  }

  private static NaiveRanker naive(PublicData data, FirmLedger ledger) {
    var table = ledger.table();
    return new NaiveRanker(
        table.firms(),
        data.areas(),
        firm -> ledger.room(table.numberOf(firm.firm()).orElseThrow()) > 0,
        firm -> ledger.priceOf(table.numberOf(firm.firm()).orElseThrow()) / 1e6);
  }

  private static long nanos(NaiveRanker naive, Asking one) {
    var started = System.nanoTime();
    var best = naive.best(one.need(), one.asked(), TOP);
    var took = System.nanoTime() - started;
    if (best.size() > TOP) {
      throw new IllegalStateException("too many");
    }
    return took;
  }
}
