package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;

@Meaning(
    "A firm has connected its client with a service, or the status of a connection has changed.")
public record ServiceConnected(
    @Meaning("the connection") ConnectionId connection,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that made the connection") FirmId firm,
    @Meaning("the kind of service") ServiceCategory service,
    @Meaning("the kind of provider") ProviderKind provider,
    @Meaning("the status of the connection") ConnectionStatus status)
    implements AllianceEvent {}
