package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;

@Meaning(
    "A client has given an instruction after the report. It replaces an earlier one on the same subject and binds whoever holds the case.")
public record InstructionRecorded(
    @Meaning("the case") CaseId caseId, @Meaning("what the client said") Instruction instruction)
    implements AllianceEvent {}
