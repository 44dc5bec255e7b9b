package org.alliance.casetracking.domain;

import static org.alliance.casetracking.domain.Detail.AMENDMENT;
import static org.alliance.casetracking.domain.Detail.ANSWER;
import static org.alliance.casetracking.domain.Detail.ANSWER_BY;
import static org.alliance.casetracking.domain.Detail.CASE_NUMBER;
import static org.alliance.casetracking.domain.Detail.CHANGE;
import static org.alliance.casetracking.domain.Detail.CHANNEL;
import static org.alliance.casetracking.domain.Detail.CLOSURE;
import static org.alliance.casetracking.domain.Detail.CONDUCT;
import static org.alliance.casetracking.domain.Detail.CONNECTION;
import static org.alliance.casetracking.domain.Detail.COVER;
import static org.alliance.casetracking.domain.Detail.DUE;
import static org.alliance.casetracking.domain.Detail.ENDING;
import static org.alliance.casetracking.domain.Detail.FINDING;
import static org.alliance.casetracking.domain.Detail.FIRM;
import static org.alliance.casetracking.domain.Detail.HAND_OVER;
import static org.alliance.casetracking.domain.Detail.HAND_PICK;
import static org.alliance.casetracking.domain.Detail.INTERPRETER;
import static org.alliance.casetracking.domain.Detail.KIND;
import static org.alliance.casetracking.domain.Detail.LANGUAGES;
import static org.alliance.casetracking.domain.Detail.MAY_ASK_FIRMS;
import static org.alliance.casetracking.domain.Detail.MEMBERS;
import static org.alliance.casetracking.domain.Detail.NO_POLICE;
import static org.alliance.casetracking.domain.Detail.OBSTACLES;
import static org.alliance.casetracking.domain.Detail.OFFER;
import static org.alliance.casetracking.domain.Detail.ON;
import static org.alliance.casetracking.domain.Detail.ORGANISATION;
import static org.alliance.casetracking.domain.Detail.OTHER;
import static org.alliance.casetracking.domain.Detail.OUTCOME;
import static org.alliance.casetracking.domain.Detail.PARTS;
import static org.alliance.casetracking.domain.Detail.QUESTION;
import static org.alliance.casetracking.domain.Detail.RANK;
import static org.alliance.casetracking.domain.Detail.REASON;
import static org.alliance.casetracking.domain.Detail.REASONS;
import static org.alliance.casetracking.domain.Detail.RECIPIENT;
import static org.alliance.casetracking.domain.Detail.RULE;
import static org.alliance.casetracking.domain.Detail.SCORE;
import static org.alliance.casetracking.domain.Detail.SENDER;
import static org.alliance.casetracking.domain.Detail.SERVICE;
import static org.alliance.casetracking.domain.Detail.SERVICES;
import static org.alliance.casetracking.domain.Detail.SETTLEMENT;
import static org.alliance.casetracking.domain.Detail.SINCE;
import static org.alliance.casetracking.domain.Detail.SPEAKS;
import static org.alliance.casetracking.domain.Detail.STATE;
import static org.alliance.casetracking.domain.Detail.STATUS;
import static org.alliance.casetracking.domain.Detail.SUBJECT;
import static org.alliance.casetracking.domain.Detail.URGENCY;
import static org.alliance.casetracking.domain.Detail.WAY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;

/// All that an entry says, in codes: how it is stored, and what a viewer sees of it at most. Lists
/// are separated by spaces; what was not said is left out.
public final class EntryDetails {
  private final Map<Detail, String> details = new EnumMap<>(Detail.class);

  private EntryDetails() {}

  public static Map<Detail, String> of(CaseEvent event) {
    return new EntryDetails().with(event).details;
  }

