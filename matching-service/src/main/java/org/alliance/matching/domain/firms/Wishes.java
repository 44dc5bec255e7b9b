package org.alliance.matching.domain.firms;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.matching.domain.numbers.Millionths;

/// What a firm would take more of. A kind that is empty says nothing.
///
/// @param conduct acts of attackers
public record Wishes(
    Set<LanguageTag> languages,
    Set<UsState> states,
    Set<ServiceCategory> services,
    Set<Conduct> conduct) {
  public static final Wishes NONE = new Wishes(Set.of(), Set.of(), Set.of(), Set.of());

  public Wishes {
    languages = Set.copyOf(languages);
    states = Set.copyOf(states);
    services = Set.copyOf(services);
    conduct = Set.copyOf(conduct);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// The share of the kinds named that a case meets, in millionths.
  public int shareMetBy(CaseFacts facts) {
    var incident = facts.incident();
    var kinds =
        Stream.of(
                new Kind(languages, facts.speaks()),
                new Kind(states, Set.of(facts.state())),
                new Kind(services, facts.services()),
                new Kind(conduct, incident == null ? Set.of() : incident.conduct()))
            .filter(Kind::isNamed)
            .toList();
    return kinds.isEmpty()
        ? 0
        : Millionths.of(kinds.stream().filter(Kind::isMet).count(), kinds.size());
  }

  private record Kind(Collection<?> wished, Collection<?> told) {
    boolean isNamed() {
      return !wished.isEmpty();
    }

    boolean isMet() {
      return !Collections.disjoint(wished, told);
    }
  }
}
