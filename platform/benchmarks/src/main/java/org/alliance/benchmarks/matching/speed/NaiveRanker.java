package org.alliance.benchmarks.matching.speed;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.alliance.benchmarks.matching.market.Audit;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.matching.domain.firms.Areas;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Point;
import org.alliance.matching.domain.ranking.CaseNeed;

/// What one would write first: look at every firm and every lawyer, sort what is left.
public final class NaiveRanker {
  private final Collection<FirmFacts> firms;
  private final Areas areas;
  private final Predicate<FirmFacts> hasRoom;
  private final ToDoubleFunction<FirmFacts> price;

  /// @param price of a place at a firm, of a case's whole worth
  NaiveRanker(
      Collection<FirmFacts> firms,
      Areas areas,
      Predicate<FirmFacts> hasRoom,
      ToDoubleFunction<FirmFacts> price) {
    this.firms = firms;
    this.areas = areas;
    this.hasRoom = hasRoom;
    this.price = price;
  }

  record Place(FirmId firm, double score) {}

  List<Place> best(CaseNeed need, Set<FirmId> asked, int most) {
    return firms.stream()
        .filter(firm -> mayBeAsked(firm, need))
        .filter(firm -> hasRoom.test(firm) && !asked.contains(firm.firm()))
        .map(firm -> new Place(firm.firm(), score(firm, need) - price.applyAsDouble(firm)))
        .sorted(Comparator.comparingDouble(Place::score).reversed())
        .limit(most)
        .toList();
  }

  private static boolean mayBeAsked(FirmFacts firm, CaseNeed need) {
    var admitted =
        firm.lawyers().stream()
            .filter(lawyer -> lawyer.admissions().contains(need.facts().state()))
            .toList();
    return !firm.paused() && !admitted.isEmpty() && Audit.practises(admitted, need.facts());
  }

  private double score(FirmFacts firm, CaseNeed need) {
    var admitted =
        firm.lawyers().stream()
            .filter(lawyer -> lawyer.admissions().contains(need.facts().state()))
            .toList();
    var covered =
        need.facts().services().stream()
            .filter(service -> admitted.stream().anyMatch(one -> one.areas().contains(service)))
            .count();
    return 0.52 * language(admitted, need)
        + 0.22 * nearness(firm, need)
        + 0.2 * covered / Math.max(1, need.facts().services().size());
  }

  private static double language(List<Lawyer> lawyers, CaseNeed need) {
    if (speaks(lawyers, need.own())) {
      return 1;
    }
    if (speaks(lawyers, need.close())) {
      return 0.8;
    }
    return need.english() && speaks(lawyers, List.of(LanguageTag.ENGLISH)) ? 0.6 : 0.4;
  }

  private static boolean speaks(List<Lawyer> lawyers, List<LanguageTag> languages) {
    return lawyers.stream()
        .anyMatch(lawyer -> languages.stream().anyMatch(lawyer.languages()::contains));
  }

  private double nearness(FirmFacts firm, CaseNeed need) {
    var from = areas.middleOf(need.facts().area());
    var kilometres =
        firm.offices().stream()
            .flatMap(office -> areas.middleOf(office.area()).stream())
            .mapToInt(to -> from.map((Point point) -> point.kilometresTo(to)).orElse(9_999))
            .min()
            .orElse(9_999);
    return 100.0 / (100 + Math.max(0, kilometres - 20));
  }
}
