package org.alliance.benchmarks.matching.policies;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.benchmarks.matching.market.Policy;
import org.alliance.matching.domain.batch.Batch;
import org.alliance.matching.domain.batch.Pricing;
import org.alliance.matching.domain.batch.RoomSnapshot;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.referral.OfferRule;

/// The service's own way, from the service's own parts: its rule of whom to ask when, its prices
/// and its batches. What is not the service's is the market around it: a case whose firms have no
/// room waits here for three weeks, where in the service a coordinator has it in the meantime.
public final class AlliancePolicy implements Policy {
  private static final long WORK = 50_000_000;
  private static final Duration OFFER_AFTER = Duration.ofHours(24);

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
  private final OfferRule rule;
  private final Ranker unbiased;
  private final Pricing pricing = new Pricing();

  AlliancePolicy(Market market, Parts parts) {
    this.parts = parts;
    unbiased = Ranker.unbiased(market.world.table);
    // Where everybody accepts, a second firm would only be thanked.
    var atOnce = parts.has(Part.TWO) && market.world.scenario.acceptancePercent() < 100 ? 2 : 1;
    rule =
        new OfferRule(
            atOnce, parts.has(Part.BATCH) ? OFFER_AFTER : Duration.ZERO, parts.has(Part.PRICES));
  }

  @Override
  public void learn(Market market, Arrival past) {
    pricing.remember(past.need(), past.minute(), unbiased);
  }

  @Override
  public void arrived(Market market, Market.Open one) {
    if (one.asked.isEmpty()) {
      learn(market, one.arrival);
    }
    ask(market, one);
  }

  private void ask(Market market, Market.Open one) {
    var hours = market.hoursWaited(one);
    var need = one.arrival.need();
    var best = market.ranker.rank(need, hours, one.asked, 2).top();
    for (var chosen : rule.choose(best, need.facts().urgency(), Duration.ofHours(hours))) {
      if (!one.settled) {
        market.world.table.numberOf(chosen.firm()).ifPresent(firm -> market.offer(one, firm));
      }
    }
  }

  @Override
  public void lookedAgain(Market market, boolean opening) {
    if (parts.has(Part.PRICES)) {
      market.ledger.price(
          pricing.prices(
              RoomSnapshot.of(market.ledger),
              market.now(),
              market.untilWeekEnds(),
              market.untilPeriodEnds()));
    }
    var waiting = market.waiting();
    if (parts.has(Part.BATCH)) {
      solve(market, waiting);
    }
    market.waiting().forEach(one -> ask(market, one));
  }

  private static void solve(Market market, List<Market.Open> waiting) {
    var byNeed = new HashMap<CaseNeed, Market.Open>();
    waiting.forEach(one -> byNeed.put(one.arrival.need(), one));
    var cases =
        waiting.stream()
            .map(one -> new Batch.Waiting(one.arrival.need(), market.hoursWaited(one), one.asked))
            .toList();
    for (var match : Batch.solve(cases, market.ranker, market.ledger, WORK).matches()) {
      var one = byNeed.get(match.waiting().need());
      if (one != null) {
        market.offer(one, match.firm());
      }
    }
  }
}
