package org.alliance.intake.domain.question;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.ReportPart;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.VictimKind;
import org.alliance.intake.domain.question.Question.Amending;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Question.Form;
import org.alliance.intake.domain.question.Question.Written;

/// All questions of a report, in the order in which they are asked. The JSON API, the project's CSV
/// format, the check, the vault, the stored report and the fingerprint of a report all read this
/// list.
public final class Questions {
  /// In characters; of a reference, too, by whatever name it is sent.
  public static final int LONGEST_FIELD = 200;

  /// In code points; a line break counts once, however it was sent.
  public static final int LONGEST_NARRATIVE = 20_000;

  /// In characters; an answer that protects the person is kept even if it is a sentence.
  private static final int LONGEST_ANSWER = 2_000;

  private static final int READ_BY_ITS_READER = Integer.MAX_VALUE;

  /// The sender's own name for the report, which makes sending it again harmless.
  public static final Written REFERENCE =
      new Written(
          "reference",
          "reference",
          "reference",
          Optional.empty(),
          Form.CODE,
          ColumnJoin.TOLD,
          LONGEST_FIELD,
          "");

  public static final Written OCCURRED_ON =
      read("occurredOn", "occurredOn", "occurred_on", ReportPart.TIME, Form.CODE);
  public static final Written STATE =
      read("state", "place.state", "state", ReportPart.PLACE, Form.CODE);
  public static final Written ZIP = read("zip", "place.zip", "zip", ReportPart.PLACE, Form.CODE);
  public static final Written CITY = text("city", "place.city", "city", ReportPart.PLACE);
  public static final Choice<Conduct> CONDUCT =
      several("conduct", "conduct", ReportPart.CONDUCT, Conduct.class, List.of(Conduct.UNKNOWN));
  public static final Choice<BiasIndicator> BIAS_INDICATORS =
      several(
          "biasIndicators",
          "bias_indicators",
          ReportPart.BIAS,
          BiasIndicator.class,
          List.of(BiasIndicator.UNKNOWN));

  /// A person who was harmed once stays the victim, whoever is named after.
  public static final Choice<VictimKind> VICTIM =
      one(
          "victim",
          "victim_kind",
          ReportPart.VICTIM,
          ColumnJoin.strictest(List.of("person"), List.of("unknown")),
          VictimKind.UNKNOWN,
          Amending.FIRST_CODE_STAYS);

  public static final Written SPEAKS =
      read("speaks", "speaks", "spoken_language", ReportPart.LANGUAGES, Form.CODES);
  public static final Written READS =
      read("reads", "reads", "read_language", ReportPart.LANGUAGES, Form.CODES);
  public static final Choice<Interpreter> INTERPRETER =
      one(
          "interpreter",
          "interpreter_wanted",
          ReportPart.LANGUAGES,
          ColumnJoin.strictest(List.of("yes"), List.of("no", "unknown")),
          Interpreter.UNKNOWN,
          Amending.LATEST_KNOWN);
  public static final Choice<ServiceCategory> SERVICES =
      several("services", "services_wanted", ReportPart.SERVICES, ServiceCategory.class, List.of());
  public static final Choice<Urgency> URGENCY =
      one(
          "urgency",
          "urgency",
          ReportPart.URGENCY,
          ColumnJoin.strictest(List.of("urgent", "soon"), List.of("routine")),
          Urgency.ROUTINE,
          Amending.LATEST);
  public static final Choice<OnBehalf> ON_BEHALF =
      one(
          "onBehalf",
          "on_behalf",
          ReportPart.ON_BEHALF,
          ColumnJoin.FIRST,
          OnBehalf.SELF,
          Amending.LATEST);
  public static final Written POLICE_CONTACT =
      answer(
          "policeContact",
          "policeContact",
          "police_contact",
          ReportPart.INSTRUCTIONS,
          ColumnJoin.strictest(List.of("no"), List.of("ask", "yes")),
          "policeContact");
  public static final Written NAME = text("name", "person.name", "name", ReportPart.IDENTITY);
  public static final Written PHONE = text("phone", "person.phone", "phone", ReportPart.CONTACT);
  public static final Written EMAIL = text("email", "person.email", "email", ReportPart.CONTACT);
  public static final Written SAFE_TO_CONTACT =
      answer(
          "safeToContact",
          "person.safeToContact",
          "safe_to_contact",
          ReportPart.INSTRUCTIONS,
          ColumnJoin.strictest(List.of("no", "ask"), List.of("yes")),
          "safeToContact");
  public static final Written NARRATIVE =
      new Written(
          "narrative",
          "narrative",
          "narrative",
          Optional.of(ReportPart.STORY),
          Form.STORY,
          ColumnJoin.STORY,
          LONGEST_NARRATIVE,
          "narrative");

