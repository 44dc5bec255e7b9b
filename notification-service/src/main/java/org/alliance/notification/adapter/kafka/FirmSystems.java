package org.alliance.notification.adapter.kafka;

import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.notification.application.webhook.SendingWebhooks;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookMessage;

/// What the systems of firms are told.
final class FirmSystems {
  private FirmSystems() {}

  static void tell(AllianceEvent event, SendingWebhooks webhooks) {
    switch (event) {
      case OfferMade made ->
          webhooks.tell(
              new Owner.Firm(made.firm()),
              made.offerId().value() + "-made",
              WebhookMessage.Type.OFFER_MADE,
              made.caseId());
      case OfferClosed(var offer, var caseId, var firm, _) ->
          webhooks.tell(
              new Owner.Firm(firm),
              offer.value() + "-closed",
              WebhookMessage.Type.OFFER_CLOSED,
              caseId);
      case FirmAssigned(var offer, var caseId, var firm, _) ->
          webhooks.tell(
              new Owner.Firm(firm),
              offer.value() + "-assigned",
              WebhookMessage.Type.CASE_ASSIGNED,
              caseId);
      default -> {}
    }
  }
}
