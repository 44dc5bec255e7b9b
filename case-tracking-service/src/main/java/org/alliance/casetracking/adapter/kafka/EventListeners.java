package org.alliance.casetracking.adapter.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.casetracking.application.CaseSubject;
import org.alliance.casetracking.application.FilingEvents;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The streams that case-tracking reads: everything that happens to a case.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReport(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.REPORT, inbox, codec, filing);
  }

  @Bean
  Consumer<Message<?>> onReferral(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.REFERRAL, inbox, codec, filing);
  }

  @Bean
  Consumer<Message<?>> onMatter(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.MATTER, inbox, codec, filing);
  }

  @Bean
  Consumer<Message<?>> onDelivery(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.DELIVERY, inbox, codec, filing);
  }

  private static Consumer<Message<?>> filing(
      EventStream stream, Inbox inbox, EventCodec codec, FilingEvents filing) {
    return inbox.intoAggregates(
        stream,
        event ->
            filing.file(
                CaseSubject.caseOf(event.envelope().subject()),
                event,
                received ->
                    Optional.of(
                        new File(EntryMapper.entry(received.envelope(), codec.decode(received))))));
  }
}
