package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;

@Meaning(
    "A client has said whether a service that the firm recorded as done was received. The firm's record does not change with it.")
public record ServiceConfirmed(
    @Meaning("the connection") ConnectionId connection,
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that recorded the service as done") FirmId firm,
    @Meaning("the kind of service") ServiceCategory service,
    @Meaning("the client's answer") ServiceAnswer answer)
    implements AllianceEvent {}
