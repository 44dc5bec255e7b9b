package org.alliance.intake.adapter.mongo.messages;

import java.time.Clock;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.IntakeMessageAnswered;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.message.IntakeMessage;
import org.alliance.intake.domain.message.IntakeMessage.Answered;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The stores of messages.
@Configuration(proxyBeanMethods = false)
class MessageStoreConfiguration {
  static final AggregateMapping<IntakeMessage, Answered, MessageDocument> MESSAGES =
      new AggregateMapping<>(
          "intake_messages",
          IntakeMessage.DECIDER.initial(),
          MessageDocument.class,
          MessageDocument::of,
          MessageDocument::toDomain,
          EventStream.MESSAGE,
          (_, answered) -> Optional.of(published(answered)));

  private static IntakeMessageAnswered published(Answered answered) {
    return new IntakeMessageAnswered(
        answered.id(),
        answered.sender(),
        answered.answer(),
        answered.report().orElse(null),
        answered.number().orElse(null),
        answered.faults());
  }

  @Bean
  MongoAggregates<IntakeMessage, Answered, MessageDocument> messages(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, MESSAGES, codec, clock, relay);
  }

  @Bean
  MongoMessageKeys messageKeyStore(MongoOperations mongo, MasterKey key) {
    return new MongoMessageKeys(mongo, key);
  }
}
