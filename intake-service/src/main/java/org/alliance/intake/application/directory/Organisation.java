package org.alliance.intake.application.directory;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;

/// An organisation that somebody can be named to. Its facts are read from public pages; nobody has
/// called it yet.
///
/// @param states where it works; empty for everywhere
/// @param services in the words of the list, such as `legal-aid`
/// @param spoken languages that its people speak
/// @param byInterpreter languages that it offers an interpreter for
/// @param interpretsAny whether it offers an interpreter for any language
/// @param seen the year, or the span of years, of its source
public record Organisation(
    String id,
    String name,
    Set<UsState> states,
    Set<String> services,
    List<LanguageTag> spoken,
    List<LanguageTag> byInterpreter,
    boolean interpretsAny,
    String phone,
    String url,
    String hours,
    String seen) {
  private static final Set<String> TELL_THE_POLICE = Set.of("police-reporting", "emergency");

  public Organisation {
    states = Set.copyOf(states);
    services = Set.copyOf(services);
    spoken = List.copyOf(spoken);
    byInterpreter = List.copyOf(byInterpreter);
  }

  public boolean tellsPolice() {
    return services.stream().anyMatch(TELL_THE_POLICE::contains);
  }

  public boolean isNational() {
    return states.isEmpty();
  }
}
