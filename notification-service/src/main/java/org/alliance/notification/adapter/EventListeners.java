package org.alliance.notification.adapter;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.domain.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What notification hears of matching. Many events meet in no one document here, so it is the
/// delivery's name that makes an event that comes twice harmless, not a position; see the README.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox, EventCodec codec, Notifying notifying, DueDeliveries due) {
    return inbox.consumer(
        EventStream.REFERRAL,
        event -> {
          codec.decode(event).flatMap(body -> planned(body, notifying)).ifPresent(due::wake);
          return Receipt.APPLIED;
        });
  }

  private static Optional<String> planned(AllianceEvent event, Notifying notifying) {
    return switch (event) {
      case OfferMade(var offer, var caseId, var firm, _, var answerBy, var facts) ->
          Optional.of(
              notifying.plan(
                  offer,
                  new Notice(
                      caseId,
                      firm,
                      NotificationKind.OFFER,
                      Optional.of(facts),
                      Optional.of(answerBy))));
      case FirmAssigned(var offer, var caseId, var firm, _) ->
          Optional.of(
              notifying.plan(
                  offer,
                  new Notice(
                      caseId,
                      firm,
                      NotificationKind.ASSIGNMENT,
                      Optional.empty(),
                      Optional.empty())));
      case OfferClosed(var offer, var caseId, var firm, var closure)
          when closure == OfferClosure.SUPERSEDED ->
          Optional.of(
              notifying.plan(
                  offer,
                  new Notice(
                      caseId, firm, NotificationKind.THANKS, Optional.empty(), Optional.empty())));
      default -> Optional.empty();
    };
  }
}
