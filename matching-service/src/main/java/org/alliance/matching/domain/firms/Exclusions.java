package org.alliance.matching.domain.firms;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.report.Conduct;

/// Cases that a firm never takes.
///
/// @param languages of clients who speak no other
/// @param services of clients who ask for no other
/// @param conduct one of these acts is enough
public record Exclusions(
    Set<LanguageTag> languages, Set<ServiceCategory> services, Set<Conduct> conduct) {
  public static final Exclusions NONE = new Exclusions(Set.of(), Set.of(), Set.of());

  public Exclusions {
    languages = Set.copyOf(languages);
    services = Set.copyOf(services);
    conduct = Set.copyOf(conduct);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public boolean excludes(CaseFacts facts) {
    var incident = facts.incident();
    return hasAll(languages, facts.speaks())
        || hasAll(services, facts.services())
        || (incident != null && !Collections.disjoint(conduct, incident.conduct()));
  }

  /// A client who has named nothing is not excluded.
  private static boolean hasAll(Set<?> excluded, Collection<?> told) {
    return !told.isEmpty() && excluded.containsAll(told);
  }
}
