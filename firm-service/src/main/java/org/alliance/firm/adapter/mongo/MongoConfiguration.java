package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.adapter.mongo.MatterQueries.ANY_OPEN;
import static org.alliance.firm.adapter.mongo.MatterQueries.CASE_NUMBER;
import static org.alliance.firm.adapter.mongo.MatterQueries.ENGAGED_FIRM;
import static org.alliance.firm.adapter.mongo.MatterQueries.OFFERS;
import static org.alliance.firm.adapter.mongo.MatterQueries.OPEN_TO;
import static org.alliance.firm.adapter.mongo.MatterQueries.ORDER;
import static org.alliance.firm.adapter.mongo.MatterQueries.SEEKS_IN;
import static org.alliance.firm.adapter.mongo.MatterQueries.STATUS;
import static org.alliance.firm.adapter.mongo.MatterQueries.UNANSWERED;
import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.sandbox.SandboxStore;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileHistory;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.MatterStatus;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.web.HoldingsSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// The firm service's stores, made with `new`.
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
              new Index(STATUS, ASC).on(ORDER, ASC),
              new Index(ENGAGED_FIRM, ASC).on(STATUS, ASC).on(ORDER, ASC),
              new Index(OPEN_TO, ASC).on(ORDER, ASC),
              new Index(ANY_OPEN, ASC).on(ORDER, ASC),
              new Index(OFFERS + ".firm", ASC).on(ORDER, ASC),
              new Index(UNANSWERED, ASC).on(ORDER, ASC),
              new Index(CASE_NUMBER, ASC),
              new Index(SEEKS_IN, ASC));

  static final StoredValues CODES =
      new StoredValues(
          List.of(
              InboxOffer.Status.class,
              MatterStatus.class,
              StepKind.class,
              LanguageLevel.class,
              BarStanding.class,
              ProfileExtras.Duty.class,
              ProfileHistory.Side.class,
              ProfileHistory.What.class));

  @Bean
  StoredValues storedCodes() {
    return CODES;
  }

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

  /// Runs before the first request.
  @Bean(initMethod = "fillIn")
  MissingListOrder missingListOrder(
      MongoAggregates<Matter, MatterEvent, MatterDocument> matters, MongoOperations mongo) {
    return new MissingListOrder(matters, mongo);
  }

  @Bean
  MatterQueries matterQueries(
      MongoAggregates<Matter, MatterEvent, MatterDocument> matters, MongoOperations mongo) {
    return new MatterQueries(matters, mongo);
  }

  @Bean
  OfferInbox offerInbox(MatterQueries matters) {
    return new MongoOfferInbox(matters);
  }

  @Bean
  EngagementList engagementList(MatterQueries matters) {
    return new MongoEngagementList(matters);
  }

  @Bean
  SandboxStore sandboxStore(MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    return new MongoSandbox(mongo, codec, clock, relay);
  }

  @Bean
  FirmDirectory firmDirectory(
      MongoAggregates<Firm, Described, FirmDocument> firms, MongoOperations mongo) {
    return new MongoFirmDirectory(firms, mongo);
  }

  @Bean
  HoldingsSource matterHoldings(MongoAggregates<Matter, MatterEvent, MatterDocument> matters) {
    return HoldingsSource.of("firm/matter", matters, matter -> Matter.statusOf(matter).code());
  }

  @Bean
  HoldingsSource firmHoldings(MongoAggregates<Firm, Described, FirmDocument> firms) {
    return HoldingsSource.of(
        "firm/firm", firms, firm -> firm instanceof Firm.Registered ? "registered" : "absent");
  }
}
