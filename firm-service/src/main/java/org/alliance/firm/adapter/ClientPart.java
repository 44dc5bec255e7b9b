package org.alliance.firm.adapter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ReportPart;
import org.alliance.firm.domain.ClientUpdates;
import org.alliance.firm.domain.ClientUpdates.Amendment;
import org.alliance.firm.domain.ClientUpdates.Withdrawal;
import org.jspecify.annotations.Nullable;

/// What was heard of a client, as it is stored with a matter. Days are ISO dates.
///
/// @param withdrew whether the client wants no help for now
/// @param withdrewOn since when, if that is known
record ClientPart(
    List<InstructionPart> instructions,
    boolean withdrew,
    @Nullable String withdrewOn,
    List<AmendmentPart> amendments) {
  record InstructionPart(String subject, String rule, String since) {
    static InstructionPart of(Instruction instruction) {
      return new InstructionPart(
          instruction.subject().code(), instruction.rule().code(), instruction.since().toString());
    }

    Instruction toDomain() {
      return new Instruction(
          Coded.of(InstructionSubject.class, subject),
          Coded.of(InstructionRule.class, rule),
          LocalDate.parse(since));
    }
  }

  record AmendmentPart(int number, List<String> parts, String day) {
    Amendment toDomain() {
      return new Amendment(
          number,
          parts.stream().map(code -> Coded.of(ReportPart.class, code)).toList(),
          LocalDate.parse(day));
    }
  }

  /// Null if nothing was heard.
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
                new AmendmentPart(
                    amendment.number(),
                    amendment.parts().stream().map(Coded::code).toList(),
                    amendment.on().toString()))
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
