package org.alliance.intake.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.incident.Place;
import org.alliance.intake.domain.question.CodedAnswers;
import org.alliance.intake.domain.question.Questions;

/// Reports for tests: in mandate unless something else is said.
public final class Incidents {
  public static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  public static final Place SAN_FRANCISCO = Place.of(UsState.CA, new Zip3("941"));

  private Incidents() {}

  public static final CaseNumber NUMBER = new CaseNumber("AA-7K3Q-92MD-5");
  public static final Instant AT = Instant.parse("2026-03-09T10:00:00Z");

  /// Until then a firm that is asked may answer.
  public static final Instant ANSWER_BY = Instant.parse("2026-03-12T10:00:00Z");

  public static final Instruction NO_POLICE =
      new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, LocalDate.of(2026, 3, 9));

  /// Law firms may be asked, and the police may not be told.
  public static final Wishes WISHES =
      Wishes.NONE
          .with(
              ConsentRecipient.LAW_FIRMS,
              new Consent(Consent.Answer.GIVEN, Optional.of(Consent.Basis.FORM)))
          .with(NO_POLICE);

  /// The incident with [#WISHES], all parts told.
  public static Version version(Incident incident) {
    return version(incident, WISHES);
  }

  public static Version version(Incident incident, Wishes wishes) {
    return new Version(incident, wishes, Set.of(ReportPart.values()), Set.of());
  }

  public static Told told(Incident incident) {
    return Told.of(version(incident), AT, Optional.of(NUMBER));
  }

  public static Incident inMandate() {
    return of(
        List.of(Conduct.ASSAULT),
        List.of(BiasIndicator.SLUR),
        VictimKind.PERSON,
        SAN_FRANCISCO,
        "ko");
  }

  public static Incident unclear() {
    return of(
        List.of(Conduct.ASSAULT),
        List.of(BiasIndicator.SLUR),
        VictimKind.PERSON,
        Place.UNKNOWN,
        "ko");
  }

  public static Incident outside() {
    return of(
        List.of(Conduct.HATEFUL_SPEECH),
        List.of(BiasIndicator.SLUR),
        VictimKind.PERSON,
        SAN_FRANCISCO,
        "ko");
  }

  public static Incident of(
      List<Conduct> conduct,
      List<BiasIndicator> bias,
      VictimKind victim,
      Place place,
      String speaks) {
    return new Incident(
        IntakeChannel.PARTNER_API,
        Optional.of(new OrganisationId("hotline-x")),
        place,
        Optional.of(YearMonth.of(2026, 3)),
        List.of(new LanguageTag(speaks)),
        List.of(),
        CodedAnswers.NOT_TOLD
            .with(Questions.CONDUCT, conduct)
            .with(Questions.BIAS_INDICATORS, bias)
            .with(Questions.VICTIM, List.of(victim))
            .with(Questions.INTERPRETER, List.of(Interpreter.YES))
            .with(Questions.SERVICES, List.of(ServiceCategory.COMPENSATION))
            .with(Questions.URGENCY, List.of(Urgency.SOON)),
        "request-1",
        String.join(" ", conduct.toString(), bias.toString(), speaks),
        List.of());
  }
}
