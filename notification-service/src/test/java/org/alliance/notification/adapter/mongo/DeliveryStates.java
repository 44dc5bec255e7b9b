package org.alliance.notification.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.Attempts;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.ReportStanding;

/// A delivery in every state.
final class DeliveryStates {
  static final String ID = "123e4567-e89b-12d3-a456-426614174000-1-offer-email";
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(ServiceCategory.LAWSUIT),
          Urgency.SOON);
  private static final Notice OFFER =
      new Notice(
          CASE,
          Optional.of(CaseNumber.of(7)),
          new FirmId("firm-001"),
          NotificationKind.OFFER,
          Optional.of(FACTS),
          Optional.of(NOW));
  private static final Notice ASSIGNMENT =
      new Notice(
          CASE,
          Optional.empty(),
          new FirmId("firm-001"),
          NotificationKind.ASSIGNMENT,
          Optional.empty(),
          Optional.empty());

  private static final Notice TO_PARTNER =
      Notice.toPartner(
          CASE,
          Optional.empty(),
          new Recipient.OfPartner(new OrganisationId("partner"), "person-1"),
          NotificationKind.REPORT_STATUS,
          Optional.empty(),
          Optional.of(new Detail.Standing(ReportStanding.HANDED_OVER)));
  private static final Notice TO_COORDINATOR =
      Notice.toCoordinator(
          CASE, Optional.of(CaseNumber.of(7)), "person-2", NotificationKind.QUESTION_ASKED);
  private static final Notice TO_CLIENT = Notice.toClient(CASE, NotificationChannel.SMS);
  private static final Attempts TRIED = new Attempts(1, List.of(new Attempt(NOW, "smtp", "250")));

  static final List<Delivery> ALL =
      List.of(
          new Delivery.Absent(),
          new Delivery.WaitingForAddress(OFFER, NOW),
          new Delivery.Due(OFFER, Attempts.of(2), NOW),
          new Delivery.Taken(OFFER, Attempts.of(2), NOW, false),
          new Delivery.Taken(OFFER, Attempts.of(2), NOW, true),
          new Delivery.Sent(ASSIGNMENT, Attempts.of(1), NOW),
          new Delivery.Failed(ASSIGNMENT, Attempts.of(12), NOW),
          new Delivery.Cancelled(OFFER, Attempts.of(1), NOW),
          new Delivery.Held(TO_CLIENT, TRIED, NOW),
          new Delivery.Bounced(ASSIGNMENT, TRIED, NOW),
          new Delivery.Blocked(TO_CLIENT, Attempts.NONE, ContactRule.HOURS_NOT_TOLD, NOW),
          new Delivery.Due(TO_PARTNER, Attempts.NONE, NOW),
          new Delivery.Due(TO_COORDINATOR, Attempts.NONE, NOW),
          new Delivery.Due(
              ASSIGNMENT
                  .as(NotificationKind.FOLLOW_UP)
                  .with(new Detail.Reason(FollowUpReason.SERVICE_ON_HOLD)),
              Attempts.NONE,
              NOW),
          new Delivery.Due(
              ASSIGNMENT
                  .as(NotificationKind.DEADLINE_NEAR)
                  .with(new Detail.Day(LocalDate.parse("2028-01-01"))),
              Attempts.NONE,
              NOW),
          new Delivery.Forestalled(NOW));

  private DeliveryStates() {}
}
