package org.alliance.notification.adapter.mongo;

import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ClientNoticeSettled;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Recipient;
import org.jspecify.annotations.Nullable;

/// What others may hear of a delivery: what became of it, and which rule blocked it.
final class PublishedEvents {
  private PublishedEvents() {}

  static Optional<AllianceEvent> of(Delivery after, Event event) {
    return switch (event) {
      // A reminder that was not needed is no news.
      case Event.Settled(var outcome, _)
          when outcome == NotificationOutcome.CANCELLED && Delivery.noticeOf(after).isReminder() ->
          Optional.empty();
      case Event.Settled(var outcome, _) -> settled(after, outcome, null);
      case Event.Blocked(var rule, _) -> settled(after, NotificationOutcome.BLOCKED, rule);
      case Event.Planned _,
          Event.AddressFound _,
          Event.Taken _,
          Event.Tried _,
          Event.Missed _,
          Event.Held _,
          Event.Retried _,
          Event.Forestalled _,
          Event.Extended _,
          Event.EndedMeanwhile _ ->
          Optional.empty();
    };
  }

  /// Nothing of a digest, which is about no case, nor of a mail to somebody whose firm is told,
  /// too, or of a partner organisation or a coordinator, whose pages tell it.
  private static Optional<AllianceEvent> settled(
      Delivery after, NotificationOutcome outcome, @Nullable ContactRule rule) {
    var notice = Delivery.noticeOf(after);
    return notice
        .caseId()
        .flatMap(caseId ->
            switch (notice.recipient()) {
              case Recipient.OfFirm(var firm) ->
                  Optional.of(
                      new NotificationSettled(
                          caseId, firm, notice.kind(), notice.channel(), outcome));
              case Recipient.OfPerson _, Recipient.OfPartner _, Recipient.OfCoordinator _ ->
                  Optional.empty();
              case Recipient.Client() ->
                  Optional.of(
                      new ClientNoticeSettled(
                          caseId, notice.kind(), notice.channel(), outcome, rule));
            });
  }
}
