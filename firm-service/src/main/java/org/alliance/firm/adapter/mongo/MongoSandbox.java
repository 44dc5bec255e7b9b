package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.adapter.mongo.MatterQueries.ENGAGED_FIRM;
import static org.alliance.firm.adapter.mongo.MatterQueries.OFFERS;
import static org.alliance.firm.adapter.mongo.MatterQueries.OPEN_TO;
import static org.alliance.firm.adapter.mongo.MatterQueries.ORDER;
import static org.alliance.firm.adapter.mongo.MatterQueries.STATUS;
import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.sandbox.SandboxStore;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.StoreStart;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Relay;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Made-up cases, in a collection of their own. Its mapping has no stream: nothing goes out.
final class MongoSandbox implements SandboxStore {
  static final AggregateMapping<Matter, MatterEvent, MatterDocument> MATTERS =
      new AggregateMapping<Matter, MatterEvent, MatterDocument>(
              "sandbox_matters",
              Matter.DECIDER.initial(),
              MatterDocument.class,
              MatterDocument::of,
              MatterDocument::toDomain,
              null,
              (_, _) -> Optional.empty())
          .withIndexes(
              new Index(ENGAGED_FIRM, ASC).on(STATUS, ASC).on(ORDER, ASC),
              new Index(OPEN_TO, ASC).on(ORDER, ASC),
              new Index(OFFERS + ".firm", ASC).on(ORDER, ASC));

  private final MongoAggregates<Matter, MatterEvent, MatterDocument> matters;
  private final MatterQueries queries;
  private final MongoOperations mongo;

  MongoSandbox(MongoOperations mongo, EventCodec codec, Clock clock, Relay relay) {
    this.mongo = mongo;
    matters = new MongoAggregates<>(mongo, MATTERS, codec, clock, relay);
    queries = new MatterQueries(matters, mongo);
    StoreStart.insist(() -> matters.ensureIndexes(mongo));
  }

  @Override
  public Aggregates<Matter, MatterEvent> matters() {
    return matters;
  }

  @Override
  public OfferInbox offers() {
    return new MongoOfferInbox(queries);
  }

  @Override
  public EngagementList engagements() {
    return new MongoEngagementList(queries);
  }

  @Override
  public long count(FirmId firm) {
    return queries.count(of(firm));
  }

  @Override
  public void forget(FirmId firm) {
    mongo.remove(Query.query(of(firm)), MATTERS.collection());
  }

  private static Criteria of(FirmId firm) {
    return Criteria.where(OFFERS + ".firm").is(firm.value());
  }
}
