package org.alliance.contracts.events;

import java.time.LocalDate;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;

/// What a client has said about one subject. A subject without an instruction counts as
/// [InstructionRule#ASK].
public record Instruction(
    @Meaning("what it is about") InstructionSubject subject,
    @Meaning("what the client says; ask binds like forbid until somebody has asked")
        InstructionRule rule,
    @Meaning("the day on which it was recorded, UTC") LocalDate since) {}
