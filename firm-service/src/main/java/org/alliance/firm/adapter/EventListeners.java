package org.alliance.firm.adapter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.firm.domain.ClientUpdates.Amendment;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Refusal;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What the firm service hears of matching, and of intake.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox,
      EventCodec codec,
      Handling<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return inbox.consumer(
        EventStream.REFERRAL,
        event ->
            matters.receive(
                event.envelope().subject(),
                event,
                received ->
                    codec
                        .decode(received)
                        .flatMap(body -> command(body, dayOf(received.envelope())))));
  }

  @Bean
  Consumer<Message<?>> onReport(
      Inbox inbox,
      EventCodec codec,
      Handling<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return inbox.consumer(
        EventStream.REPORT,
        event ->
            matters.receive(
                event.envelope().subject(),
                event,
                received ->
                    codec
                        .decode(received)
                        .flatMap(body -> command(body, dayOf(received.envelope())))));
  }

  private static LocalDate dayOf(Envelope envelope) {
    return envelope.time().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /// @param on the day on which it was told
  private static Optional<MatterCommand> command(AllianceEvent event, LocalDate on) {
    return switch (event) {
      case OfferMade(var offer, var caseId, var firm, _, var answerBy, var facts) ->
          Optional.of(new MatterCommand.TakeOffer(caseId, offer, firm, facts, answerBy));
      case OfferClosed(var offer, _, _, var closure) ->
          Optional.of(new MatterCommand.CloseOffer(offer, closure));
      case FirmAssigned(var offer, _, var firm, var services) ->
          Optional.of(new MatterCommand.Assign(offer, firm, services));
      case ConflictChecked(var offer, _, var firm, var finding) ->
          Optional.of(new MatterCommand.NoteConflict(offer, firm, finding));
      case ClientWithdrew _ -> Optional.of(new MatterCommand.ClientWithdraws(on));
      case WithdrawalUndone _ -> Optional.of(new MatterCommand.ClientReturns());
      case InstructionRecorded(_, var instruction) ->
          Optional.of(new MatterCommand.Instruct(instruction));
      case ReportAmended(_, var amendment, var parts) ->
          Optional.of(new MatterCommand.Amend(new Amendment(amendment, parts, on)));
      default -> Optional.empty();
    };
  }
}
