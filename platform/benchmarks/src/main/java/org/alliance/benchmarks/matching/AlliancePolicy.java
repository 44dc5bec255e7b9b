package org.alliance.benchmarks.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alliance.contracts.values.Urgency;
import org.alliance.matching.domain.batch.Batch;
import org.alliance.matching.domain.batch.Outlook;
import org.alliance.matching.domain.batch.Prospect;
import org.alliance.matching.domain.ranking.Ranker;

/// The service's own way, from the service's own parts.
final class AlliancePolicy implements Policy {
  private static final long WORK = 50_000_000;
  private static final int BEST_FIRMS = 40;
  private static final int FUTURES = 8;
  private static final int LARGEST_FUTURE = 400;
  private static final int WORTH_WAITING_FOR = 30_000;

  enum Part {
    PRICES,
    BATCH,
    TWO
  }

  record Parts(Set<Part> on) {
    static final Parts ALL = new Parts(EnumSet.allOf(Part.class));

    Parts without(String name) {
      var less = EnumSet.copyOf(on);
      less.remove(Part.valueOf(name.toUpperCase(Locale.ROOT)));
      return new Parts(less);
    }

    boolean has(Part part) {
      return on.contains(part);
    }
  }

  private final Parts parts;
  private final Ranker unbiased;
  private final Outlook outlook;
  private long run;

  AlliancePolicy(Market market, Parts parts) {
    this.parts = parts;
    unbiased = Market.unbiased(market.world);
    outlook = new Outlook(8, FUTURES, LARGEST_FUTURE);
  }

  @Override
  public void learn(Market market, Arrival past) {
    outlook.remember(Prospect.of(past.need(), past.minute(), unbiased, BEST_FIRMS));
  }

  @Override
  public void arrived(Market market, Market.Open one) {
    if (one.asked.isEmpty()) {
      learn(market, one.arrival);
    }
    var urgent = one.arrival.need().facts().urgency() == Urgency.URGENT;
    if (!urgent && parts.has(Part.BATCH) && !isUncontested(market, one)) {
      return;
    }
    ask(market, one, urgent && parts.has(Part.TWO) ? 2 : 1);
  }

  /// If no later case will want the place much, there is nothing to wait for.
  private static boolean isUncontested(Market market, Market.Open one) {
    var best = market.ranker.best(one.arrival.need(), market.hoursWaited(one), one.asked, 1);
    return best.size() > 0 && market.standing.priceOf(best.firm(0)) <= WORTH_WAITING_FOR;
  }

  private static void ask(Market market, Market.Open one, int most) {
    var wanted = market.world.scenario.acceptancePercent() == 100 ? 1 : most;
    var best = market.ranker.best(one.arrival.need(), market.hoursWaited(one), one.asked, wanted);
    for (var place = 0; place < best.size() && !one.settled; place++) {
      if (best.net(place) > 0) {
        market.offer(one, best.firm(place));
      }
    }
  }

  @Override
  public void lookedAgain(Market market, boolean opening) {
    market.standing.reviseAll();
    if (parts.has(Part.PRICES)) {
      run++;
      var weekly = market.world.scenario.periodWeeks() == 1;
      market.standing.price(
          outlook.prices(
              market.standing,
              market.now(),
              weekly ? market.untilWeekEnds() : market.untilPeriodEnds(),
              weekly ? market.standing::room : market.standing::quarterRoom,
              run));
    }
    var waiting = market.waiting();
    if (!parts.has(Part.BATCH)) {
      waiting.forEach(one -> ask(market, one, 1));
      return;
    }
    var cases =
        waiting.stream()
            .map(one -> new Batch.Waiting(one.arrival.need(), market.hoursWaited(one), one.asked))
            .toList();
    for (var match : Batch.solve(cases, market.ranker, market.standing, WORK).matches()) {
      offer(market, waiting, match);
    }
  }

  private static void offer(Market market, List<Market.Open> waiting, Batch.Match match) {
    waiting.stream()
        .filter(one -> one.arrival.need().equals(match.waiting().need()))
        .forEach(one -> market.offer(one, match.firm()));
  }
}
