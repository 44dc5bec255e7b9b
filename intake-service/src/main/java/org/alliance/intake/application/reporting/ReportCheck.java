package org.alliance.intake.application.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.VictimKind;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reading.IncidentDateReading;
import org.alliance.intake.application.reading.LanguageReading;
import org.alliance.intake.application.reading.PlaceReading;
import org.alliance.intake.application.reading.Places;
import org.alliance.intake.application.reading.Reading;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.intake.domain.report.Version;

/// The one check that every draft goes through, whatever channel it came by.
public final class ReportCheck {
  /// In code points; a line break counts once, however it was sent.
  static final int LONGEST_NARRATIVE = 20_000;

  /// In characters; of an answer that protects the person, which is kept even if it is a sentence.
  private static final int LONGEST_ANSWER = 2_000;

  /// In characters; of a reference, too, by whatever name it is sent.
  public static final int LONGEST_FIELD = 200;

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

  /// What a draft turns out to be.
  public sealed interface Checked {
    record Sound(Version version, Person person) implements Checked {}

    record Faulty(List<Fault> faults) implements Checked {}
  }

  /// @param sender the organisation that sends it, if any
  /// @param via the submission that brings it
  /// @param content the draft's fingerprint
  public Checked check(
      ReportDraft draft,
      IntakeChannel channel,
      Optional<OrganisationId> sender,
      String via,
      String content) {
    var faults = new Faults();
    lengths(draft, faults);
    var incident =
        new Incident(
            channel,
            sender,
            faults.of(place.read(draft.state(), draft.zip(), draft.city(), draft.stateWide())),
            faults.of(IncidentDateReading.read(draft.occurredOn(), latestDay())),
            coded(Conduct.class, "conduct", draft.conduct(), Conduct.UNKNOWN, faults),
            coded(
                BiasIndicator.class,
                "biasIndicators",
                draft.biasIndicators(),
                BiasIndicator.UNKNOWN,
                faults),
            one(VictimKind.class, "victim", draft.victim(), VictimKind.UNKNOWN, faults),
            faults.of(LanguageReading.read("speaks", draft.speaks())),
            faults.of(LanguageReading.read("reads", draft.reads())),
            one(Interpreter.class, "interpreter", draft.interpreter(), Interpreter.UNKNOWN, faults),
            many(ServiceCategory.class, "services", draft.services(), faults),
            one(Urgency.class, "urgency", draft.urgency(), Urgency.ROUTINE, faults),
            one(OnBehalf.class, "onBehalf", draft.onBehalf(), OnBehalf.SELF, faults),
            via,
            content,
            faults.noted());
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    var read = wishes.read(draft, today, faults.found::add);
    var told = draft.toldParts();
    told.addAll(read.told());
    return faults.found.isEmpty()
        ? new Checked.Sound(
            new Version(incident, read.wishes(), told, read.doubts()), Person.of(draft))
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

    void add(String field, String code, String reason) {
      found.add(new Fault(field, code, reason));
    }
  }

  private static void lengths(ReportDraft draft, Faults faults) {
    var narrative = ReportDraft.withOneLineEnd(draft.narrative());
    if (narrative.codePointCount(0, narrative.length()) > LONGEST_NARRATIVE) {
      faults.add(
          "narrative",
          "too-long",
          "The narrative may have up to "
              + LONGEST_NARRATIVE
              + " characters; shorten it or send it in two reports");
    }
    shorter("reference", draft.reference(), faults);
    shorter("name", draft.name(), faults);
    shorter("phone", draft.phone(), faults);
    shorter("email", draft.email(), faults);
    shorter("city", draft.city(), faults);
    draft.otherParties().forEach(party -> shorter("otherParties", party, faults));
    if (draft.otherParties().size() > MOST_CODES) {
      faults.add("otherParties", "too-many", "Up to " + MOST_CODES + " names may be given");
    }
    answer("policeContact", draft.policeContact(), faults);
    answer("safeToContact", draft.safeToContact(), faults);
    answer("consents.lawFirms", draft.consents().lawFirms(), faults);
    answer("consents.serviceProviders", draft.consents().serviceProviders(), faults);
    answer("consents.partners", draft.consents().partners(), faults);
  }

  private static void answer(String field, String written, Faults faults) {
    if (written.length() > LONGEST_ANSWER) {
      faults.add(field, "too-long", "Expected yes, no or ask");
    }
  }

  private static void shorter(String field, String value, Faults faults) {
    if (value.length() > LONGEST_FIELD) {
      faults.add(field, "too-long", "This may have up to " + LONGEST_FIELD + " characters");
    }
  }

  private static <T extends Enum<T> & Coded> T one(
      Class<T> type, String field, String code, T otherwise, Faults faults) {
    return code.isBlank()
        ? otherwise
        : many(type, field, List.of(code), faults).stream().findFirst().orElse(otherwise);
  }

  private static <T extends Enum<T> & Coded> List<T> coded(
      Class<T> type, String field, List<String> codes, T otherwise, Faults faults) {
    var found = many(type, field, codes, faults);
    return found.isEmpty() ? List.of(otherwise) : found;
  }

  private static <T extends Enum<T> & Coded> List<T> many(
      Class<T> type, String field, List<String> codes, Faults faults) {
    return each(
        field,
        codes,
        code -> Coded.read(type, code),
        "unknown-code",
        "Expected one of " + Coded.codes(type),
        faults);
  }

  private static <T> List<T> each(
      String field,
      List<String> texts,
      Function<String, Optional<T>> read,
      String code,
      String expected,
      Faults faults) {
    if (texts.size() > MOST_CODES) {
      faults.add(field, "too-many", "Expected up to " + MOST_CODES + " codes");
      return List.of();
    }
    var found = texts.stream().map(read).toList();
    if (found.stream().anyMatch(Optional::isEmpty)) {
      faults.add(field, code, expected);
    }
    return found.stream().flatMap(Optional::stream).distinct().toList();
  }
}
