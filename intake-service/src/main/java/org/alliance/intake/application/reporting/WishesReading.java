package org.alliance.intake.application.reporting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Consent.Answer;
import org.alliance.intake.domain.consent.Consent.Basis;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;

/// Reads what a report says of consents and instructions. An answer that is not understood keeps no
/// report out: it binds as a no, and a person has to ask.
final class WishesReading {
  private static final Map<InstructionSubject, Written> INSTRUCTIONS =
      Map.of(
          InstructionSubject.POLICE, Questions.POLICE_CONTACT,
          InstructionSubject.PRESS, Questions.PRESS_CONTACT,
          InstructionSubject.IMMIGRATION_AUTHORITIES, Questions.IMMIGRATION_CONTACT,
          InstructionSubject.FAMILY, Questions.FAMILY_CONTACT,
          InstructionSubject.EMPLOYER, Questions.EMPLOYER_CONTACT,
          InstructionSubject.CONTACT, Questions.SAFE_TO_CONTACT);

  private static final List<Written> PLAN =
      List.of(
          Questions.CONTACT_CHANNELS,
          Questions.CONTACT_HOURS,
          Questions.VOICEMAIL,
          Questions.SAY_WHO_WE_ARE,
          Questions.SHARED_DEVICE);

  private final boolean offersDemonstrations;

  /// @param offersDemonstrations whether a public record, of which nobody was asked, counts as if
  ///   consent had been given
  WishesReading(boolean offersDemonstrations) {
    this.offersDemonstrations = offersDemonstrations;
  }

  /// @param told which of the two parts, consents and instructions, the report tells
  record Read(Wishes wishes, Set<ReportPart> told, Set<ReviewReason> doubts) {}

  /// @param on the day of the report
  Read read(Answers answers, LocalDate on, Consumer<Fault> faults) {
    var doubts = EnumSet.noneOf(ReviewReason.class);
    var told = EnumSet.noneOf(ReportPart.class);
    var instructions = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    INSTRUCTIONS.forEach(
        (subject, question) -> instruct(subject, answers.text(question), on, instructions, doubts));
    if (!instructions.isEmpty()) {
      told.add(ReportPart.INSTRUCTIONS);
    }
    if (isPlanUnclear(answers)) {
      doubts.add(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR);
    }
    var consents = consents(answers, doubts, faults);
    if (!consents.isEmpty() || answers.tells(Questions.PERSON_AGREES)) {
      told.add(ReportPart.CONSENTS);
    }
    return new Read(new Wishes(consents, instructions), told, doubts);
  }

  /// Whether a part of the safe-contact plan is in words that only a person can read. It allows
  /// nothing until a person has read it.
  private static boolean isPlanUnclear(Answers answers) {
    return PLAN.stream()
        .anyMatch(question ->
            answers.all(question).stream()
                .filter(text -> !text.isBlank())
                .anyMatch(text -> !KnownValues.understands(question, text)));
  }

  private static void instruct(
      InstructionSubject subject,
      String written,
      LocalDate on,
      Map<InstructionSubject, Instruction> instructions,
      Set<ReviewReason> doubts) {
    var rule =
        switch (PlainAnswer.read(written)) {
          case YES -> Optional.of(InstructionRule.ALLOW);
          case NO -> Optional.of(InstructionRule.FORBID);
          case ASK -> Optional.of(InstructionRule.ASK);
          case NOT_TOLD -> Optional.<InstructionRule>empty();
          case UNCLEAR -> {
            doubts.add(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR);
            yield Optional.of(InstructionRule.FORBID);
          }
        };
    rule.ifPresent(known -> instructions.put(subject, new Instruction(subject, known, on)));
  }

  private Map<ConsentRecipient, Consent> consents(
      Answers answers, Set<ReviewReason> doubts, Consumer<Fault> faults) {
    var basis = basis(answers.text(Questions.CONSENT_BASIS), faults);
    var consents = new EnumMap<ConsentRecipient, Consent>(ConsentRecipient.class);
    var written =
        Map.of(
            ConsentRecipient.LAW_FIRMS, answers.text(Questions.CONSENT_LAW_FIRMS),
            ConsentRecipient.ASKED_FIRMS, answers.text(Questions.CONSENT_ASKED_FIRMS),
            ConsentRecipient.SERVICE_PROVIDERS, answers.text(Questions.CONSENT_SERVICE_PROVIDERS),
            ConsentRecipient.PARTNERS, answers.text(Questions.CONSENT_PARTNERS));
    var agrees = agreementOfThePerson(answers, basis, doubts);
    written.forEach((recipient, answer) -> {
      var read = PlainAnswer.read(answer);
      if (read == PlainAnswer.UNCLEAR) {
        doubts.add(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR);
      }
      if (read != PlainAnswer.NOT_TOLD) {
        consents.put(
            recipient, new Consent(counting(agrees ? read : withoutPerson(read), basis), basis));
      }
    });
    // Names are shown only to firms that may be asked.
    var firms = consents.getOrDefault(ConsentRecipient.LAW_FIRMS, Consent.NOT_ASKED);
    consents.computeIfPresent(
        ConsentRecipient.ASKED_FIRMS,
        (_, names) ->
            names.isGiven() && !firms.isGiven() ? new Consent(Answer.NOT_ASKED, basis) : names);
    return consents;
  }

  /// Whether the person knows of the report and agrees. Of a report for oneself the answers about
  /// consents are the person's own. Of one for somebody else they are if it says so. An
  /// organisation says so, too, by the basis: the person spoke or wrote to it.
  private static boolean agreementOfThePerson(
      Answers answers, Optional<Basis> basis, Set<ReviewReason> doubts) {
    return switch (PlainAnswer.read(answers.text(Questions.PERSON_AGREES))) {
      case YES -> true;
      case NO, ASK -> false;
      case UNCLEAR -> {
        doubts.add(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR);
        yield false;
      }
      case NOT_TOLD ->
          switch (Coded.read(OnBehalf.class, answers.text(Questions.ON_BEHALF))
              .orElse(OnBehalf.SELF)) {
            case SELF -> true;
            case HELPER -> answers.isPublicRecord();
            case ORGANISATION -> basis.filter(told -> told != Basis.FORM).isPresent();
          };
    };
  }

  /// A helper cannot give a consent for somebody who was not asked.
  private static PlainAnswer withoutPerson(PlainAnswer read) {
    return read == PlainAnswer.YES ? PlainAnswer.ASK : read;
  }

  private Answer counting(PlainAnswer read, Optional<Basis> basis) {
    return switch (read) {
      case YES ->
          basis.filter(Basis.DEMONSTRATION::equals).isEmpty() || offersDemonstrations
              ? Answer.GIVEN
              : Answer.NOT_ASKED;
      case NO, UNCLEAR -> Answer.REFUSED;
      case ASK, NOT_TOLD -> Answer.NOT_ASKED;
    };
  }

  private static Optional<Basis> basis(String written, Consumer<Fault> faults) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    var basis = Coded.read(Basis.class, written);
    if (basis.isEmpty()) {
      faults.accept(
          new Fault(
              Questions.CONSENT_BASIS.field(),
              "unknown-code",
              "Expected one of " + Coded.codes(Basis.class)));
    }
    return basis;
  }
}
