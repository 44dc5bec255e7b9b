package org.alliance.intake.domain.question;

import static org.alliance.intake.domain.question.QuestionKinds.answer;
import static org.alliance.intake.domain.question.QuestionKinds.consent;
import static org.alliance.intake.domain.question.QuestionKinds.consentBasis;
import static org.alliance.intake.domain.question.QuestionKinds.instruction;
import static org.alliance.intake.domain.question.QuestionKinds.kept;
import static org.alliance.intake.domain.question.QuestionKinds.one;
import static org.alliance.intake.domain.question.QuestionKinds.read;
import static org.alliance.intake.domain.question.QuestionKinds.reference;
import static org.alliance.intake.domain.question.QuestionKinds.several;
import static org.alliance.intake.domain.question.QuestionKinds.story;
import static org.alliance.intake.domain.question.QuestionKinds.text;
import static org.alliance.intake.domain.question.QuestionKinds.texts;

import java.util.List;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.Question.Amending;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Question.Form;
import org.alliance.intake.domain.question.Question.Written;

/// All questions of a report, in the order in which they are asked. The JSON API, the project's CSV
/// format, the check, the vault, the stored report and the fingerprint of a report all read this
/// list.
public final class Questions {
  /// In code points; of a reference, too, by whatever name it is sent.
  public static final int LONGEST_FIELD = 200;

  /// In code points; a line break counts once, however it was sent.
  public static final int LONGEST_NARRATIVE = 20_000;

  /// Of one passage beside the narrative, in code points.
  private static final int LONGEST_PASSAGE = 2_000;

  /// The sender's own name for the report, which makes sending it again harmless.
  public static final Written REFERENCE = reference();

  public static final Written SPEAKS =
      read("speaks", "speaks", "spoken_language", ReportPart.LANGUAGES, Form.CODES)
          .asked(Control.LANGUAGES);
  public static final Written READS =
      read("reads", "reads", "read_language", ReportPart.LANGUAGES, Form.CODES)
          .asked(Control.LANGUAGES);
  public static final Choice<Interpreter> INTERPRETER =
      one(
          "interpreter",
          "interpreter_wanted",
          ReportPart.LANGUAGES,
          ColumnJoin.strictest(List.of("yes"), List.of("no", "unknown")),
          Interpreter.UNKNOWN,
          Amending.LATEST_KNOWN);

  public static final Choice<OnBehalf> ON_BEHALF =
      one(
          "onBehalf",
          "on_behalf",
          ReportPart.ON_BEHALF,
          ColumnJoin.FIRST,
          OnBehalf.SELF,
          Amending.LATEST);

  /// Of a report for somebody else: whether that person knows and agrees. If not, nothing is
  /// offered.
  public static final Written PERSON_AGREES =
      answer(
          "personAgrees",
          "personAgrees",
          "person_agrees",
          ReportPart.CONSENTS,
          ColumnJoin.strictest(List.of("no"), List.of("ask", "yes")));

  public static final Written HELPER_NAME =
      text("helperName", "helper.name", "helper_name", ReportPart.CONTACT);
  public static final Written HELPER_CONTACT =
      text("helperContact", "helper.contact", "helper_contact", ReportPart.CONTACT);

  public static final Choice<Urgency> URGENCY =
      one(
          "urgency",
          "urgency",
          ReportPart.URGENCY,
          ColumnJoin.strictest(List.of("urgent", "soon"), List.of("routine")),
          Urgency.ROUTINE,
          Amending.LATEST);
  public static final Choice<ServiceCategory> SERVICES =
      several("services", "services_wanted", ReportPart.SERVICES, ServiceCategory.class, List.of());

  public static final Written SAFE_TO_CONTACT =
      answer(
          "safeToContact",
          "person.safeToContact",
          "safe_to_contact",
          ReportPart.INSTRUCTIONS,
          ColumnJoin.strictest(List.of("no"), List.of("ask", "yes")));
  public static final Written CONTACT_CHANNELS =
      kept(
          "contactChannels",
          "contact.channels",
          "contact_channels",
          ReportPart.CONTACT,
          "call",
          "text",
          "email",
          "relay",
          "video");
  public static final Written PHONE =
      text("phone", "person.phone", "phone", ReportPart.CONTACT).asked(Control.PHONE);
  public static final Written EMAIL =
      text("email", "person.email", "email", ReportPart.CONTACT).asked(Control.EMAIL);
  public static final Written CONTACT_HOURS =
      kept(
          "contactHours",
          "contact.hours",
          "contact_hours",
          ReportPart.CONTACT,
          "morning",
          "afternoon",
          "evening",
          "weekend");
  public static final Written VOICEMAIL =
      plan("voicemail", "contact.voicemail", "voicemail", "no", "yes");
  public static final Written SAY_WHO_WE_ARE =
      plan("sayWhoWeAre", "contact.sayWhoWeAre", "say_who_we_are", "no", "yes");
  public static final Written SHARED_DEVICE =
      plan("sharedDevice", "contact.sharedDevice", "shared_device", "yes", "no");
  public static final Written CODE_WORD =
      text("codeWord", "contact.codeWord", "code_word", ReportPart.CONTACT);
  public static final Written CONTACT_NOTE =
      text("contactNote", "contact.note", "contact_note", ReportPart.CONTACT);
  public static final Written NAME = text("name", "person.name", "name", ReportPart.IDENTITY);
  public static final Written CALLED_NAME =
      text("calledName", "person.calledName", "called_name", ReportPart.IDENTITY);

