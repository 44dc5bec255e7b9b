package org.alliance.firm.domain.firm;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.domain.client.CaseFacts;

/// Cases that a firm never takes. Matching does not ask it for them.
///
/// @param languages of clients who speak no other
/// @param services of clients who ask for no other
/// @param conduct acts of attackers; one of them is enough
public record Exclusions(
    List<LanguageTag> languages, List<ServiceCategory> services, List<Conduct> conduct) {
  public static final Exclusions NONE = new Exclusions(List.of(), List.of(), List.of());

  public Exclusions {
    languages = languages.stream().distinct().sorted().toList();
    services = services.stream().distinct().sorted().toList();
    conduct = conduct.stream().distinct().sorted().toList();
  }

  public boolean excludes(CaseFacts facts) {
    return hasAll(languages, facts.speaks())
        || hasAll(services, facts.services())
        || !Collections.disjoint(conduct, facts.incident().conduct());
  }

  /// A client who has named nothing is not excluded.
  private static boolean hasAll(List<?> excluded, Collection<?> told) {
    return !told.isEmpty() && excluded.containsAll(told);
  }
}
