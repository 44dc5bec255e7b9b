package org.alliance.notification.application;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.notification.application.Deliveries.Found;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;

/// The notices to a firm, whatever became of the mails. Those that are not due yet are no news, and
/// those whose reason is over are none any more.
public final class FirmNotices {
  /// The kinds that are news, rather than a reminder or a list of news.
  public static final Set<NotificationKind> KINDS =
      Collections.unmodifiableSet(
          EnumSet.complementOf(
              EnumSet.of(
                  NotificationKind.CLIENT_MESSAGE,
                  NotificationKind.UNREAD,
                  NotificationKind.UNREAD_ESCALATED,
                  NotificationKind.DIGEST,
                  NotificationKind.HAND_OVER_OFFERED,
                  NotificationKind.HAND_OVER_REMINDER,
                  NotificationKind.REPORT_STATUS)));

  private final Deliveries deliveries;

  public FirmNotices(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /// @param from leaves out older ones
  public List<Found> of(FirmId firm, Instant from, Instant now, int limit) {
    return deliveries.toFirm(firm, KINDS, from, limit).stream()
        .filter(found -> isNews(found.delivery(), now))
        .toList();
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
