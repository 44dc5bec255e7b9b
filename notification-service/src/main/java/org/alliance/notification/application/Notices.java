package org.alliance.notification.application;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.Deliveries.Found;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Recipient;

/// The notices to a reader, whatever became of the mails. Those that are not due yet are no news,
/// and those whose reason is over are none any more. People of a firm have the notices to the firm.
public final class Notices {
  /// The kinds that are news to a firm, rather than a reminder or a list of news.
  public static final Set<NotificationKind> TO_FIRMS =
      Collections.unmodifiableSet(
          EnumSet.complementOf(
              EnumSet.of(
                  NotificationKind.CLIENT_MESSAGE,
                  NotificationKind.UNREAD,
                  NotificationKind.UNREAD_ESCALATED,
                  NotificationKind.DIGEST,
                  NotificationKind.HAND_OVER_OFFERED,
                  NotificationKind.HAND_OVER_REMINDER,
                  NotificationKind.REPORT_STATUS,
                  NotificationKind.QUESTION_ASKED,
                  NotificationKind.ESCALATED)));

  private final Deliveries deliveries;

  public Notices(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /// @param from leaves out older ones
  public List<Found> to(Recipient reader, Instant from, Instant now, int limit) {
    return planned(reader, from, limit).stream()
        .filter(found -> isNews(found.delivery(), now))
        .toList();
  }

  private List<Found> planned(Recipient reader, Instant from, int limit) {
    return switch (reader) {
      case Recipient.OfFirm(var firm) -> deliveries.toFirm(firm, TO_FIRMS, from, limit);
      case Recipient.OfPerson(var firm, _) -> deliveries.toFirm(firm, TO_FIRMS, from, limit);
      case Recipient.OfPartner(var organisation, var person) ->
          deliveries.toPerson(Optional.of(organisation), person, from, limit);
      case Recipient.OfCoordinator(var person) ->
          deliveries.toPerson(Optional.empty(), person, from, limit);
      case Recipient.Client() -> List.of();
    };
  }

  private static boolean isNews(Delivery delivery, Instant now) {
    return switch (DeliveryState.of(delivery)) {
      case SENT, BOUNCED, FAILED, WAITING_FOR_ADDRESS -> true;
      case DUE, HELD ->
          !Delivery.since(delivery).isAfter(now) || Delivery.attemptsOf(delivery).count() > 0;
      case BLOCKED, CANCELLED, ABSENT, FORESTALLED -> false;
    };
  }
}
