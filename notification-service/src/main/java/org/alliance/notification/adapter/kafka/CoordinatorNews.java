package org.alliance.notification.adapter.kafka;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.QuestionAnswered;
import org.alliance.contracts.events.QuestionAsked;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.PlanningForCoordinators;
import org.alliance.notification.application.SendingDeliveries;

/// What coordinators are told by mail: what has come on their worklists.
record CoordinatorNews(PlanningForCoordinators planning, SendingDeliveries sending) {
  /// @param occasion names the event, so that an event that comes twice plans the same deliveries
  void heard(String occasion, AllianceEvent event) {
    switch (event) {
      case ReferralEscalated escalated ->
          wake(
              planning.tell(
                  occasion,
                  escalated.caseId(),
                  Optional.ofNullable(escalated.caseNumber()),
                  NotificationKind.ESCALATED));
      case QuestionAsked(var question, _, var caseId, _) ->
          tell(question.value(), caseId, NotificationKind.QUESTION_ASKED);
      case QuestionAnswered answered ->
          planning.settled(answered.question().value(), NotificationKind.QUESTION_ASKED);
      case EngagementEnded ended when ended.ending() == EngagementEnding.HANDED_BACK ->
          tell(occasion, ended.caseId(), NotificationKind.HAND_BACK);
      case FollowUpDue due -> tell(occasion, due.caseId(), NotificationKind.FOLLOW_UP);
      case DeadlineNear near -> tell(occasion, near.caseId(), NotificationKind.DEADLINE_NEAR);
      default -> {}
    }
  }

  private void tell(String occasion, CaseId caseId, NotificationKind kind) {
    wake(planning.tell(occasion, caseId, Optional.empty(), kind));
  }

  private void wake(List<String> ids) {
    ids.forEach(sending::wake);
  }
}
