package org.alliance.contracts.events;

import java.time.LocalDate;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;

@Meaning(
    "By a rule that counsel has verified, a time limit of the law may end soon in a case that a firm has. Each day is told once.")
public record DeadlineNear(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that has the case") FirmId firm,
    @Meaning("the earliest day on which the time limit may end") LocalDate day)
    implements AllianceEvent {}
