package org.alliance.notification.application;

import java.time.Clock;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.address.Coordinators;
import org.alliance.notification.application.address.PartnerReaders;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;

/// What follows when a mail that was sent comes back, or when its reader complains about it.
/// Handled twice, a report changes nothing more.
public final class ReturnedMails {
  private final Deliveries deliveries;
  private final Notifying notifying;
  private final PlanningNotices planning;
  private final SendingDeliveries sending;
  private final PausedCases paused;
  private final People people;
  private final PartnerReaders partners;
  private final Coordinators coordinators;
  private final Subscriptions subscriptions;
  private final Clock clock;

  public ReturnedMails(
      Deliveries deliveries,
      Notifying notifying,
      PlanningNotices planning,
      SendingDeliveries sending,
      PausedCases paused,
      People people,
      PartnerReaders partners,
      Coordinators coordinators,
      Subscriptions subscriptions,
      Clock clock) {
    this.deliveries = deliveries;
    this.notifying = notifying;
    this.planning = planning;
    this.sending = sending;
    this.paused = paused;
    this.people = people;
    this.partners = partners;
    this.coordinators = coordinators;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /// A report of a mail server about one mail.
  ///
  /// @param reporter who says so, for the log
  /// @param code such as `5.1.1`; never a text, which may repeat the address
  public record Report(String deliveryId, Fault fault, String reporter, String code) {}

  public enum Fault {
    /// No mail can be delivered to this address.
    UNDELIVERABLE,
    /// Its reader said that they do not want it.
    COMPLAINT
  }

  public void handle(Report report) {
    deliveries
        .find(report.deliveryId())
        .map(Deliveries.Found::delivery)
        .filter(delivery -> wasSent(DeliveryState.of(delivery)))
        .map(Delivery::noticeOf)
        .ifPresent(notice -> handle(report, notice));
  }

  private static boolean wasSent(DeliveryState state) {
    return state == DeliveryState.SENT || state == DeliveryState.BOUNCED;
  }

  private void handle(Report report, Notice notice) {
    notifying.bounced(
        report.deliveryId(), new Attempt(clock.instant(), report.reporter(), report.code()));
    switch (report.fault()) {
      case UNDELIVERABLE -> undeliverable(report.deliveryId(), notice);
      case COMPLAINT -> complained(notice);
    }
  }

  /// The client is told by another channel. Coordinators see on their list that a firm was not
  /// reached.
  private void undeliverable(String id, Notice notice) {
    switch (notice.recipient()) {
      case Recipient.Client() -> planning.byNextChannel(id, notice).ifPresent(sending::wake);
      case Recipient.OfPerson(_, var person) -> people.returned(person);
      case Recipient.OfPartner(_, var person) -> partners.returned(person);
      case Recipient.OfCoordinator(var person) -> coordinators.returned(person);
      case Recipient.OfFirm _ -> {}
    }
  }

  /// A complaint about a digest is answered by unsubscribing. A client who complains is left alone
  /// until a coordinator has looked.
  private void complained(Notice notice) {
    if (notice.kind() == NotificationKind.DIGEST) {
      subscriptions.tokenOf(notice.recipient()).ifPresent(subscriptions::end);
      return;
    }
    switch (notice.recipient()) {
      case Recipient.Client() -> notice.caseId().ifPresent(this::leaveAlone);
      case Recipient.OfPerson(_, var person) -> people.returned(person);
      case Recipient.OfPartner(_, var person) -> partners.returned(person);
      case Recipient.OfCoordinator(var person) -> coordinators.returned(person);
      case Recipient.OfFirm _ -> {}
    }
  }

  private void leaveAlone(CaseId id) {
    paused.setComplained(id, true);
    sending.stopForClient(id, ContactRule.CONTACT_NOT_ALLOWED);
  }
}
