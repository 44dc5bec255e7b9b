package org.alliance.firm.domain.client;

import java.time.LocalDate;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;

/// A client's answer on one subject. A subject without an instruction counts as
/// [InstructionRule#ASK].
///
/// @param since the day on which intake recorded it, UTC
public record Instruction(InstructionSubject subject, InstructionRule rule, LocalDate since) {}
