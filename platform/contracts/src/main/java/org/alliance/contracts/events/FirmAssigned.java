package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;

@Meaning(
    "The firm has the case. At most one firm has a case at a time; only matching decides which.")
public record FirmAssigned(
    @Meaning("the offer that the firm accepted") OfferId offerId,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm") FirmId firm,
    @Meaning("the services that the firm takes on") List<ServiceCategory> services)
    implements AllianceEvent {
  public FirmAssigned {
    services = Set.copyOf(services).stream().sorted().toList();
  }
}
