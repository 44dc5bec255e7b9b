package org.alliance.benchmarks.matching;

import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.ranking.CaseNeed;

/// The rules that no policy may break, checked the slow way from a firm's own facts.
final class HardRules {
  private HardRules() {}

  static boolean allow(FirmFacts firm, CaseNeed need) {
    var facts = need.facts();
    var admitted =
        firm.lawyers().stream()
            .filter(lawyer -> lawyer.admissions().contains(facts.state()))
            .toList();
    return !firm.paused()
        && !admitted.isEmpty()
        && (facts.services().isEmpty()
            || admitted.stream()
                .anyMatch(lawyer -> lawyer.areas().stream().anyMatch(facts.services()::contains)));
  }
}
