package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.handover.HandOverSettlement;

@Meaning(
    "No organisation took a report on, and a person of the Alliance has done what was left to do. The report is closed as declined.")
public record HandOverSettled(
    @Meaning("the report") CaseId caseId, @Meaning("what was done") HandOverSettlement settlement)
    implements AllianceEvent {}
