package org.alliance.firm.adapter.kafka;

import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The streams that the firm service listens to.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return into(matters, EventStream.REFERRAL, inbox, codec);
  }

  @Bean
  Consumer<Message<?>> onReport(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return into(matters, EventStream.REPORT, inbox, codec);
  }

  /// A coordinator closes a case: no firm is sought any more.
  @Bean
  Consumer<Message<?>> onCase(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return into(matters, EventStream.CASE, inbox, codec);
  }

  private static Consumer<Message<?>> into(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      EventStream stream,
      Inbox inbox,
      EventCodec codec) {
    return inbox.intoAggregates(
        stream,
        event ->
            matters.receive(
                event.envelope().subject(),
                event,
                received ->
                    codec
                        .decode(received)
                        .flatMap(body -> ReceivedEvents.command(body, received.envelope()))));
  }
}
