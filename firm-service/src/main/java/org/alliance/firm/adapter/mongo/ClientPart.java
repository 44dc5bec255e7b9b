package org.alliance.firm.adapter.mongo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ReportPart;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.client.Instruction;
import org.jspecify.annotations.Nullable;

/// The news about a client, as a matter's document holds them. Days are ISO dates.
///
/// @param withdrew whether the client wants no help for now
/// @param withdrewOn the day of the withdrawal; absent if it is not known
record ClientPart(
    List<InstructionPart> instructions,
    boolean withdrew,
    @Nullable String withdrewOn,
    List<AmendmentPart> amendments) {
  record InstructionPart(InstructionSubject subject, InstructionRule rule, String since) {
    static InstructionPart of(Instruction instruction) {
      return new InstructionPart(
          instruction.subject(), instruction.rule(), instruction.since().toString());
    }

    Instruction toDomain() {
      return new Instruction(subject, rule, LocalDate.parse(since));
    }
  }

  record AmendmentPart(int number, List<ReportPart> parts, String day) {
    Amendment toDomain() {
      return new Amendment(number, parts, LocalDate.parse(day));
    }
  }

  /// Null if there are no news.
  static @Nullable ClientPart of(ClientUpdates client) {
    if (client.equals(ClientUpdates.NONE)) {
      return null;
    }
    return new ClientPart(
        client.instructions().values().stream()
            .sorted(Comparator.comparing(Instruction::subject))
            .map(InstructionPart::of)
            .toList(),
        client.hasWithdrawn(),
        client.withdrawal().flatMap(Withdrawal::on).map(LocalDate::toString).orElse(null),
        client.amendments().stream()
            .map(amendment ->
                new AmendmentPart(amendment.number(), amendment.parts(), amendment.on().toString()))
            .toList());
  }

  ClientUpdates toDomain() {
    return new ClientUpdates(
        instructions.stream()
            .map(InstructionPart::toDomain)
            .collect(Collectors.toMap(Instruction::subject, instruction -> instruction)),
        withdrew
            ? Optional.of(new Withdrawal(Optional.ofNullable(withdrewOn).map(LocalDate::parse)))
            : Optional.empty(),
        amendments.stream().map(AmendmentPart::toDomain).toList());
  }
}
