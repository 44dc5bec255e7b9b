package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;

/// What a firm keeps of its work besides team and services.
///
/// @param answers the client's latest answer on each subject. An agreement is good for one action,
///   and is removed with it; a refusal stays
/// @param next the next step; empty if none is planned
/// @param done the steps that are done, oldest first
/// @param closing present once the work has ended with more than its bare end
/// @param contacts in the order in which they were recorded
/// @param told the days of the law that the firm was told are near
public record WorkLog(
    Map<InstructionSubject, ClientAnswer> answers,
    Optional<EngagementLetter> letter,
    List<HoursEntry> hours,
    Optional<NextStep> next,
    List<DoneStep> done,
    Optional<Closing> closing,
    List<Contact> contacts,
    List<LocalDate> told) {
  public static final WorkLog EMPTY =
      new WorkLog(
          Map.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  public WorkLog {
    answers = Map.copyOf(answers);
    hours = List.copyOf(hours);
    done = List.copyOf(done);
    contacts = List.copyOf(contacts);
    told = List.copyOf(told);
  }

  /// The firm has reached its client.
  ///
  /// @param by the member of the team who reached the client
  public record Contact(LocalDate on, ContactWay way, LawyerId by) {}

  /// @param due the day by which it has to be done
  /// @param asked the client's agreement, if the client wanted to be asked
  public record NextStep(StepKind kind, LocalDate due, Optional<ClientAnswer> asked) {}

  public record DoneStep(StepKind kind, LocalDate on, Optional<ClientAnswer> asked) {}

  /// @param reason to hand the case back; empty for other ends, and if the firm gave none
  /// @param outcomes the results of the work
  /// @param mayBeTold whether the client agrees that the Alliance hears of the outcomes
  public record Closing(
      Optional<HandBackReason> reason, List<EngagementOutcome> outcomes, boolean mayBeTold) {
    public static final Closing BLANK = new Closing(Optional.empty(), List.of(), false);

    public Closing {
      outcomes = outcomes.stream().distinct().sorted().toList();
    }
  }

  WorkLog with(ClientAnswer answer) {
    var all = new EnumMap<InstructionSubject, ClientAnswer>(InstructionSubject.class);
    all.putAll(answers);
    all.put(answer.subject(), answer);
    return new WorkLog(all, letter, hours, next, done, closing, contacts, told);
  }

  /// An agreement has been used for one action.
  WorkLog used(Optional<ClientAnswer> answer) {
    var left = new EnumMap<InstructionSubject, ClientAnswer>(InstructionSubject.class);
    left.putAll(answers);
    answer.ifPresent(used -> left.remove(used.subject(), used));
    return new WorkLog(left, letter, hours, next, done, closing, contacts, told);
  }

  /// Without what the client agreed to and has not been done yet. A refusal stays.
  WorkLog withoutAgreements(Predicate<ClientAnswer> outdated) {
    var left = new EnumMap<InstructionSubject, ClientAnswer>(InstructionSubject.class);
    left.putAll(answers);
    left.values().removeIf(outdated);
    var step =
        next.map(planned ->
            new NextStep(planned.kind(), planned.due(), planned.asked().filter(outdated.negate())));
    return new WorkLog(left, letter, hours, step, done, closing, contacts, told);
  }

  WorkLog with(EngagementLetter signed) {
    return new WorkLog(answers, Optional.of(signed), hours, next, done, closing, contacts, told);
  }

  WorkLog with(HoursEntry entry) {
    var all = new ArrayList<>(hours);
    all.add(entry);
    return new WorkLog(answers, letter, all, next, done, closing, contacts, told);
  }

  WorkLog withoutHours(String id) {
    var left = hours.stream().filter(entry -> !entry.id().equals(id)).toList();
    return new WorkLog(answers, letter, left, next, done, closing, contacts, told);
  }

  WorkLog with(Optional<NextStep> step) {
    return new WorkLog(answers, letter, hours, step, done, closing, contacts, told);
  }

  WorkLog with(DoneStep step) {
    var all = new ArrayList<>(done);
    all.add(step);
    return new WorkLog(answers, letter, hours, Optional.empty(), all, closing, contacts, told);
  }

  WorkLog with(Closing end) {
    return new WorkLog(answers, letter, hours, next, done, Optional.of(end), contacts, told);
  }

  WorkLog with(Contact contact) {
    var all = new ArrayList<>(contacts);
    all.add(contact);
    return new WorkLog(answers, letter, hours, next, done, closing, all, told);
  }

  WorkLog with(LocalDate day) {
    var all = Stream.concat(told.stream(), Stream.of(day)).toList();
    return new WorkLog(answers, letter, hours, next, done, closing, contacts, all);
  }

  /// The latest day on which the firm reached its client.
  public Optional<Contact> lastContact() {
    return contacts.stream().max(Comparator.comparing(Contact::on));
  }

  public int tenths() {
    return hours.stream().mapToInt(HoursEntry::tenths).sum();
  }
}