  private EntryDetails with(CaseEvent event) {
    return switch (event) {
      case CaseEvent.IncidentReported(
              var channel,
              var conduct,
              var state,
              var number,
              var sender) ->
          put(CHANNEL, channel)
              .put(CONDUCT, codes(conduct))
              .put(STATE, state.map(Enum::name).orElse(""))
              .put(CASE_NUMBER, number.map(CaseNumber::value).orElse(""))
              .put(SENDER, sender.map(OrganisationId::value).orElse(""));
      case CaseEvent.ReviewRequested(var reasons) -> put(REASONS, codes(reasons));
      case CaseEvent.ReportDeclined(var reasons) -> put(REASONS, codes(reasons));
      case CaseEvent.ReportAmended(var amendment, var parts) ->
          put(AMENDMENT, amendment).put(PARTS, codes(parts));
      case CaseEvent.CaseAccepted(
              var state,
              var speaks,
              var urgency,
              var noPolice,
              var mayAsk,
              var number,
              var services) ->
          put(STATE, state.name())
              .put(SPEAKS, tags(speaks))
              .put(URGENCY, urgency)
              .put(NO_POLICE, noPolice)
              .put(MAY_ASK_FIRMS, mayAsk.map(Object::toString).orElse(""))
              .put(CASE_NUMBER, number.map(CaseNumber::value).orElse(""))
              .put(SERVICES, codes(services));
      case CaseEvent.InstructionRecorded(var subject, var rule, var since) ->
          put(SUBJECT, subject).put(RULE, rule).put(SINCE, since);
      case CaseEvent.ConsentChanged(var recipient, var change) ->
          put(RECIPIENT, recipient).put(CHANGE, change);
      case CaseEvent.ClientWithdrew(var reason) -> put(REASON, reason);
      case CaseEvent.HandOverOffered(var number, var organisation, var answerBy) ->
          put(HAND_OVER, number).put(ORGANISATION, organisation).put(ANSWER_BY, answerBy);
      case CaseEvent.HandOverAnswered(var number, var organisation, var answer, var reason) ->
          put(HAND_OVER, number)
              .put(ORGANISATION, organisation)
              .put(ANSWER, answer)
              .put(REASON, code(reason));
      case CaseEvent.ReportLinked(var other, var score, var reasons) ->
          put(OTHER, other).put(SCORE, score).put(REASONS, codes(reasons));
      case CaseEvent.HandOverSettled(var settlement) -> put(SETTLEMENT, settlement);
      case CaseEvent.ReferralEscalated(var reason) -> put(REASON, reason);
      case CaseEvent.FollowUpDue(var reason, var since, var due) ->
          put(REASON, reason).put(SINCE, since).put(DUE, due);
      case CaseEvent.DeadlineNear(var day) -> put(DUE, day);
      case CaseEvent.CaseClosed(var outcome) -> put(OUTCOME, outcome);
      case CaseEvent.CaseReopened(var reason) -> put(REASON, reason);
      case CaseEvent.WithdrawalUndone(),
          CaseEvent.SubjectErased(),
          CaseEvent.FirmChanged(),
          CaseEvent.Other _ ->
          this;
      case CaseEvent.ClientNoticeSettled(var channel, var outcome, var rule) ->
          put(CHANNEL, channel).put(OUTCOME, outcome).put(RULE, code(rule));
      case CaseEvent.OfFirm ofFirm -> put(FIRM, ofFirm.firm()).withFirms(ofFirm);
    };
  }

  private EntryDetails withFirms(CaseEvent.OfFirm event) {
    return switch (event) {
      case CaseEvent.ConflictChecked(_, var offer, var finding) ->
          put(OFFER, offer).put(FINDING, finding);
      case CaseEvent.ConflictCheckRefused(_, var offer, var reason) ->
          put(OFFER, offer).put(REASON, reason);
      case CaseEvent.OfferMade(_, var offer, var rank, var answerBy, var handPick, var obstacles) ->
          put(OFFER, offer)
              .put(RANK, rank)
              .put(ANSWER_BY, answerBy)
              .put(HAND_PICK, code(handPick))
              .put(OBSTACLES, codes(obstacles));
      case CaseEvent.OfferClosed(_, var offer, var closure) ->
          put(OFFER, offer).put(CLOSURE, closure);
      case CaseEvent.OfferAnswered(_, var offer, var answer, var reason) ->
          put(OFFER, offer).put(ANSWER, answer).put(REASON, code(reason));
      case CaseEvent.QuestionAsked(_, var offer, var question) ->
          put(OFFER, offer).put(QUESTION, question);
      case CaseEvent.QuestionAnswered(_, var offer, var question) ->
          put(OFFER, offer).put(QUESTION, question);
      case CaseEvent.InterestShown _ -> this;
      case CaseEvent.MoreTimeGranted(_, var offer, var answerBy) ->
          put(OFFER, offer).put(ANSWER_BY, answerBy);
      case CaseEvent.OfferExtended(_, var offer, var answerBy) ->
          put(OFFER, offer).put(ANSWER_BY, answerBy);
      case CaseEvent.FirmAssigned(_, var services) -> put(SERVICES, codes(services));
      case CaseEvent.NeedChanged(_, var service, var cover) ->
          put(SERVICE, service)
              .put(STATUS, cover.isPresent() ? "covered" : "open")
              .put(COVER, code(cover));
      case CaseEvent.TeamStaffed(_, var members, var languages, var interpreter) ->
          put(MEMBERS, members).put(LANGUAGES, tags(languages)).put(INTERPRETER, interpreter);
      case CaseEvent.ServiceConnected(_, var connection, var service, var status) ->
          put(CONNECTION, connection).put(SERVICE, service).put(STATUS, status);
      case CaseEvent.ServiceConfirmed(_, var connection, var service, var answer) ->
          put(CONNECTION, connection).put(SERVICE, service).put(ANSWER, answer);
      case CaseEvent.ContactMade(_, var way, var on) -> put(WAY, way).put(ON, on);
      case CaseEvent.EngagementEnded(_, var ending) -> put(ENDING, ending);
      case CaseEvent.NotificationSettled(_, var kind, var outcome) ->
          put(KIND, kind).put(OUTCOME, outcome);
    };
  }

  private EntryDetails put(Detail detail, Coded value) {
    return put(detail, value.code());
  }

  private EntryDetails put(Detail detail, Object value) {
    var text = value.toString();
    if (!text.isEmpty()) {
      details.put(detail, text);
    }
    return this;
  }

  private static String code(Optional<? extends Coded> value) {
    return value.map(Coded::code).orElse("");
  }

  private static String codes(List<? extends Coded> values) {
    return values.stream().map(Coded::code).collect(Collectors.joining(" "));
  }

  private static String tags(List<LanguageTag> languages) {
    return languages.stream().map(LanguageTag::value).collect(Collectors.joining(" "));
  }
}
