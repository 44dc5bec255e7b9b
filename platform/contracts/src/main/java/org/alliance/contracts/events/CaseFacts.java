package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;

/// What a firm may know of a case before anything else is opened to it, and all that matching
/// needs.
public record CaseFacts(
    @Meaning("where a licence to practise is needed") UsState state,
    @Meaning("3-digit ZIP area, 000 where unknown or too small to name") Zip3 area,
    @Meaning("languages the client speaks") List<LanguageTag> speaks,
    @Meaning("languages the client reads") List<LanguageTag> reads,
    @Meaning("services the client asked for; empty if none was named")
        List<ServiceCategory> services,
    @Meaning("how soon somebody has to act") Urgency urgency) {
  public CaseFacts {
    speaks = Set.copyOf(speaks).stream().sorted().toList();
    reads = Set.copyOf(reads).stream().sorted().toList();
    services = Set.copyOf(services).stream().sorted().toList();
  }
}
