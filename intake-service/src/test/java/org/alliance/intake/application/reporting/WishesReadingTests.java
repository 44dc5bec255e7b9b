package org.alliance.intake.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesReadingTests {
  /// Names are shown only to firms that may be asked.
  @ParameterizedTest
  @CsvSource({
    "given, given, GIVEN",
    "given, refused, REFUSED",
    "refused, given, NOT_ASKED",
    "refused, refused, REFUSED",
    "not-asked, given, NOT_ASKED",
    "'', given, NOT_ASKED",
    "perhaps, given, NOT_ASKED",
  })
  void countsTheConsentToShowNamesOnlyWithTheOneToAskFirms(
      String lawFirms, String askedFirms, Consent.Answer read) {
    var answers =
        Answers.NONE
            .with(Questions.CONSENT_LAW_FIRMS, lawFirms)
            .with(Questions.CONSENT_ASKED_FIRMS, askedFirms);
    var wishes = new WishesReading(false).read(answers, LocalDate.of(2026, 3, 9), _ -> {}).wishes();
    assertThat(wishes.consentTo(ConsentRecipient.ASKED_FIRMS).answer()).isEqualTo(read);
  }

  /// A part of the plan that only a person can read brings the report to a person.
  @ParameterizedTest
  @CsvSource({
    "contactHours, evening, false",
    "contactHours, Evening, false",
    "contactHours, after 6 pm, true",
    "contactChannels, TEXT, false",
    "contactChannels, pigeon, true",
    "voicemail, NO, false",
    "voicemail, false, false",
    "voicemail, ask, false",
    "voicemail, only if my sister answers, true",
    "sayWhoWeAre, nein, true",
    "sharedDevice, はい, false",
    "sharedDevice, sometimes, true",
  })
  void doubtsAPlanThatItCannotRead(String field, String written, boolean doubted) {
    var question =
        Questions.WRITTEN.stream()
            .filter(one -> one.field().equals(field))
            .findFirst()
            .orElseThrow();
    var read =
        new WishesReading(false)
            .read(Answers.NONE.with(question, written), LocalDate.of(2026, 3, 9), _ -> {});
    assertThat(read.doubts().contains(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR)).isEqualTo(doubted);
  }

  /// A helper who does not say that the person agrees has not asked.
  @ParameterizedTest
  @CsvSource({
    "'', '', form, GIVEN",
    "self, '', '', GIVEN",
    "helper, '', '', NOT_ASKED",
    "helper, '', form, NOT_ASKED",
    "helper, '', spoken, NOT_ASKED",
    "helper, yes, form, GIVEN",
    "helper, no, form, NOT_ASKED",
    "helper, ask, form, NOT_ASKED",
    "helper, perhaps, form, NOT_ASKED",
    "organisation, '', '', NOT_ASKED",
    "organisation, '', form, NOT_ASKED",
    "organisation, '', spoken, GIVEN",
    "organisation, '', written, GIVEN",
    "organisation, no, written, NOT_ASKED",
    "ORGANISATION, yes, form, GIVEN",
  })
  void countsAConsentForSomebodyElseOnlyIfThePersonAgrees(
      String onBehalf, String agrees, String basis, Consent.Answer read) {
    var answers =
        Answers.NONE
            .with(Questions.ON_BEHALF, onBehalf)
            .with(Questions.PERSON_AGREES, agrees)
            .with(Questions.CONSENT_LAW_FIRMS, "given")
            .with(Questions.CONSENT_BASIS, basis);
    var wishes = new WishesReading(true).read(answers, LocalDate.of(2026, 3, 9), _ -> {}).wishes();
    assertThat(wishes.consentTo(ConsentRecipient.LAW_FIRMS).answer()).isEqualTo(read);
  }
}