  /// People and organisations on the other side by name, for conflict checks.
  public static final Written OTHER_PARTIES =
      new Written(
          "otherParties",
          "otherParties",
          "other_parties",
          Optional.of(ReportPart.PARTIES),
          Form.TEXTS,
          ColumnJoin.UNION,
          LONGEST_FIELD,
          "otherParties");

  public static final Written CONSENT_LAW_FIRMS =
      consent("lawFirms", "consent_law_firms", "consentLawFirms");
  public static final Written CONSENT_SERVICE_PROVIDERS =
      consent("serviceProviders", "consent_service_providers", "consentServiceProviders");
  public static final Written CONSENT_PARTNERS =
      consent("partners", "consent_partners", "consentPartners");

  /// How the answers about consents came.
  public static final Written CONSENT_BASIS =
      new Written(
          "consents.basis",
          "consents.basis",
          "consent_basis",
          Optional.of(ReportPart.CONSENTS),
          Form.CODE,
          ColumnJoin.FIRST,
          READ_BY_ITS_READER,
          "consentBasis");

  public static final List<Question> ALL =
      List.of(
          REFERENCE,
          OCCURRED_ON,
          STATE,
          ZIP,
          CITY,
          CONDUCT,
          BIAS_INDICATORS,
          VICTIM,
          SPEAKS,
          READS,
          INTERPRETER,
          SERVICES,
          URGENCY,
          ON_BEHALF,
          POLICE_CONTACT,
          NAME,
          PHONE,
          EMAIL,
          SAFE_TO_CONTACT,
          NARRATIVE,
          OTHER_PARTIES,
          CONSENT_LAW_FIRMS,
          CONSENT_SERVICE_PROVIDERS,
          CONSENT_PARTNERS,
          CONSENT_BASIS);

  public static final List<Choice<?>> CHOICES =
      ALL.stream()
          .<Choice<?>>mapMulti((question, next) -> {
            if (question instanceof Choice<?> choice) {
              next.accept(choice);
            }
          })
          .toList();

  public static final List<Written> WRITTEN =
      ALL.stream().filter(Written.class::isInstance).map(Written.class::cast).toList();

  private Questions() {}

  private static Written text(String field, String path, String column, ReportPart part) {
    return new Written(
        field, path, column, Optional.of(part), Form.TEXT, ColumnJoin.TOLD, LONGEST_FIELD, field);
  }

  private static Written read(
      String field, String path, String column, ReportPart part, Form form) {
    return new Written(
        field,
        path,
        column,
        Optional.of(part),
        form,
        form.isList() ? ColumnJoin.UNION : ColumnJoin.TOLD,
        READ_BY_ITS_READER,
        field);
  }

  private static Written answer(
      String field,
      String path,
      String column,
      ReportPart part,
      ColumnJoin join,
      String vaultField) {
    return new Written(
        field, path, column, Optional.of(part), Form.ANSWER, join, LONGEST_ANSWER, vaultField);
  }

  private static Written consent(String recipient, String column, String vaultField) {
    return answer(
        "consents." + recipient,
        "consents." + recipient,
        column,
        ReportPart.CONSENTS,
        ColumnJoin.strictest(List.of("refused", "not-asked"), List.of("given")),
        vaultField);
  }

  private static <T extends Enum<T> & Coded> Choice<T> several(
      String field, String column, ReportPart part, Class<T> type, List<T> notTold) {
    return new Choice<>(
        field,
        column,
        Optional.of(part),
        Form.CODES,
        ColumnJoin.UNION,
        type,
        notTold,
        Amending.UNITE);
  }

  private static <T extends Enum<T> & Coded> Choice<T> one(
      String field, String column, ReportPart part, ColumnJoin join, T notTold, Amending amending) {
    return new Choice<>(
        field,
        column,
        Optional.of(part),
        Form.CODE,
        join,
        notTold.getDeclaringClass(),
        List.of(notTold),
        amending);
  }
}
