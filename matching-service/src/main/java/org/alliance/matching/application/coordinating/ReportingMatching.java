package org.alliance.matching.application.coordinating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliance.matching.application.index.ReferralUsage;
import org.alliance.matching.domain.batch.Regret;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.network.NeedAgainstCapacity;
import org.alliance.matching.domain.network.NeedFilter;
import org.alliance.matching.domain.network.Network;
import org.alliance.matching.domain.referral.Referral;

/// How well the cases of a month were matched, and where lawyers were missing. A month is counted
/// at most every five minutes, for all who ask this instance.
public final class ReportingMatching {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_MONTHS = 24;

  private final KnownFirms firms;
  private final PastCases past;
  private final Distances distances;
  private final Clock clock;
  private final Map<YearMonth, MonthOfMatching> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<YearMonth, MonthOfMatching> eldest) {
          return size() > MOST_MONTHS;
        }
      };

  public ReportingMatching(KnownFirms firms, PastCases past, Distances distances, Clock clock) {
    this.firms = firms;
    this.past = past;
    this.distances = distances;
    this.clock = clock;
  }

  /// Those who ask meanwhile wait: nobody counts the same twice.
  public synchronized MonthOfMatching of(YearMonth month) {
    var now = clock.instant();
    var known = counted.get(month);
    if (known == null || known.at().plus(KEPT).isBefore(now)) {
      known = count(month, now);
      counted.put(month, known);
    }
    return known;
  }

  /// Firms are taken as they are now: nothing is stored of what they were in that month.
  private MonthOfMatching count(YearMonth month, Instant now) {
    var from = start(month);
    var to = start(month.plusMonths(1));
    var referrals = past.between(from, to);
    var all = firms.all();
    var sought = new ArrayList<Known>();
    var reached = 0L;
    for (var referral : referrals) {
      var usage = ReferralUsage.of(referral).filter(ReferralUsage::seeks);
      if (usage.isPresent()) {
        sought.add(known(referral));
        reached += usage.get().value();
      }
    }
    var days = Math.max(1, (int) Duration.between(from, now.isBefore(to) ? now : to).toDays());
    var marks = Regret.yardsticks(all, sought, days, distances);
    var network =
        new Network(all, referrals.stream().map(ReportingMatching::known).toList(), 1, distances);
    return new MonthOfMatching(
        now,
        sought.size(),
        reached,
        marks.greedy(),
        marks.optimum(),
        NeedAgainstCapacity.of(network, Map.of(), NeedFilter.ALL));
  }

  private static Known known(Referral referral) {
    var history = Referral.historyOf(referral);
    return new Known(history.caseId(), history.facts());
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
