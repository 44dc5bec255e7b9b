package org.alliance.notification.adapter.pages;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.Deliveries.Found;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Recipient;

/// A delivery as pages show it.
///
/// @param about the case's number, or its id if the number is not known
/// @param caseId empty for a digest, as `about`
/// @param tone of the tag that shows its state
record DeliveryRow(
    String id,
    String caseId,
    String about,
    To to,
    boolean isForClient,
    NotificationKind kind,
    NotificationChannel channel,
    DeliveryState state,
    String tone,
    Optional<ContactRule> rule,
    Instant since,
    int attempts) {
  /// The recipient in words.
  ///
  /// @param key of the text
  /// @param id of the firm or organisation in it; blank for a coordinator and the client
  record To(String key, String id) {
    static To of(Recipient recipient) {
      return switch (recipient) {
        case Recipient.OfFirm(var firm) -> new To("deliveries.firm", firm.value());
        case Recipient.OfPerson(var firm, _) -> new To("deliveries.person", firm.value());
        case Recipient.OfPartner(var organisation, _) ->
            new To("deliveries.person", organisation.value());
        case Recipient.OfCoordinator _ -> new To("deliveries.coordinator", "");
        case Recipient.Client() -> new To("deliveries.client", "");
      };
    }
  }

  static DeliveryRow of(Found found) {
    var delivery = found.delivery();
    var notice = Delivery.noticeOf(delivery);
    var state = DeliveryState.of(delivery);
    var caseId = notice.caseId().map(CaseId::value).orElse("");
    return new DeliveryRow(
        found.id(),
        caseId,
        notice.caseNumber().map(CaseNumber::value).orElse(caseId),
        To.of(notice.recipient()),
        notice.isForClient(),
        notice.kind(),
        notice.channel(),
        state,
        tone(state),
        delivery instanceof Delivery.Blocked(_, _, var rule, _)
            ? Optional.of(rule)
            : Optional.empty(),
        Delivery.since(delivery),
        Delivery.attemptsOf(delivery).count());
  }

  private static String tone(DeliveryState state) {
    return switch (state) {
      case SENT -> "good";
      case FAILED, BOUNCED, BLOCKED -> "stop";
      case DUE, HELD, WAITING_FOR_ADDRESS -> "wait";
      case CANCELLED, ABSENT, FORESTALLED -> "plain";
    };
  }

  public boolean mayBeSentAgain() {
    return switch (state) {
      case FAILED, BOUNCED, BLOCKED -> true;
      case SENT, DUE, HELD, WAITING_FOR_ADDRESS, CANCELLED, ABSENT, FORESTALLED -> false;
    };
  }

  public boolean mayBeCancelled() {
    return DeliveryState.UNSENT.contains(state);
  }
}
