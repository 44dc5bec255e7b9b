package org.alliance.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.domain.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTests {
  private final MailText text =
      new MailText(Map.of("offer", "{answerBy}"), "https://staff.example", "");

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
    assertThat(text.subject(new Letter.Single(offer), ZoneId.of(zone)))
        .isEqualTo("A matter needs your answer by " + told);
  }

  @Test
  void linksToTheCaseOnThePagesOfTheFirm() {
    var mail = new MailText(Map.of("assignment", "{url}"), "https://staff.example", "");
    var assignment =
        new Notice(
            new CaseId("123e4567-e89b-12d3-a456-426614174000"),
            Optional.empty(),
            new FirmId("firm-001"),
            NotificationKind.ASSIGNMENT,
            Optional.empty(),
            Optional.empty());
    assertThat(mail.body(new Letter.Single(assignment), ZoneId.of("UTC")))
        .isEqualTo("https://staff.example/firm/cases/123e4567-e89b-12d3-a456-426614174000");
  }
}
