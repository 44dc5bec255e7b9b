package org.alliance.matching.application.index;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.batch.Pricing;
import org.alliance.matching.domain.batch.RoomSnapshot;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.Ranker;

/// Computes the shadow prices of places anew, on a copy of the ledger: firms are ranked meanwhile,
/// at the prices of before.
public final class ShadowPricing {
  private final FirmIndex firms;
  private final MatchingRules rules;

  public ShadowPricing(FirmIndex firms, MatchingRules rules) {
    this.firms = firms;
    this.rules = rules;
  }

  public void reprice(Instant now) {
    if (!rules.weights().usesPrices()) {
      return;
    }
    var ledger = firms.snapshot(now).ledger();
    var table = ledger.table();
    var unbiased = Ranker.unbiased(table);
    var pricing = new Pricing();
    for (var past : firms.since(now.minus(Duration.ofDays(7L * Pricing.WEEKS)))) {
      pricing.remember(
          CaseNeed.of(past.caseId(), past.facts(), firms.distances()),
          minute(past.since()),
          unbiased);
    }
    var period = Period.of(now);
    var found =
        pricing.prices(
            RoomSnapshot.of(ledger),
            minute(now),
            period.minutesLeftOfWeek(now),
            period.minutesLeftOfQuarter(now));
    var byFirm = new HashMap<FirmId, Integer>();
    for (var firm = 0; firm < found.length; firm++) {
      byFirm.put(table.firm(firm).firm(), found[firm]);
    }
    firms.price(byFirm);
  }

  private static long minute(Instant time) {
    return time.getEpochSecond() / 60;
  }
}
