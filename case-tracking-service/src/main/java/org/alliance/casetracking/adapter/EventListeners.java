package org.alliance.casetracking.adapter;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.casetracking.application.FlowBoard;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What case-tracking hears: everything that happens to a case. The subject of every such event
/// starts with the case's id.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  private static final int LENGTH_OF_A_CASE_ID = 36;

  @Bean
  Consumer<Message<?>> onReport(
      Inbox inbox,
      EventCodec codec,
      Handling<CaseFile, File, Filed, Never> files,
      FlowBoard board) {
    return filing(EventStream.REPORT, inbox, codec, files, board);
  }

  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox,
      EventCodec codec,
      Handling<CaseFile, File, Filed, Never> files,
      FlowBoard board) {
    return filing(EventStream.REFERRAL, inbox, codec, files, board);
  }

  @Bean
  Consumer<Message<?>> onMatter(
      Inbox inbox,
      EventCodec codec,
      Handling<CaseFile, File, Filed, Never> files,
      FlowBoard board) {
    return filing(EventStream.MATTER, inbox, codec, files, board);
  }

  @Bean
  Consumer<Message<?>> onDelivery(
      Inbox inbox,
      EventCodec codec,
      Handling<CaseFile, File, Filed, Never> files,
      FlowBoard board) {
    return filing(EventStream.DELIVERY, inbox, codec, files, board);
  }

  static StreamReader reader(EventStream stream, MongoAggregates<CaseFile, Filed, ?> files) {
    return new StreamReader(stream, files, EventListeners::caseIdOf);
  }

  private static String caseIdOf(String subject) {
    return subject.substring(0, Math.min(subject.length(), LENGTH_OF_A_CASE_ID));
  }

  private static Consumer<Message<?>> filing(
      EventStream stream,
      Inbox inbox,
      EventCodec codec,
      Handling<CaseFile, File, Filed, Never> files,
      FlowBoard board) {
    return inbox.consumer(
        stream,
        event -> {
          var caseId = new CaseId(caseIdOf(event.envelope().subject()));
          var receipt =
              files.receive(
                  caseId.value(),
                  event,
                  received ->
                      Optional.of(
                          new File(EntryOf.entry(received.envelope(), codec.decode(received)))));
          board.follow(caseId, files.stateOf(caseId.value()));
          return receipt;
        });
  }
}
