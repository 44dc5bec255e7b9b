package org.alliance.intake.domain.question;

import static org.alliance.intake.domain.question.Condition.onlyIf;
import static org.alliance.intake.domain.question.Condition.unless;

import java.util.List;
import java.util.Optional;

/// The pages of the form in their order: language, who fills it in, danger, needs, safe contact,
/// what happened, instructions, consents, and the story last. The paper form has the same pages
/// under the same numbers.
public final class FormPages {
  private static final Condition HELPS = onlyIf(Questions.ON_BEHALF, "helper", "organisation");
  private static final Condition MAY_BE_CONTACTED = unless(Questions.SAFE_TO_CONTACT, "no");

  public static final List<FormPage> ALL =
      List.of(
          FormPage.of("languages", Questions.SPEAKS, Questions.READS, Questions.INTERPRETER),
          FormPage.of("who", Questions.ON_BEHALF),
          FormPage.of(
                  "helper",
                  Questions.PERSON_AGREES,
                  Questions.HELPER_NAME,
                  Questions.HELPER_CONTACT)
              .asked(HELPS),
          FormPage.of("danger", Questions.URGENCY),
          FormPage.of("needs", Questions.SERVICES),
          FormPage.of("contact", Questions.SAFE_TO_CONTACT),
          FormPage.of("channels", Questions.CONTACT_CHANNELS, Questions.PHONE, Questions.EMAIL)
              .asked(MAY_BE_CONTACTED),
          FormPage.of(
                  "safety",
                  Questions.CONTACT_HOURS,
                  Questions.VOICEMAIL,
                  Questions.SAY_WHO_WE_ARE,
                  Questions.SHARED_DEVICE,
                  Questions.CODE_WORD,
                  Questions.CONTACT_NOTE)
              .asked(MAY_BE_CONTACTED),
          FormPage.of("name", Questions.NAME, Questions.CALLED_NAME),
          FormPage.of("conduct", Questions.CONDUCT),
          FormPage.of("signs", Questions.BIAS_INDICATORS, Questions.WORDS_USED),
          FormPage.of("harmed", Questions.VICTIM),
          FormPage.of(
              "where", Questions.STATE, Questions.CITY, Questions.ZIP, Questions.PLACE_IN_WORDS),
          FormPage.of(
              "when", Questions.OCCURRED_ON, Questions.WHEN_IN_WORDS, Questions.MORE_THAN_ONCE),
          FormPage.of("again", Questions.OTHER_INCIDENTS)
              .asked(onlyIf(Questions.MORE_THAN_ONCE, "yes")),
          FormPage.of("people", Questions.OTHER_PARTIES),
          FormPage.of("police", Questions.POLICE_CONTACT),
          FormPage.of(
              "others",
              Questions.PRESS_CONTACT,
              Questions.IMMIGRATION_CONTACT,
              Questions.FAMILY_CONTACT,
              Questions.EMPLOYER_CONTACT),
          FormPage.of("firms", Questions.CONSENT_LAW_FIRMS),
          FormPage.of("names", Questions.CONSENT_ASKED_FIRMS)
              .asked(onlyIf(Questions.CONSENT_LAW_FIRMS, "given")),
          FormPage.of("providers", Questions.CONSENT_SERVICE_PROVIDERS),
          FormPage.of("partners", Questions.CONSENT_PARTNERS),
          FormPage.of("story", Questions.NARRATIVE, Questions.CALL_BACK));

  private FormPages() {}

  public static Optional<FormPage> find(String step) {
    return ALL.stream().filter(page -> page.step().equals(step)).findFirst();
  }

  /// The pages that somebody with these answers is asked.
  public static List<FormPage> asked(Answers answers) {
    return ALL.stream().filter(page -> page.isAsked(answers)).toList();
  }

  /// The page that asks this question, by its field.
  public static Optional<FormPage> pageOf(String field) {
    return ALL.stream()
        .filter(page -> page.questions().stream().anyMatch(one -> one.field().equals(field)))
        .findFirst();
  }

  /// Answers without those to questions that are not asked any more, because an earlier answer was
  /// changed.
  public static Answers onlyAsked(Answers answers) {
    var kept = answers;
    for (var page : ALL) {
      if (!page.isAsked(kept)) {
        for (var question : page.questions()) {
          kept = kept.with(question, List.of());
        }
      }
    }
    return kept;
  }
}
