package org.alliance.contracts.events;

import java.time.LocalDate;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ContactWay;

@Meaning("A firm has reached its client.")
public record ContactMade(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that has the case") FirmId firm,
    @Meaning("the member of the team who reached the client") LawyerId lawyer,
    @Meaning("the way") ContactWay way,
    @Meaning("the day, as the firm recorded it") LocalDate on)
    implements AllianceEvent {}
