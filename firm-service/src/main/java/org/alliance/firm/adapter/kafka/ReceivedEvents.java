package org.alliance.firm.adapter.kafka;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.ServiceConfirmed;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.matter.MatterCommand;
import org.jspecify.annotations.Nullable;

/// Translates the events of matching and intake into commands to a matter. Their types on the wire
/// come no further than here.
final class ReceivedEvents {
  private ReceivedEvents() {}

  /// Empty for an event that means nothing to a matter.
  static Optional<MatterCommand> command(AllianceEvent event, Envelope envelope) {
    var on = envelope.time().atOffset(ZoneOffset.UTC).toLocalDate();
    return switch (event) {
      case OfferMade made -> Optional.of(takeOffer(made));
      case OfferClosed(var offer, _, _, var closure) ->
          Optional.of(new MatterCommand.CloseOffer(offer, closure));
      case OfferExtended(var offer, _, _, var answerBy) ->
          Optional.of(new MatterCommand.Extend(offer, answerBy));
      // Escalations of earlier versions tell nothing that a firm could judge by.
      case ReferralEscalated(var caseId, _, var told, var number) ->
          Optional.ofNullable(told)
              .map(facts ->
                  new MatterCommand.SeekFirm(
                      caseId,
                      facts(facts, Optional.empty()),
                      Optional.ofNullable(number),
                      envelope.time()));
      case ConsentChanged(_, var recipient, var change)
          when recipient == ConsentRecipient.LAW_FIRMS ->
          Optional.of(new MatterCommand.WantNoFirm(change == ConsentChange.WITHDRAWN));
      case ConsentChanged(_, var recipient, var change)
          when recipient == ConsentRecipient.SERVICE_PROVIDERS ->
          Optional.of(
              new MatterCommand.Instruct(
                  new Instruction(
                      InstructionSubject.SERVICE_PROVIDERS,
                      change == ConsentChange.GIVEN
                          ? InstructionRule.ALLOW
                          : InstructionRule.FORBID,
                      on)));
      case ServiceConfirmed(var connection, _, var firm, _, var answer) ->
          Optional.of(
              new MatterCommand.NoteConfirmation(connection, firm, new Confirmation(answer, on)));
      case CaseClosed _ -> Optional.of(new MatterCommand.EndSearch(envelope.time()));
      case SubjectErased _ -> Optional.of(new MatterCommand.WantNoFirm(true));
      case FirmAssigned(var offer, _, var firm, var services) ->
          Optional.of(new MatterCommand.Assign(offer, firm, services));
      case NeedChanged(_, var firm, var service, var cover) ->
          Optional.of(new MatterCommand.NoteNeed(firm, service, Optional.ofNullable(cover)));
      case ConflictChecked(var offer, _, var firm, var finding) ->
          Optional.of(new MatterCommand.NoteConflict(offer, firm, finding));
      case ClientWithdrew _ -> Optional.of(new MatterCommand.ClientWithdraws(on));
      case WithdrawalUndone _ -> Optional.of(new MatterCommand.ClientReturns());
      case InstructionRecorded(_, var told) ->
          Optional.of(new MatterCommand.Instruct(instruction(told)));
      case ReportAmended(_, var amendment, var parts) ->
          Optional.of(new MatterCommand.Amend(new Amendment(amendment, parts, on)));
      default -> Optional.empty();
    };
  }

  private static MatterCommand takeOffer(OfferMade made) {
    return new MatterCommand.TakeOffer(
        made.caseId(),
        made.offerId(),
        made.firm(),
        facts(made.facts(), Optional.ofNullable(made.distance())),
        made.answerBy(),
        Optional.ofNullable(made.caseNumber()));
  }

  private static CaseFacts facts(
      org.alliance.contracts.events.CaseFacts told, Optional<DistanceBand> distance) {
    return new CaseFacts(
        told.state(),
        told.area(),
        told.speaks(),
        told.reads(),
        told.services(),
        told.urgency(),
        Optional.ofNullable(told.instructions()).orElse(List.of()).stream()
            .map(ReceivedEvents::instruction)
            .toList(),
        incident(told.incident(), distance));
  }

  private static IncidentFacts incident(
      org.alliance.contracts.events.@Nullable IncidentFacts told, Optional<DistanceBand> distance) {
    return told == null
        ? new IncidentFacts(List.of(), List.of(), Optional.empty(), distance)
        : new IncidentFacts(
            told.conduct(), told.bias(), Optional.ofNullable(told.quarter()), distance);
  }

  private static Instruction instruction(org.alliance.contracts.events.Instruction told) {
    return new Instruction(told.subject(), told.rule(), told.since());
  }
}
