package org.alliance.matching.domain.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.ranking.CaseNeed;

/// Cases with the same state, languages and services: the same lawyers count for them, so they are
/// looked at once.
///
/// @param need of any one of them
record CaseGroup(CaseNeed need, int cases) {
  private record Key(UsState state, List<LanguageTag> languages, List<ServiceCategory> services) {}

  static Collection<CaseGroup> among(List<Known> cases, Distances distances) {
    var groups = new HashMap<Key, CaseGroup>();
    for (var known : cases) {
      var facts = known.facts();
      groups.compute(
          new Key(facts.state(), facts.speaks(), facts.services()),
          (_, before) ->
              before == null
                  ? new CaseGroup(CaseNeed.of(known.caseId(), facts, distances), 1)
                  : new CaseGroup(before.need, before.cases + 1));
    }
    return groups.values();
  }

  UsState state() {
    return need.facts().state();
  }
}
