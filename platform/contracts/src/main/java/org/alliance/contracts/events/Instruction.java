package org.alliance.contracts.events;

import java.time.LocalDate;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;

/// A client's answer on one subject. A subject without an instruction counts as
/// [InstructionRule#ASK].
public record Instruction(
    @Meaning("the subject") InstructionSubject subject,
    @Meaning("the client's rule; ask binds like forbid until the client has been asked")
        InstructionRule rule,
    @Meaning("the day on which intake recorded it, UTC") LocalDate since) {}
