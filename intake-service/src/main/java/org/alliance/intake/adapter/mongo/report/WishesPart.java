package org.alliance.intake.adapter.mongo.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.Coded;
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

  record ConsentPart(String recipient, String answer, @Nullable String basis) {}

  record InstructionPart(String subject, String rule, String since) {}

  static WishesPart of(Wishes wishes) {
    return new WishesPart(
        wishes.consents().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(consent ->
                new ConsentPart(
                    consent.getKey().code(),
                    consent.getValue().answer().code(),
                    consent.getValue().basis().map(Coded::code).orElse(null)))
            .toList(),
        wishes.instructionList().stream()
            .map(instruction ->
                new InstructionPart(
                    instruction.subject().code(),
                    instruction.rule().code(),
                    instruction.since().toString()))
            .toList());
  }

  Wishes toDomain() {
    return new Wishes(
        consents.stream()
            .collect(
                Collectors.toMap(
                    part -> Coded.of(ConsentRecipient.class, part.recipient),
                    part ->
                        new Consent(
                            Coded.of(Answer.class, part.answer),
                            Optional.ofNullable(part.basis)
                                .map(code -> Coded.of(Basis.class, code))))),
        instructions.stream()
            .map(part ->
                new Instruction(
                    Coded.of(InstructionSubject.class, part.subject),
                    Coded.of(InstructionRule.class, part.rule),
                    LocalDate.parse(part.since)))
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
