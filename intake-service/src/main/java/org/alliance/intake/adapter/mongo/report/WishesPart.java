package org.alliance.intake.adapter.mongo.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Consent.Answer;
import org.alliance.intake.domain.consent.Consent.Basis;
import org.alliance.intake.domain.consent.Wishes;
import org.jspecify.annotations.Nullable;

/// Consents and instructions as they are stored with a report.
record WishesPart(List<ConsentPart> consents, List<InstructionPart> instructions) {
  /// Of instructions from before days were kept with them.
  private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;

  record ConsentPart(ConsentRecipient recipient, Answer answer, @Nullable Basis basis) {
    Consent toDomain() {
      return new Consent(answer, Optional.ofNullable(basis));
    }
  }

  /// @param since an ISO date
  record InstructionPart(InstructionSubject subject, InstructionRule rule, String since) {
    Instruction toDomain() {
      return new Instruction(subject, rule, LocalDate.parse(since));
    }
  }

  static WishesPart of(Wishes wishes) {
    return new WishesPart(
        wishes.consents().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(consent ->
                new ConsentPart(
                    consent.getKey(),
                    consent.getValue().answer(),
                    consent.getValue().basis().orElse(null)))
            .toList(),
        wishes.instructionList().stream()
            .map(instruction ->
                new InstructionPart(
                    instruction.subject(), instruction.rule(), instruction.since().toString()))
            .toList());
  }

  Wishes toDomain() {
    return new Wishes(
        consents.stream().collect(Collectors.toMap(ConsentPart::recipient, ConsentPart::toDomain)),
        instructions.stream()
            .map(InstructionPart::toDomain)
            .collect(Collectors.toMap(Instruction::subject, instruction -> instruction)));
  }

  /// Of a report from before wishes were kept: nobody was asked whether firms may be asked, so they
  /// may not.
  ///
  /// @param refused to whom the client lets nothing be given
  static Wishes before(List<ConsentRecipient> refused, boolean doNotContactPolice) {
    return new Wishes(
        refused.stream()
            .collect(
                Collectors.toMap(
                    recipient -> recipient,
                    _ -> new Consent(Answer.REFUSED, Optional.<Basis>empty()))),
        doNotContactPolice
            ? Map.of(
                InstructionSubject.POLICE,
                new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, UNKNOWN_DAY))
            : Map.of());
  }
}
