package org.alliance.casetracking.adapter.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.casetracking.application.CaseSubject;
import org.alliance.casetracking.application.FilingEvents;
import org.alliance.casetracking.application.notes.TakingNotes;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The streams that case-tracking reads: everything that happens to a case.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReport(
      Inbox inbox, EventCodec codec, FilingEvents filing, TakingNotes notes) {
    return filing(
        EventStream.REPORT,
        inbox,
        codec,
        (id, event, entry) -> {
          // First of all, and even if the event has to wait for an earlier one.
          if (event.envelope().type().equals(EventType.SUBJECT_ERASED.wireName())) {
            notes.erase(id);
          }
          return filing.file(id, event, entry);
        });
  }

  @Bean
  Consumer<Message<?>> onReferral(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.REFERRAL, inbox, codec, filing::file);
  }

  @Bean
  Consumer<Message<?>> onMatter(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.MATTER, inbox, codec, filing::file);
  }

  @Bean
  Consumer<Message<?>> onDelivery(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.DELIVERY, inbox, codec, filing::file);
  }

  /// Reads case-tracking's own events, so that a rebuilt file contains them, too.
  @Bean
  Consumer<Message<?>> onCase(Inbox inbox, EventCodec codec, FilingEvents filing) {
    return filing(EventStream.CASE, inbox, codec, filing::file);
  }

  /// Files an event of a case.
  private interface Filing {
    Receipt file(CaseId id, ReceivedEvent event, Function<ReceivedEvent, Optional<File>> entry);
  }

  private static Consumer<Message<?>> filing(
      EventStream stream, Inbox inbox, EventCodec codec, Filing filing) {
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
