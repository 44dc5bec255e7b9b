package org.alliance.intake.adapter.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Listens to matching, to know which firms are asked and so may compare lists.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return inbox.consumer(
        EventStream.REFERRAL,
        event ->
            reports.receive(
                event.envelope().subject(),
                event,
                received -> codec.decode(received).flatMap(EventListeners::command)));
  }

  private static Optional<ReportCommand> command(AllianceEvent event) {
    return switch (event) {
      case OfferMade made -> Optional.of(new NoteOffer(made.offerId(), made.firm()));
      case OfferClosed(var offer, _, _, _) -> Optional.of(new NoteOfferEnd(offer));
      case FirmAssigned(var offer, _, _, _) -> Optional.of(new NoteOfferEnd(offer));
      default -> Optional.empty();
    };
  }
}
