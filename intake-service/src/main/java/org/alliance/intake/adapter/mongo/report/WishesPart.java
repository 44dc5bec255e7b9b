package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Consent.Answer;
import org.alliance.intake.domain.consent.Consent.Basis;
import org.alliance.intake.domain.consent.PastConsent;
import org.alliance.intake.domain.consent.Recorded;
import org.alliance.intake.domain.consent.Wishes;
import org.jspecify.annotations.Nullable;

/// Consents and instructions as they are stored with a report. The last three came later.
///
/// @param until when the next consent ends, to find it by; absent if none does
record WishesPart(
    List<ConsentPart> consents,
    List<InstructionPart> instructions,
    @Nullable List<PastConsentPart> pastConsents,
    @Nullable List<InstructionPart> pastInstructions,
    @Nullable Instant until) {
  /// Of instructions from before days were kept with them.
  private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;

  /// @param recorded absent in answers from before receipts were kept
  record ConsentPart(
      ConsentRecipient recipient,
      Answer answer,
      @Nullable Basis basis,
      @Nullable RecordedPart recorded) {
    static ConsentPart of(ConsentRecipient recipient, Consent consent) {
      return new ConsentPart(
          recipient,
          consent.answer(),
          consent.basis().orElse(null),
          consent.recorded().map(RecordedPart::of).orElse(null));
    }

    Consent toDomain() {
      return new Consent(
          answer,
          Optional.ofNullable(basis),
          Optional.ofNullable(recorded).map(RecordedPart::toDomain));
    }
  }

  /// @param language a BCP 47 tag
  record RecordedPart(
      Instant at, @Nullable String language, @Nullable Instant until, @Nullable String name) {
    static RecordedPart of(Recorded recorded) {
      return new RecordedPart(
          recorded.at(),
          recorded.language().map(LanguageTag::value).orElse(null),
          recorded.until().orElse(null),
          recorded.name().orElse(null));
    }

    Recorded toDomain() {
      return new Recorded(
          at,
          Optional.ofNullable(language).map(LanguageTag::new),
          Optional.ofNullable(until),
          Optional.ofNullable(name));
    }
  }

  record PastConsentPart(ConsentPart consent, PastConsent.End end, @Nullable Instant at) {
    PastConsent toDomain() {
      return new PastConsent(consent.recipient(), consent.toDomain(), end, Optional.ofNullable(at));
    }
  }

  /// @param since an ISO date
  record InstructionPart(InstructionSubject subject, InstructionRule rule, String since) {
    static InstructionPart of(Instruction instruction) {
      return new InstructionPart(
          instruction.subject(), instruction.rule(), instruction.since().toString());
    }

    Instruction toDomain() {
      return new Instruction(subject, rule, LocalDate.parse(since));
    }
  }

  static WishesPart of(Wishes wishes) {
    return new WishesPart(
        wishes.consents().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(consent -> ConsentPart.of(consent.getKey(), consent.getValue()))
            .toList(),
        wishes.instructionList().stream().map(InstructionPart::of).toList(),
        wishes.pastConsents().isEmpty()
            ? null
            : wishes.pastConsents().stream()
                .map(past ->
                    new PastConsentPart(
                        ConsentPart.of(past.recipient(), past.consent()),
                        past.end(),
                        past.at().orElse(null)))
                .toList(),
        wishes.pastInstructions().isEmpty()
            ? null
            : wishes.pastInstructions().stream().map(InstructionPart::of).toList(),
        wishes.nextEnd().orElse(null));
  }

  Wishes toDomain() {
    return new Wishes(
        consents.stream().collect(Collectors.toMap(ConsentPart::recipient, ConsentPart::toDomain)),
        instructions.stream()
            .map(InstructionPart::toDomain)
            .collect(Collectors.toMap(Instruction::subject, instruction -> instruction)),
        pastConsents == null
            ? List.of()
            : pastConsents.stream().map(PastConsentPart::toDomain).toList(),
        pastInstructions == null
            ? List.of()
            : pastInstructions.stream().map(InstructionPart::toDomain).toList());
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
