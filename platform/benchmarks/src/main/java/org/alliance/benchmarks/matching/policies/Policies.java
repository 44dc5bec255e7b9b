package org.alliance.benchmarks.matching.policies;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.alliance.benchmarks.matching.input.Scenario;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.benchmarks.matching.market.Policy;
import org.alliance.matching.domain.numbers.TieBreakHash;
import org.alliance.matching.domain.ranking.TopK;
import org.alliance.matching.domain.ranking.Weights;

/// What is compared.
///
/// @param make a policy for one market
public record Policies(String name, Weights weights, Function<Market, Policy> make) {
  private static final List<String> FOR_DECLINES =
      List.of("without-acceptance", "without-interpreter-price", "without-two-at-a-time");
  private static final Weights VALUE_ONLY = Weights.STANDARD.valueOnly();

  /// Some parts make a difference only where firms decline; local search is left out there.
  public boolean isFor(Scenario scenario) {
    return scenario.acceptancePercent() == 100
        ? !FOR_DECLINES.contains(name)
        : FOR_DECLINES.contains(name)
            || List.of("nearest", "greedy", "batch-only", "alliance").contains(name);
  }

  public static List<String> names() {
    return List.copyOf(all().keySet());
  }

  public static Policies named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /// First the baselines, then the service's own way, then that less each of its parts.
  public static Map<String, Policies> all() {
    var all = new LinkedHashMap<String, Policies>();
    add(
        all,
        "random",
        VALUE_ONLY,
        _ ->
            atOnce((market, one, best) -> {
              var place =
                  Math.floorMod(Market.draw(one.arrival, one.asked.size()), best.eligible());
              return best.firm(place);
            }));
    add(all, "round-robin", VALUE_ONLY, _ -> new RoundRobin());
    add(all, "nearest", VALUE_ONLY, _ -> atOnce(Policies::nearest));
    add(all, "greedy", VALUE_ONLY, _ -> new Greedy());
    add(all, "timefold", VALUE_ONLY, _ -> new TimefoldPolicy());
    var standard = Weights.STANDARD;
    add(
        all,
        "batch-only",
        standard.withoutPrices(),
        market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL.without("prices")));
    add(all, "alliance", standard, market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL));
    add(
        all,
        "without-batch",
        standard,
        market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL.without("batch")));
    add(
        all,
        "without-fairness",
        standard.withoutFairness(),
        market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL));
    add(
        all,
        "without-acceptance",
        standard.withoutAcceptance(),
        market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL));
    add(
        all,
        "without-interpreter-price",
        standard.withoutInterpreterPrice(),
        market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL));
    add(
        all,
        "without-two-at-a-time",
        standard,
        market -> new AlliancePolicy(market, AlliancePolicy.Parts.ALL.without("two")));
    return all;
  }

  private static void add(
      Map<String, Policies> all, String name, Weights weights, Function<Market, Policy> make) {
    all.put(name, new Policies(name, weights, make));
  }

  private interface Choice {
    int choose(Market market, Market.Open one, TopK best);
  }

  private static Policy atOnce(Choice choice) {
    return (market, one) -> {
      var best =
          market.ranker.best(
              one.arrival.need(), market.hoursWaited(one), one.asked, market.world.table.size());
      if (best.size() > 0) {
        market.offer(one, choice.choose(market, one, best));
      }
    };
  }

  /// The nearest of those that may be asked; of several as near, the one that the ranker too would
  /// name among equals.
  private static int nearest(Market market, Market.Open one, TopK best) {
    var need = one.arrival.need();
    var nearest = best.firm(0);
    var least = Long.MAX_VALUE;
    for (var place = 0; place < best.size(); place++) {
      var firm = best.firm(place);
      long kilometres = market.ranker.score(need, 0, firm).kilometres();
      var tie =
          TieBreakHash.mixed(
              need.tieBreak() ^ TieBreakHash.of(market.world.table.firm(firm).firm().value()));
      var order = kilometres << 48 | tie >>> 16;
      nearest = order < least ? firm : nearest;
      least = Math.min(order, least);
    }
    return nearest;
  }

  /// The best firm for whoever comes; when quotas are opened, for whoever gains most first.
  private static final class Greedy implements Policy {
    @Override
    public void arrived(Market market, Market.Open one) {
      var best = best(market, one);
      if (best.size() > 0) {
        market.offer(one, best.firm(0));
      }
    }

    @Override
    public void lookedAgain(Market market, boolean opening) {
      var waiting = market.waiting();
      waiting.sort(
          Comparator.<Market.Open>comparingInt(
                  one -> {
                    var best = best(market, one);
                    return best.size() == 0 ? 0 : -best.net(0);
                  })
              .thenComparingInt(one -> one.arrival.number()));
      waiting.forEach(one -> arrived(market, one));
    }

    private static TopK best(Market market, Market.Open one) {
      return market.ranker.best(one.arrival.need(), market.hoursWaited(one), one.asked, 1);
    }
  }

  private static final class RoundRobin implements Policy {
    private int last = -1;

    @Override
    public void arrived(Market market, Market.Open one) {
      var firms = market.world.table.size();
      var best = market.ranker.best(one.arrival.need(), market.hoursWaited(one), one.asked, firms);
      if (best.size() == 0) {
        return;
      }
      var next = best.firm(0);
      for (var place = 1; place < best.size(); place++) {
        var turn = Math.floorMod(best.firm(place) - last - 1, firms);
        next = turn < Math.floorMod(next - last - 1, firms) ? best.firm(place) : next;
      }
      last = next;
      market.offer(one, next);
    }
  }
}
