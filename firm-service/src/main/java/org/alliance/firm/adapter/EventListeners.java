package org.alliance.firm.adapter;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
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
                received -> codec.decode(received).flatMap(EventListeners::command)));
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
                received -> codec.decode(received).flatMap(EventListeners::command)));
  }

  private static Optional<MatterCommand> command(AllianceEvent event) {
    return switch (event) {
      case OfferMade(var offer, var caseId, var firm, _, var answerBy, var facts) ->
          Optional.of(new MatterCommand.TakeOffer(caseId, offer, firm, facts, answerBy));
      case OfferClosed(var offer, _, _, var closure) ->
          Optional.of(new MatterCommand.CloseOffer(offer, closure));
      case FirmAssigned(var offer, _, var firm, var services) ->
          Optional.of(new MatterCommand.Assign(offer, firm, services));
      case ConflictChecked(var offer, _, var firm, var finding) ->
          Optional.of(new MatterCommand.NoteConflict(offer, firm, finding));
      case ClientWithdrew(var caseId, _) -> Optional.of(new MatterCommand.ClientLeaves(caseId));
      default -> Optional.empty();
    };
  }
}
