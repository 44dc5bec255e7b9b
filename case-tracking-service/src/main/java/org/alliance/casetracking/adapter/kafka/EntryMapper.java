package org.alliance.casetracking.adapter.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.ClientNoticeSettled;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictCheckRefused;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.ContactMade;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.HandOverSettled;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.IntakeMessageAnswered;
import org.alliance.contracts.events.InterestShown;
import org.alliance.contracts.events.MoreTimeGranted;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.QuestionAnswered;
import org.alliance.contracts.events.QuestionAsked;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.ReportLinked;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.events.ServiceConfirmed;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.referral.OfferAnswer;

/// Turns a received event into an entry of a case's file.
final class EntryMapper {
  private EntryMapper() {}

  /// @param body empty if this version does not know the event's type
  static Entry<?> entry(Envelope envelope, Optional<AllianceEvent> body) {
    var source = envelope.stream().owner().code() + "/" + envelope.stream().aggregate();
    return new Entry<>(
        envelope.time(),
        source,
        envelope.seq(),
        body.map(EntryMapper::event)
            .orElseGet(() -> new CaseEvent.Other(envelope.type(), Map.of())));
  }

  private static CaseEvent event(AllianceEvent event) {
    return switch (event) {
      case IncidentReported reported ->
          new CaseEvent.IncidentReported(
              reported.channel(),
              reported.conduct(),
              Optional.ofNullable(reported.state()),
              Optional.ofNullable(reported.caseNumber()),
              Optional.ofNullable(reported.sender()));
      case ReviewRequested(_, var reasons) -> new CaseEvent.ReviewRequested(reasons);
      case ReportDeclined(_, var reasons, _) -> new CaseEvent.ReportDeclined(reasons);
      case ReportAmended(_, var amendment, var parts) ->
          new CaseEvent.ReportAmended(amendment, parts);
      case CaseAccepted accepted -> accepted(accepted);
      case InstructionRecorded(_, var instruction) ->
          new CaseEvent.InstructionRecorded(
              instruction.subject(), instruction.rule(), instruction.since());
      case ConsentChanged(_, var recipient, var change) ->
          new CaseEvent.ConsentChanged(recipient, change);
      case ClientWithdrew(_, var reason) -> new CaseEvent.ClientWithdrew(reason);
      case WithdrawalUndone _ -> new CaseEvent.WithdrawalUndone();
      case HandOverOffered(_, var number, var organisation, var answerBy) ->
          new CaseEvent.HandOverOffered(number, organisation, answerBy);
      case HandOverAnswered(_, var number, var organisation, var answer, var reason) ->
          new CaseEvent.HandOverAnswered(number, organisation, answer, Optional.ofNullable(reason));
      case ReportLinked(_, var other, var score, var reasons) ->
          new CaseEvent.ReportLinked(other, score, reasons);
      case HandOverSettled(_, var settlement) -> new CaseEvent.HandOverSettled(settlement);
      case SubjectErased _ -> new CaseEvent.SubjectErased();
      case ConflictChecked(var offer, _, var firm, var finding) ->
          new CaseEvent.ConflictChecked(firm, offer, finding);
      case ConflictCheckRefused(var offer, _, var firm, var reason) ->
          new CaseEvent.ConflictCheckRefused(firm, offer, reason);
      case OfferMade made ->
          new CaseEvent.OfferMade(
              made.firm(),
              made.offerId(),
              made.rank(),
              made.answerBy(),
              Optional.ofNullable(made.handPick()).map(OfferMade.HandPick::reason),
              Optional.ofNullable(made.handPick())
                  .map(OfferMade.HandPick::obstacles)
                  .orElse(List.of()));
      case OfferClosed(var offer, _, var firm, var closure) ->
          new CaseEvent.OfferClosed(firm, offer, closure);
      case OfferAnswered(var offer, _, var firm, var answer, var reason, _) ->
          new CaseEvent.OfferAnswered(
              firm,
              offer,
              Optional.ofNullable(answer).orElse(OfferAnswer.DECLINED),
              Optional.ofNullable(reason));
      case QuestionAsked(var question, var offer, _, var firm) ->
          new CaseEvent.QuestionAsked(firm, offer, question);
      case QuestionAnswered(var question, var offer, _, var firm) ->
          new CaseEvent.QuestionAnswered(firm, offer, question);
      case FirmAssigned(_, _, var firm, var services) -> new CaseEvent.FirmAssigned(firm, services);
      case NeedChanged(_, var firm, var service, var cover) ->
          new CaseEvent.NeedChanged(firm, service, Optional.ofNullable(cover));
      case OfferExtended(var offer, _, var firm, var answerBy) ->
          new CaseEvent.OfferExtended(firm, offer, answerBy);
      case InterestShown(_, var firm) -> new CaseEvent.InterestShown(firm);
      case MoreTimeGranted(var offer, _, var firm, var answerBy) ->
          new CaseEvent.MoreTimeGranted(firm, offer, answerBy);
      case ReferralEscalated(_, var reason, _, _) -> new CaseEvent.ReferralEscalated(reason);
      case TeamStaffed staffed ->
          new CaseEvent.TeamStaffed(
              staffed.firm(),
              staffed.members().size(),
              staffed.languages(),
              staffed.interpreterArranged());
      case ServiceConnected connected ->
          new CaseEvent.ServiceConnected(
              connected.firm(), connected.connection(), connected.service(), connected.status());
      case ServiceConfirmed(var connection, _, var firm, var service, var answer) ->
          new CaseEvent.ServiceConfirmed(firm, connection, service, answer);
      case ContactMade(_, var firm, _, var way, var on) -> new CaseEvent.ContactMade(firm, way, on);
      case EngagementEnded(_, var firm, var ending, _, _) ->
          new CaseEvent.EngagementEnded(firm, ending);
      case NotificationSettled settled ->
          new CaseEvent.NotificationSettled(settled.firm(), settled.kind(), settled.outcome());
      case ClientNoticeSettled settled ->
          new CaseEvent.ClientNoticeSettled(
              settled.channel(), settled.outcome(), Optional.ofNullable(settled.rule()));
      case FollowUpDue(_, var reason, var since, var due, _) ->
          new CaseEvent.FollowUpDue(reason, since, due);
      case DeadlineNear(_, _, var day) -> new CaseEvent.DeadlineNear(day);
      case CaseClosed(_, var outcome) -> new CaseEvent.CaseClosed(outcome);
      case CaseReopened(_, var reason) -> new CaseEvent.CaseReopened(reason);
      case FirmChanged _ -> new CaseEvent.FirmChanged();
      // It is on a stream of its own, which nobody files here.
      case IntakeMessageAnswered _ ->
          new CaseEvent.Other(EventType.INTAKE_MESSAGE_ANSWERED.wireName(), Map.of());
    };
  }

  /// An event that says nothing of consent means no: consent is recorded, never presumed.
  private static CaseEvent accepted(CaseAccepted accepted) {
    var facts = accepted.facts();
    return new CaseEvent.CaseAccepted(
        facts.state(),
        facts.speaks(),
        facts.urgency(),
        accepted.doNotContactPolice(),
        Optional.of(accepted.maySeekFirms()),
        Optional.ofNullable(accepted.caseNumber()),
        facts.services());
  }
}
