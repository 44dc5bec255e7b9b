package org.alliance.firm.adapter.mongo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.engagement.ClientAnswer;
import org.alliance.firm.domain.engagement.EngagementLetter;
import org.alliance.firm.domain.engagement.HoursEntry;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.WorkLog;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.engagement.WorkLog.DoneStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.jspecify.annotations.Nullable;

/// What a firm keeps of its work, as a matter's document holds it. Days are ISO dates.
record WorkPart(
    List<AnswerPart> answers,
    @Nullable LetterPart letter,
    List<HoursPart> hours,
    @Nullable StepPart next,
    List<StepPart> done,
    @Nullable ClosingPart closing,
    @Nullable List<ContactPart> contacts,
    @Nullable List<String> told) {
  /// Null if the firm has recorded nothing.
  static @Nullable WorkPart of(WorkLog log) {
    if (log.equals(WorkLog.EMPTY)) {
      return null;
    }
    return new WorkPart(
        log.answers().values().stream()
            .sorted(Comparator.comparing(ClientAnswer::subject))
            .map(AnswerPart::of)
            .toList(),
        log.letter().map(LetterPart::of).orElse(null),
        log.hours().stream().map(HoursPart::of).toList(),
        log.next()
            .map(step -> new StepPart(step.kind(), step.due().toString(), answer(step.asked())))
            .orElse(null),
        log.done().stream()
            .map(step -> new StepPart(step.kind(), step.on().toString(), answer(step.asked())))
            .toList(),
        log.closing().map(ClosingPart::of).orElse(null),
        log.contacts().isEmpty() ? null : log.contacts().stream().map(ContactPart::of).toList(),
        log.told().isEmpty() ? null : log.told().stream().map(LocalDate::toString).toList());
  }

  WorkLog toDomain() {
    return new WorkLog(
        answers.stream()
            .map(AnswerPart::toDomain)
            .collect(Collectors.toMap(ClientAnswer::subject, answer -> answer)),
        Optional.ofNullable(letter).map(LetterPart::toDomain),
        hours.stream().map(HoursPart::toDomain).toList(),
        Optional.ofNullable(next)
            .map(step ->
                new NextStep(step.kind, LocalDate.parse(step.day), AnswerPart.domain(step.asked))),
        done.stream()
            .map(step ->
                new DoneStep(step.kind, LocalDate.parse(step.day), AnswerPart.domain(step.asked)))
            .toList(),
        Optional.ofNullable(closing).map(ClosingPart::toDomain),
        contacts == null ? List.of() : contacts.stream().map(ContactPart::toDomain).toList(),
        told == null ? List.of() : told.stream().map(LocalDate::parse).toList());
  }

  static @Nullable AnswerPart answer(Optional<ClientAnswer> answer) {
    return answer.map(AnswerPart::of).orElse(null);
  }

  record AnswerPart(InstructionSubject subject, boolean agrees, String day) {
    static AnswerPart of(ClientAnswer answer) {
      return new AnswerPart(answer.subject(), answer.agrees(), answer.on().toString());
    }

    ClientAnswer toDomain() {
      return new ClientAnswer(subject, agrees, LocalDate.parse(day));
    }

    static Optional<ClientAnswer> domain(@Nullable AnswerPart part) {
      return Optional.ofNullable(part).map(AnswerPart::toDomain);
    }
  }

  record LetterPart(String signed, List<ServiceCategory> limits, @Nullable String agreed) {
    static LetterPart of(EngagementLetter letter) {
      return new LetterPart(
          letter.signed().toString(),
          letter.limits(),
          letter.agreed().map(LocalDate::toString).orElse(null));
    }

    EngagementLetter toDomain() {
      return new EngagementLetter(
          LocalDate.parse(signed), limits, Optional.ofNullable(agreed).map(LocalDate::parse));
    }
  }

  record HoursPart(String entry, LawyerId lawyer, String day, int tenths) {
    static HoursPart of(HoursEntry entry) {
      return new HoursPart(entry.id(), entry.lawyer(), entry.on().toString(), entry.tenths());
    }

    HoursEntry toDomain() {
      return new HoursEntry(entry, lawyer, LocalDate.parse(day), tenths);
    }
  }

  record ContactPart(String day, ContactWay way, LawyerId lawyer) {
    static ContactPart of(Contact contact) {
      return new ContactPart(contact.on().toString(), contact.way(), contact.by());
    }

    Contact toDomain() {
      return new Contact(LocalDate.parse(day), way, lawyer);
    }
  }

  record StepPart(StepKind kind, String day, @Nullable AnswerPart asked) {}

  record ClosingPart(
      @Nullable HandBackReason reason, List<EngagementOutcome> outcomes, boolean mayBeTold) {
    static ClosingPart of(Closing closing) {
      return new ClosingPart(
          closing.reason().orElse(null), closing.outcomes(), closing.mayBeTold());
    }

    Closing toDomain() {
      return new Closing(Optional.ofNullable(reason), outcomes, mayBeTold);
    }
  }
}
