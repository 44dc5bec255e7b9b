package org.alliance.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.template.Text;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.ReportStanding;
import org.alliance.notification.domain.preference.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTests {
  private final MailText text =
      new MailText(
          _ -> new Text("{Matter} needs your answer{by}", "{url}"), "https://staff.example", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-03T22:00:00Z|America/New_York|Thursday 3 December 2026, 5:00 PM EST (3 December, 22:00 UTC)",
        "2026-07-03T22:00:00Z|America/New_York|Friday 3 July 2026, 6:00 PM EDT (3 July, 22:00 UTC)",
        "2026-12-04T05:00:00Z|Pacific/Honolulu|Thursday 3 December 2026, 7:00 PM HST (4 December, 05:00 UTC)",
        "2026-12-03T22:00:00Z|UTC|Thursday 3 December 2026, 10:00 PM UTC"
      })
  void tellsTimesInTheFirmsZoneWithUtcBesideThem(Instant answerBy, String zone, String told) {
    var offer =
        new Notice(
            new CaseId("123e4567-e89b-12d3-a456-426614174000"),
            Optional.empty(),
            new FirmId("firm-001"),
            NotificationKind.OFFER,
            Optional.empty(),
            Optional.of(answerBy));
    assertThat(text.write(new Letter.Single(offer), ZoneId.of(zone)).subject())
        .isEqualTo("A matter needs your answer by " + told);
  }

  @Test
  void linksToTheCaseOnThePagesOfTheFirm() {
    var assignment =
        new Notice(
            new CaseId("123e4567-e89b-12d3-a456-426614174000"),
            Optional.empty(),
            new FirmId("firm-001"),
            NotificationKind.ASSIGNMENT,
            Optional.empty(),
            Optional.empty());
    assertThat(text.write(new Letter.Single(assignment), ZoneId.of("UTC")).text())
        .isEqualTo("https://staff.example/firm/cases/123e4567-e89b-12d3-a456-426614174000");
  }

  /// Each kind with each detail has words, and no value is left out.
  @Test
  void everyTemplateIsFilledWhole() {
    var shipped = ShippedFiles.read(Map.of());
    var words =
        new MailText(
            id -> Objects.requireNonNull(shipped.texts().get(id)), "https://s.example", "");
    for (var letter : letters()) {
      var body = words.write(letter, ZoneId.of("America/New_York"));
      assertThat(body.subject() + body.text())
          .as(MailText.templateOf(letter).name())
          .doesNotContain("{", "null")
          .contains("https://s.example/");
      assertThat(body.subject()).isNotBlank();
    }
    assertThat(letters().stream().map(letter -> MailText.templateOf(letter).name()))
        .containsExactlyInAnyOrderElementsOf(ShippedFiles.names());
  }

  /// Mails to partner organisations, and those of follow-ups and time limits, carry no fact of the
  /// case, even if a notice holds one.
  @Test
  void onlyAnOfferToAFirmTellsFacts() {
    var shipped = ShippedFiles.read(Map.of());
    var words =
        new MailText(
            id -> Objects.requireNonNull(shipped.texts().get(id)), "https://s.example", "");
    for (var letter : letters()) {
      var body = words.write(letter, ZoneId.of("America/New_York"));
      if (!MailText.templateOf(letter).name().equals("offer")) {
        assertThat(body.subject() + body.text())
            .as(MailText.templateOf(letter).name())
            .doesNotContain("California", "Khmer", "civil");
      }
    }
  }

  private static List<Letter> letters() {
    var letters = new ArrayList<Letter>();
    for (var kind : NotificationKind.values()) {
      switch (kind) {
        case CLIENT_MESSAGE, UNREAD_ESCALATED, QUESTION_ASKED, ESCALATED, DIGEST -> {}
        case FOLLOW_UP ->
            Stream.of(FollowUpReason.values())
                .map(reason -> notice(kind).with(new Detail.Reason(reason)))
                .forEach(one -> letters.add(new Letter.Single(one)));
        case REPORT_STATUS ->
            Stream.of(ReportStanding.values())
                .map(standing -> notice(kind).with(new Detail.Standing(standing)))
                .forEach(one -> letters.add(new Letter.Single(one)));
        case DEADLINE_NEAR ->
            letters.add(
                new Letter.Single(
                    notice(kind).with(new Detail.Day(LocalDate.parse("2030-02-01")))));
        default -> letters.add(new Letter.Single(notice(kind)));
      }
    }
    for (var kind : Preferences.OF_COORDINATORS) {
      letters.add(
          new Letter.Single(
              Notice.toCoordinator(
                  new CaseId("123e4567-e89b-12d3-a456-426614174000"),
                  Optional.empty(),
                  "carol",
                  kind)));
    }
    for (var isForCoordinator : List.of(true, false)) {
      letters.add(
          new Letter.Digest(
              new Notice.Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(9)),
              isForCoordinator,
              false,
              List.of(new Letter.Line(Instant.EPOCH, NotificationKind.HAND_BACK, "AA-7K3Q-92MD-5")),
              true,
              "token"));
    }
    var offer = notice(NotificationKind.OFFER);
    letters.add(new Letter.Single(offer.toPerson(new FirmId("firm-001"), "ann")));
    return letters;
  }

  private static Notice notice(NotificationKind kind) {
    return new Notice(
        new CaseId("123e4567-e89b-12d3-a456-426614174000"),
        Optional.empty(),
        new FirmId("firm-001"),
        kind,
        Optional.of(
            new CaseFacts(
                UsState.CA,
                new Zip3("941"),
                List.of(new LanguageTag("km")),
                List.of(),
                List.of(ServiceCategory.CIVIL_REMEDIES),
                Urgency.SOON)),
        Optional.of(Instant.parse("2030-01-01T09:30:00Z")));
  }
}
