package org.alliance.notification.adapter.kafka;

import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.PlanningForPartners;
import org.alliance.notification.application.ReportSenders;
import org.alliance.notification.application.ReportSenders.Sent;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.webhook.SendingWebhooks;
import org.alliance.notification.domain.ReportStanding;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookMessage;

/// What partner organisations are told, by mail and to their systems: what they are asked to take
/// on, and what has become of what they sent. While a client has withdrawn, nothing about the
/// report is told.
record PartnerNews(
    PlanningForPartners planning,
    ReportSenders senders,
    PausedCases paused,
    SendingDeliveries sending,
    SendingWebhooks webhooks) {
  void heard(AllianceEvent event) {
    switch (event) {
      case CaseAccepted accepted when accepted.sender() != null -> {
        senders.put(
            accepted.caseId(),
            new Sent(accepted.sender(), Optional.ofNullable(accepted.caseNumber())));
        stands(accepted.caseId(), ReportStanding.ACCEPTED);
      }
      case ReportDeclined(var id, _, var sender) when sender != null -> {
        senders.put(id, new Sent(sender, Optional.empty()));
        stands(id, ReportStanding.DECLINED);
      }
      case HandOverOffered(var id, var number, var organisation, var answerBy) -> {
        planning.offer(id, number, organisation, answerBy).forEach(sending::wake);
        webhooks.tell(
            new Owner.Partner(organisation),
            id.value() + "-hand-over-" + number,
            WebhookMessage.Type.HANDOVER_OFFERED,
            id);
      }
      case HandOverAnswered(var id, var number, var organisation, var answer, _) -> {
        planning.answered(id, number, organisation);
        if (answer == HandOverAnswer.ACCEPTED) {
          stands(id, ReportStanding.HANDED_OVER);
        }
      }
      case CaseClosed(var id, _) -> stands(id, ReportStanding.CLOSED);
      case EngagementEnded ended when ended.ending() != EngagementEnding.HANDED_BACK ->
          stands(ended.caseId(), ReportStanding.CLOSED);
      case SubjectErased(var id, _) -> senders.forget(id);
      default -> {}
    }
  }

  private void stands(CaseId id, ReportStanding standing) {
    if (paused.isPaused(id)) {
      return;
    }
    senders
        .of(id)
        .ifPresent(sent -> {
          planning.report(id, sent.number(), sent.sender(), standing).forEach(sending::wake);
          webhooks.tell(
              new Owner.Partner(sent.sender()),
              id.value() + "-report-" + standing.code(),
              typeOf(standing),
              id);
        });
  }

  private static WebhookMessage.Type typeOf(ReportStanding standing) {
    return switch (standing) {
      case ACCEPTED -> WebhookMessage.Type.REPORT_ACCEPTED;
      case DECLINED -> WebhookMessage.Type.REPORT_DECLINED;
      case HANDED_OVER -> WebhookMessage.Type.REPORT_HANDEDOVER;
      case CLOSED -> WebhookMessage.Type.REPORT_CLOSED;
    };
  }
}
