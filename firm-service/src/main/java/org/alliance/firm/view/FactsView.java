package org.alliance.firm.view;

import java.util.List;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.firm.domain.client.CaseFacts;

/// What a firm may know of a case before it accepts. The ZIP area is left out: together with a rare
/// language it can tell who the client is.
public record FactsView(
    String state,
    List<String> speaks,
    List<String> reads,
    List<ServiceCategory> services,
    Urgency urgency,
    List<InstructionLine> instructions) {
  public static FactsView of(CaseFacts facts) {
    return new FactsView(
        facts.state().fullName(),
        FirmPages.languages(facts.speaks()),
        FirmPages.languages(facts.reads()),
        facts.services(),
        facts.urgency(),
        InstructionLine.all(facts));
  }
}
