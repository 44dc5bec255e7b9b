package org.alliance.notification.adapter.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.kit.inbox.Inbox;
import org.alliance.notification.application.FirmOffices;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.ReadPositions;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.domain.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The streams that notification reads. The events of one case go to many documents, so no document
/// holds a position that would drop an event that comes twice. The delivery's name does that: an
/// event that comes twice plans the same delivery. See the README.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox, ReadPositions positions, Notifying notifying, SendingDeliveries sending) {
    return inbox.into(
        EventStream.REFERRAL,
        event -> ofMatching(event, notifying).ifPresent(sending::wake),
        positions::passed);
  }

  /// An offer that the firm has answered needs no mail any more, nor an engagement that is over.
  @Bean
  Consumer<Message<?>> onMatter(
      Inbox inbox, ReadPositions positions, Notifying notifying, SendingDeliveries sending) {
    return inbox.into(
        EventStream.MATTER,
        event -> {
          switch (event) {
            case OfferAnswered answered ->
                notifying.cancel(answered.offerId(), NotificationKind.OFFER);
            case EngagementEnded ended -> sending.cancelAssignment(ended.caseId(), ended.firm());
            default -> {}
          }
        },
        positions::passed);
  }

  /// Clients who withdraw, or take their consent back, are not to be spoken of from that moment.
  /// Matching ends the offers, too, but it may be behind.
  @Bean
  Consumer<Message<?>> onReport(Inbox inbox, ReadPositions positions, PausedCases paused) {
    return inbox.into(
        EventStream.REPORT,
        event -> {
          switch (event) {
            case ClientWithdrew(var id, _) -> paused.setWithdrawn(id, true);
            case WithdrawalUndone(var id) -> paused.setWithdrawn(id, false);
            case ConsentChanged(var id, var recipient, var change)
                when recipient == ConsentRecipient.LAW_FIRMS ->
                paused.setConsentWithdrawn(id, change == ConsentChange.WITHDRAWN);
            default -> {}
          }
        },
        positions::passed);
  }

  /// Times in mails are in the zone of the firm's first office unless it names another.
  @Bean
  Consumer<Message<?>> onFirm(Inbox inbox, ReadPositions positions, FirmOffices offices) {
    return inbox.into(
        EventStream.FIRM,
        event -> {
          if (event instanceof FirmChanged firm) {
            firm.offices().stream()
                .findFirst()
                .ifPresent(office -> offices.put(firm.firm(), office.state()));
          }
        },
        positions::passed);
  }

  private static Optional<String> ofMatching(AllianceEvent event, Notifying notifying) {
    return switch (event) {
      case OfferMade(var offer, var caseId, var firm, _, var answerBy, var facts, var number) ->
          Optional.of(
              notifying.plan(
                  offer,
                  new Notice(
                      caseId,
                      Optional.ofNullable(number),
                      firm,
                      NotificationKind.OFFER,
                      Optional.of(facts),
                      Optional.of(answerBy))));
      case FirmAssigned(var offer, var caseId, var firm, _) ->
          Optional.of(notifying.assign(offer, caseId, firm));
      case OfferClosed(var offer, var caseId, var firm, var closure) -> {
        notifying.cancel(offer, NotificationKind.OFFER);
        yield closure == OfferClosure.SUPERSEDED
            ? notifying.thank(offer, caseId, firm)
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
