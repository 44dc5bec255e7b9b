package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;

@Meaning(
    "A client has given an instruction after the report. It replaces an earlier instruction on the same subject and binds every holder of the case.")
public record InstructionRecorded(
    @Meaning("the case") CaseId caseId, @Meaning("the instruction") Instruction instruction)
    implements AllianceEvent {}
