package org.alliance.casetracking.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictCheckRefused;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.LanguageTag;

/// What of an event goes into a case's file.
final class EntryOf {
  private EntryOf() {}

  static Entry entry(Envelope envelope, Optional<AllianceEvent> body) {
    var source = envelope.stream().owner().code() + "/" + envelope.stream().aggregate();
    return new Entry(
        envelope.time(),
        source,
        envelope.seq(),
        envelope.type(),
        body.map(EntryOf::details).orElse(Map.of()));
  }

  private static Map<String, String> details(AllianceEvent event) {
    return switch (event) {
      case IncidentReported reported -> {
        var details =
            new HashMap<>(
                Map.of("channel", reported.channel().code(), "conduct", codes(reported.conduct())));
        Optional.ofNullable(reported.state())
            .ifPresent(state -> details.put("state", state.name()));
        yield details;
      }
      case ReviewRequested(_, var reasons) -> Map.of("reasons", codes(reasons));
      case ReportDeclined(_, var reasons) -> Map.of("reasons", codes(reasons));
      case CaseAccepted(_, var facts, var noPolice, var mayAskFirms) ->
          Map.of(
              "state",
              facts.state().name(),
              "speaks",
              tags(facts.speaks()),
              "urgency",
              facts.urgency().code(),
              "noPolice",
              Boolean.toString(noPolice),
              "mayAskFirms",
              Boolean.toString(Boolean.TRUE.equals(mayAskFirms)));
      case OfferMade made ->
          Map.of(
              "firm",
              made.firm().value(),
              "offer",
              made.offerId().value(),
              "rank",
              Integer.toString(made.rank()),
              "answerBy",
              made.answerBy().toString());
      case OfferClosed(var offer, _, var firm, var closure) ->
          Map.of("offer", offer.value(), "firm", firm.value(), "closure", closure.code());
      case OfferAnswered(var offer, _, var firm, var answer, var reason) ->
          Map.of(
              "offer",
              offer.value(),
              "firm",
              firm.value(),
              "answer",
              answer.code(),
              "reason",
              Optional.ofNullable(reason).map(Coded::code).orElse(""));
      case FirmAssigned(_, _, var firm, _) -> Map.of("firm", firm.value());
      case ReferralEscalated(_, var reason) -> Map.of("reason", reason.code());
      case TeamStaffed staffed ->
          Map.of(
              "firm",
              staffed.firm().value(),
              "members",
              Integer.toString(staffed.members().size()),
              "languages",
              tags(staffed.languages()),
              "interpreter",
              Boolean.toString(staffed.interpreterArranged()));
      case ServiceConnected connected ->
          Map.of(
              "firm",
              connected.firm().value(),
              "connection",
              connected.connection().value(),
              "service",
              connected.service().code(),
              "status",
              connected.status().code());
      case NotificationSettled settled ->
          Map.of(
              "firm",
              settled.firm().value(),
              "kind",
              settled.kind().code(),
              "outcome",
              settled.outcome().code());
      case ConflictChecked(var offer, _, var firm, var finding) ->
          Map.of("offer", offer.value(), "firm", firm.value(), "finding", finding.code());
      case ConsentChanged(_, var recipient, var change) ->
          Map.of("recipient", recipient.code(), "change", change.code());
      case ClientWithdrew(_, var reason) -> Map.of("reason", reason.code());
      case EngagementEnded(_, var firm, var ending) ->
          Map.of("firm", firm.value(), "ending", ending.code());
      case ConflictCheckRefused refused ->
          Map.of(
              "offer",
              refused.offerId().value(),
              "firm",
              refused.firm().value(),
              "reason",
              refused.reason().code());
      case InstructionRecorded(_, var instruction) ->
          Map.of(
              "subject",
              instruction.subject().code(),
              "rule",
              instruction.rule().code(),
              "since",
              instruction.since().toString());
      case ReportAmended(_, var amendment, var parts) ->
          Map.of("amendment", Integer.toString(amendment), "parts", codes(parts));
      case WithdrawalUndone _ -> Map.of();
      case FirmChanged _ -> Map.of();
    };
  }

  private static String codes(List<? extends Coded> values) {
    return values.stream().map(Coded::code).collect(Collectors.joining(" "));
  }

  private static String tags(List<LanguageTag> languages) {
    return languages.stream().map(LanguageTag::value).collect(Collectors.joining(" "));
  }
}
