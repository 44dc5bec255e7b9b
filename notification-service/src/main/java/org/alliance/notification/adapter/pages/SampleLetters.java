package org.alliance.notification.adapter.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.post.Previews.Preview;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.Text;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.ReportStanding;
import org.alliance.notification.domain.preference.Preferences;

/// How templates look with a case that is made up.
record SampleLetters(Previews previews) {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant BY = Instant.parse("2030-01-03T22:00:00Z");
  private static final CaseId CASE = new CaseId("00000000-0000-4000-8000-000000000000");
  private static final CaseNumber NUMBER = CaseNumber.of(7);

  /// Some words of a template, whichever they are now or were.
  Preview of(TemplateId id, Text words) {
    return id.isForClients()
        ? previews.toClient(id, words)
        : previews.toFirm(words, letter(id.name()), ZONE);
  }

  private static Letter letter(String name) {
    if (name.equals("offer-to-person")) {
      var offer = notice(NotificationKind.OFFER);
      return new Letter.Single(offer.toPerson(offer.firm().orElseThrow(), "sample"));
    }
    if (name.equals(Letter.COORDINATION + NotificationKind.DIGEST.code())) {
      return digest(true);
    }
    for (var kind : Preferences.OF_COORDINATORS) {
      if (name.equals(Letter.COORDINATION + kind.code())) {
        return new Letter.Single(Notice.toCoordinator(CASE, Optional.of(NUMBER), "sample", kind));
      }
    }
    for (var reason : FollowUpReason.values()) {
      if (isOf(name, NotificationKind.FOLLOW_UP, reason)) {
        return new Letter.Single(
            notice(NotificationKind.FOLLOW_UP).with(new Detail.Reason(reason)));
      }
    }
    for (var standing : ReportStanding.values()) {
      if (isOf(name, NotificationKind.REPORT_STATUS, standing)) {
        return new Letter.Single(
            notice(NotificationKind.REPORT_STATUS).with(new Detail.Standing(standing)));
      }
    }
    return switch (Coded.of(NotificationKind.class, name)) {
      case DIGEST -> digest(false);
      case DEADLINE_NEAR ->
          new Letter.Single(
              notice(NotificationKind.DEADLINE_NEAR)
                  .with(new Detail.Day(LocalDate.parse("2030-02-01"))));
      default -> new Letter.Single(notice(Coded.of(NotificationKind.class, name)));
    };
  }

  private static boolean isOf(String name, NotificationKind kind, Coded detail) {
    return name.equals(kind.code() + "-" + detail.code());
  }

  private static Letter digest(boolean isForCoordinator) {
    return new Letter.Digest(
        new Notice.Period(BY.minus(Duration.ofDays(1)), BY),
        isForCoordinator,
        false,
        List.of(
            new Letter.Line(
                BY.minus(Duration.ofHours(3)),
                isForCoordinator ? NotificationKind.QUESTION_ASKED : NotificationKind.OFFER,
                NUMBER.value()),
            new Letter.Line(
                BY.minus(Duration.ofHours(2)),
                isForCoordinator ? NotificationKind.HAND_BACK : NotificationKind.TEAM,
                NUMBER.value())),
        false,
        "…");
  }

  private static Notice notice(NotificationKind kind) {
    return new Notice(
        CASE,
        Optional.of(NUMBER),
        new FirmId("firm-sample"),
        kind,
        Optional.of(
            new CaseFacts(
                UsState.NJ,
                new Zip3("070"),
                List.of(new LanguageTag("km")),
                List.of(),
                List.of(ServiceCategory.CIVIL_REMEDIES),
                Urgency.SOON)),
        Optional.of(BY));
  }
}
