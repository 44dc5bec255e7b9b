package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;

@Meaning("The firm connected the client with a service, or the connection's status changed.")
public record ServiceConnected(
    @Meaning("the connection") ConnectionId connection,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that made the connection") FirmId firm,
    @Meaning("what kind of service") ServiceCategory service,
    @Meaning("who provides it") ProviderKind provider,
    @Meaning("its status") ConnectionStatus status)
    implements AllianceEvent {}