  public static final Choice<Conduct> CONDUCT =
      several("conduct", "conduct", ReportPart.CONDUCT, Conduct.class, List.of(Conduct.UNKNOWN));
  public static final Choice<BiasIndicator> BIAS_INDICATORS =
      several(
          "biasIndicators",
          "bias_indicators",
          ReportPart.BIAS,
          BiasIndicator.class,
          List.of(BiasIndicator.UNKNOWN));
  public static final Written WORDS_USED =
      story("wordsUsed", "wordsUsed", "words_used", ReportPart.STORY, LONGEST_PASSAGE);

  /// A person who was harmed once stays the victim, whoever is named after.
  public static final Choice<VictimKind> VICTIM =
      one(
          "victim",
          "victim_kind",
          ReportPart.VICTIM,
          ColumnJoin.strictest(List.of("person"), List.of("unknown")),
          VictimKind.UNKNOWN,
          Amending.FIRST_CODE_STAYS);

  public static final Written STATE =
      read("state", "place.state", "state", ReportPart.PLACE, Form.CODE).asked(Control.STATE);
  public static final Written CITY = text("city", "place.city", "city", ReportPart.PLACE);
  public static final Written ZIP =
      read("zip", "place.zip", "zip", ReportPart.PLACE, Form.CODE).asked(Control.ZIP);
  public static final Written PLACE_IN_WORDS =
      text("placeInWords", "place.inWords", "place_in_words", ReportPart.STORY);
  public static final Written OCCURRED_ON =
      read("occurredOn", "occurredOn", "occurred_on", ReportPart.TIME, Form.CODE)
          .asked(Control.DATE);
  public static final Written WHEN_IN_WORDS =
      text("whenInWords", "whenInWords", "when_in_words", ReportPart.STORY);
  public static final Written MORE_THAN_ONCE =
      text("moreThanOnce", "moreThanOnce", "more_than_once", ReportPart.STORY)
          .asked(Control.ONE, "yes", "no");
  public static final Written OTHER_INCIDENTS =
      texts(
          "otherIncidents", "otherIncidents", "other_incidents", ReportPart.STORY, LONGEST_PASSAGE);

  /// People and organisations on the other side by name, for conflict checks.
  public static final Written OTHER_PARTIES =
      texts("otherParties", "otherParties", "other_parties", ReportPart.PARTIES, LONGEST_FIELD);

  public static final Written POLICE_CONTACT =
      instruction("policeContact", "policeContact", "police_contact");
  public static final Written PRESS_CONTACT =
      instruction("instructions.press", "instructions.press", "press_contact");
  public static final Written IMMIGRATION_CONTACT =
      instruction("instructions.immigration", "instructions.immigration", "immigration_contact");
  public static final Written FAMILY_CONTACT =
      instruction("instructions.family", "instructions.family", "family_contact");
  public static final Written EMPLOYER_CONTACT =
      instruction("instructions.employer", "instructions.employer", "employer_contact");

  public static final Written CONSENT_LAW_FIRMS =
      consent("lawFirms", "consent_law_firms", "consentLawFirms");

  /// Whether one person of a firm that is asked may see the names, if the firm's conflict check
  /// needs a person.
  public static final Written CONSENT_ASKED_FIRMS =
      consent("askedFirms", "consent_asked_firms", "consentAskedFirms");

  public static final Written CONSENT_SERVICE_PROVIDERS =
      consent("serviceProviders", "consent_service_providers", "consentServiceProviders");
  public static final Written CONSENT_PARTNERS =
      consent("partners", "consent_partners", "consentPartners");

  /// How the answers about consents came.
  public static final Written CONSENT_BASIS = consentBasis();

  public static final Written NARRATIVE =
      story("narrative", "narrative", "narrative", ReportPart.STORY, LONGEST_NARRATIVE);

  /// The person would rather talk. Whether we may call is said elsewhere.
  public static final Written CALL_BACK =
      text("callBack", "contact.callBack", "call_back", ReportPart.CONTACT)
          .asked(Control.TICK, "yes");

  public static final List<Question> ALL =
      List.of(
          REFERENCE,
          SPEAKS,
          READS,
          INTERPRETER,
          ON_BEHALF,
          PERSON_AGREES,
          HELPER_NAME,
          HELPER_CONTACT,
          URGENCY,
          SERVICES,
          SAFE_TO_CONTACT,
          CONTACT_CHANNELS,
          PHONE,
          EMAIL,
          CONTACT_HOURS,
          VOICEMAIL,
          SAY_WHO_WE_ARE,
          SHARED_DEVICE,
          CODE_WORD,
          CONTACT_NOTE,
          NAME,
          CALLED_NAME,
          CONDUCT,
          BIAS_INDICATORS,
          WORDS_USED,
          VICTIM,
          STATE,
          CITY,
          ZIP,
          PLACE_IN_WORDS,
          OCCURRED_ON,
          WHEN_IN_WORDS,
          MORE_THAN_ONCE,
          OTHER_INCIDENTS,
          OTHER_PARTIES,
          POLICE_CONTACT,
          PRESS_CONTACT,
          IMMIGRATION_CONTACT,
          FAMILY_CONTACT,
          EMPLOYER_CONTACT,
          CONSENT_LAW_FIRMS,
          CONSENT_ASKED_FIRMS,
          CONSENT_SERVICE_PROVIDERS,
          CONSENT_PARTNERS,
          CONSENT_BASIS,
          NARRATIVE,
          CALL_BACK);

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

  /// A part of the safe-contact plan that may be answered with yes or no.
  ///
  /// @param safe the answer that wins over all others
  /// @param open the answer that wins over none
  private static Written plan(String field, String path, String column, String safe, String open) {
    return answer(
        field,
        path,
        column,
        ReportPart.CONTACT,
        ColumnJoin.strictest(List.of(safe), List.of("ask", open)));
  }
}
