package org.alliance.matching.domain.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.firms.Areas;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.matching.domain.firms.Point;

/// Firms and cases for tests.
public final class Firms {
  public static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  public static final Zip3 NEAR = new Zip3("941");
  public static final Zip3 FAR = new Zip3("900");
  public static final Distances DISTANCES =
      new Distances(
          new Areas() {
            private final Map<Zip3, Point> points =
                Map.of(
                    NEAR,
                    new Point(37_770_000, -122_420_000),
                    FAR,
                    new Point(34_050_000, -118_250_000));

            @Override
            public Optional<Point> middleOf(Zip3 area) {
              return Optional.ofNullable(points.get(area));
            }

            @Override
            public Optional<Point> middleOf(UsState state) {
              return Optional.empty();
            }
          });

  private Firms() {}

  public static FirmFacts firm(String id, Zip3 area, int quota, Lawyer... lawyers) {
    return new FirmFacts(
        new FirmId(id),
        List.of(new Office(UsState.CA, area)),
        List.of(lawyers),
        new Capacity(quota, quota, Map.of()),
        false);
  }

  public static Lawyer lawyer(UsState state, String... languages) {
    return new Lawyer(
        new LawyerId("l-1"),
        List.of(state),
        Arrays.stream(languages).map(LanguageTag::new).toList(),
        List.of(ServiceCategory.COMPENSATION));
  }

  public static CaseFacts facts(Urgency urgency, String... speaks) {
    return new CaseFacts(
        UsState.CA,
        NEAR,
        Arrays.stream(speaks).map(LanguageTag::new).toList(),
        List.of(),
        List.of(ServiceCategory.COMPENSATION),
        urgency);
  }

  public static CaseNeed need(String... speaks) {
    return CaseNeed.of(CASE, facts(Urgency.SOON, speaks), DISTANCES);
  }

  public static FirmLedger ledger(FirmFacts... firms) {
    return new FirmLedger(new FirmTable(List.of(firms), DISTANCES), Weights.STANDARD, 3);
  }

  public static Ranker ranker(FirmLedger ledger) {
    return new Ranker(ledger, new InterpreterPool(5, Weights.STANDARD.interpreter()));
  }

  static Ranking rank(FirmLedger ledger, String... speaks) {
    return ranker(ledger).rank(need(speaks), 0, Set.of(), 10);
  }
}
