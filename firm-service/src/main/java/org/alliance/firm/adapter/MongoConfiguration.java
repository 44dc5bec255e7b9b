package org.alliance.firm.adapter;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import org.alliance.contracts.EventStream;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// The firm service's stores.
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
  static final AggregateMapping<Firm, Described, FirmDocument> FIRMS =
      new AggregateMapping<>(
          "firms",
          Firm.DECIDER.initial(),
          FirmDocument.class,
          FirmDocument::of,
          FirmDocument::toDomain,
          EventStream.FIRM,
          (_, event) -> PublishedEvents.of(event));

  static final AggregateMapping<Matter, MatterEvent, MatterDocument> MATTERS =
      new AggregateMapping<Matter, MatterEvent, MatterDocument>(
              "matters",
              Matter.DECIDER.initial(),
              MatterDocument.class,
              MatterDocument::of,
              MatterDocument::toDomain,
              EventStream.MATTER,
              PublishedEvents::of)
          .withIndexes(
              new Index("state.word", ASC).on("state.order", ASC),
              new Index("state.engagement.firm", ASC).on("state.word", ASC).on("state.order", ASC),
              new Index("state.openTo", ASC).on("state.order", ASC),
              new Index("state.anyOpen", ASC).on("state.order", ASC),
              new Index("state.offers.firm", ASC).on("state.order", ASC));

  @Bean
  MongoAggregates<Firm, Described, FirmDocument> firms(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, FIRMS, codec, clock, relay);
  }

  @Bean
  MongoAggregates<Matter, MatterEvent, MatterDocument> matters(
      MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoAggregates<>(mongo, MATTERS, codec, clock, relay);
  }

  /// Fills in what older documents lack before the first request.
  @Bean(initMethod = "fillInOrder")
  MatterLists matterLists(
      MongoAggregates<Matter, MatterEvent, MatterDocument> matters, MongoOperations mongo) {
    return new MatterLists(matters, mongo);
  }

  @Bean
  FirmLists firmLists(MongoAggregates<Firm, Described, FirmDocument> firms, MongoOperations mongo) {
    return new FirmLists(firms, mongo);
  }

  @Bean
  HoldingsSource matterHoldings(MongoAggregates<Matter, MatterEvent, MatterDocument> matters) {
    return HoldingsSource.of("firm/matter", matters, Matter::wordFor);
  }

  @Bean
  HoldingsSource firmHoldings(MongoAggregates<Firm, Described, FirmDocument> firms) {
    return HoldingsSource.of(
        "firm/firm", firms, firm -> firm instanceof Firm.Registered ? "registered" : "absent");
  }
}
