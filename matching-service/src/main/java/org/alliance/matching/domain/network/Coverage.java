package org.alliance.matching.domain.network;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.ranking.CaseNeed;

/// The languages and services of all lawyers admitted in each state, at firms that take offers.
final class Coverage {
  private final Map<UsState, Set<LanguageTag>> spoken = new EnumMap<>(UsState.class);
  private final Map<UsState, Set<ServiceCategory>> practised = new EnumMap<>(UsState.class);

  Coverage(List<FirmFacts> firms) {
    firms.stream()
        .filter(firm -> !firm.paused())
        .flatMap(firm -> firm.lawyers().stream())
        .forEach(this::enter);
  }

  private void enter(Lawyer lawyer) {
    for (var state : lawyer.admissions()) {
      spoken.computeIfAbsent(state, _ -> new HashSet<>()).addAll(lawyer.languages());
      practised
          .computeIfAbsent(state, _ -> EnumSet.noneOf(ServiceCategory.class))
          .addAll(lawyer.areas());
    }
  }

  Need needOf(CaseGroup group) {
    var need = group.need();
    var isLicensed = spoken.containsKey(group.state());
    var isSpoken = isSpoken(need) || isAnySpoken(need, need.close());
    var isInEnglish =
        !isSpoken && need.english() && isAnySpoken(need, List.of(LanguageTag.ENGLISH));
    return new Need(
        group.state(),
        need.foreign(),
        group.cases(),
        isLicensed ? 0 : group.cases(),
        isLicensed && !isSpoken && !isInEnglish ? group.cases() : 0,
        isInEnglish ? group.cases() : 0,
        isPractised(need) ? 0 : group.cases());
  }

  /// @return with none of the cases matched yet
  ServedCounts serviceOf(CaseGroup group) {
    return new ServedCounts(
        group.cases(),
        isSpoken(group.need()) ? group.cases() : 0,
        isPractised(group.need()) ? group.cases() : 0,
        0);
  }

  private boolean isSpoken(CaseNeed need) {
    return isAnySpoken(need, need.own());
  }

  private boolean isAnySpoken(CaseNeed need, List<LanguageTag> languages) {
    var there = spoken.getOrDefault(need.facts().state(), Set.of());
    return languages.stream().anyMatch(there::contains);
  }

  /// A case for which no service was named is practised by every lawyer.
  private boolean isPractised(CaseNeed need) {
    var wanted = need.facts().services();
    var there = practised.get(need.facts().state());
    return there != null && (wanted.isEmpty() || wanted.stream().anyMatch(there::contains));
  }
}
