package org.alliance.intake.application.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reading.IncidentDateReading;
import org.alliance.intake.application.reading.LanguageReading;
import org.alliance.intake.application.reading.NoAnswer;
import org.alliance.intake.application.reading.PlaceReading;
import org.alliance.intake.application.reading.Places;
import org.alliance.intake.application.reading.Reading;
import org.alliance.intake.application.reading.WrittenReference;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.CodedAnswers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Version;

/// The one check that all answers go through, whatever channel they came by.
public final class ReportCheck {
  private static final int MOST_CODES = 20;

  private final PlaceReading place;
  private final Clock clock;
  private final WishesReading wishes;

  /// @param offersDemonstrations whether public records, of which nobody was asked, may be offered
  public ReportCheck(Places places, Clock clock, boolean offersDemonstrations) {
    place = new PlaceReading(places);
    this.clock = clock;
    wishes = new WishesReading(offersDemonstrations);
  }

  /// The outcome of a check.
  public sealed interface Checked {
    record Sound(Version version, Person person) implements Checked {}

    record Faulty(List<Fault> faults) implements Checked {}
  }

  /// @param sender the organisation that sends the report, if any
  /// @param via the submission that brings it
  /// @param content the fingerprint of the answers
  public Checked check(
      Answers answers,
      IntakeChannel channel,
      Optional<OrganisationId> sender,
      String via,
      String content) {
    var faults = new Faults();
    Questions.WRITTEN.forEach(question -> length(question, answers, faults));
    if (channel == IntakeChannel.CSV_IMPORT) {
      requireWholeReference(answers.text(Questions.REFERENCE), faults);
    }
    var incident =
        new Incident(
            channel,
            sender,
            faults.of(
                place.read(
                    answers.text(Questions.STATE),
                    answers.text(Questions.ZIP),
                    answers.text(Questions.CITY),
                    answers.stateWide())),
            faults.of(IncidentDateReading.read(answers.text(Questions.OCCURRED_ON), latestDay())),
            faults.of(
                LanguageReading.read(Questions.SPEAKS.field(), answers.all(Questions.SPEAKS))),
            faults.of(LanguageReading.read(Questions.READS.field(), answers.all(Questions.READS))),
            codes(answers, faults),
            via,
            content,
            faults.noted());
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    var read = wishes.read(answers, today, faults.found::add);
    var told = answers.told();
    told.addAll(read.told());
    var doubts = new HashSet<>(read.doubts());
    if (StoryReading.saysMore(answers)) {
      doubts.add(ReviewReason.STORY_SAYS_MORE);
    }
    return faults.found.isEmpty()
        ? new Checked.Sound(new Version(incident, read.wishes(), told, doubts), Person.of(answers))
        : new Checked.Faulty(List.copyOf(faults.found));
  }

  /// Tomorrow in UTC, so that it is today everywhere.
  private LocalDate latestDay() {
    return clock.instant().atOffset(ZoneOffset.UTC).plusDays(1).toLocalDate();
  }

  private static final class Faults {
    final List<Fault> found = new ArrayList<>();
    private final List<ReadingNote> notes = new ArrayList<>();

    <T> T of(Reading<T> reading) {
      found.addAll(reading.faults());
      notes.addAll(reading.notes());
      return reading.value();
    }

    /// All notes of the readings so far.
    List<ReadingNote> noted() {
      return notes.stream().distinct().toList();
    }

    void add(Question question, String code, String reason) {
      found.add(new Fault(question.field(), code, reason));
    }
  }

  private static void requireWholeReference(String reference, Faults faults) {
    if (WrittenReference.isShortened(reference)) {
      faults.add(
          Questions.REFERENCE,
          "shortened-reference",
          "A spreadsheet has rounded this number, so it may stand for several reports. Format its"
              + " column as text, enter the whole number and send the row again");
    }
  }

  private static void length(Written question, Answers answers, Faults faults) {
    var texts = answers.all(question);
    if (question.form() == Question.Form.TEXTS && texts.size() > MOST_CODES) {
      faults.add(question, "too-many", "Up to " + MOST_CODES + " names may be given");
    }
    for (var text : texts) {
      if (lengthOf(text) > question.longest()) {
        faults.add(question, "too-long", whatToDo(question));
      }
    }
  }

  /// As a person counts: a character outside the first plane and a line end are one each.
  private static int lengthOf(String text) {
    var plain = Answers.withOneLineEnd(text);
    return plain.codePointCount(0, plain.length());
  }

  private static String whatToDo(Written question) {
    return switch (question.form()) {
      case STORY ->
          "The narrative may have up to "
              + question.longest()
              + " characters; shorten it or send it in two reports";
      case ANSWER -> "Expected yes, no or ask";
      case CODE, CODES, TEXT, TEXTS -> "This may have up to " + question.longest() + " characters";
    };
  }

  private static CodedAnswers codes(Answers answers, Faults faults) {
    var codes = CodedAnswers.NOT_TOLD;
    for (var choice : Questions.CHOICES) {
      codes = withCodes(codes, choice, answers.all(choice), faults);
    }
    return codes;
  }

  private static <T extends Enum<T> & Coded> CodedAnswers withCodes(
      CodedAnswers codes, Choice<T> choice, List<String> written, Faults faults) {
    if (written.size() > MOST_CODES) {
      faults.add(choice, "too-many", "Expected up to " + MOST_CODES + " codes");
      return codes;
    }
    var read =
        written.stream()
            .filter(text -> KnownValues.isRead(choice, text) || !NoAnswer.isOne(text))
            .map(text -> Coded.read(choice.type(), text))
            .toList();
    if (read.stream().anyMatch(Optional::isEmpty)) {
      faults.add(choice, "unknown-code", "Expected one of " + Coded.codes(choice.type()));
    }
    var found = read.stream().flatMap(Optional::stream).distinct().toList();
    return found.isEmpty() ? codes : codes.with(choice, found);
  }
}
