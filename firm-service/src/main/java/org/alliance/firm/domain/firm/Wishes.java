package org.alliance.firm.domain.firm;

import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;

/// What a firm would take more of. A kind that is empty says nothing. It is a wish: matching counts
/// it between firms that fit a case about equally well, and a firm may still decline.
///
/// @param conduct acts of attackers
public record Wishes(
    List<LanguageTag> languages,
    List<UsState> states,
    List<ServiceCategory> services,
    List<Conduct> conduct) {
  public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), List.of());

  public Wishes {
    languages = languages.stream().distinct().sorted().toList();
    states = states.stream().distinct().sorted().toList();
    services = services.stream().distinct().sorted().toList();
    conduct = conduct.stream().distinct().sorted().toList();
  }
}
