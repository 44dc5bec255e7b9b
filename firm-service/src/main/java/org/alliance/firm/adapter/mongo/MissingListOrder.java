package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.adapter.mongo.MatterQueries.ANY_OPEN;
import static org.alliance.firm.adapter.mongo.MatterQueries.OFFERS;
import static org.alliance.firm.adapter.mongo.MatterQueries.ORDER;

import org.alliance.firm.application.ListOrder;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.StoreStart;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Gives matters their place in the lists that were stored before lists had an order.
final class MissingListOrder {
  private final MongoAggregates<Matter, MatterEvent, ?> matters;
  private final MongoOperations mongo;

  MissingListOrder(MongoAggregates<Matter, MatterEvent, ?> matters, MongoOperations mongo) {
    this.matters = matters;
    this.mongo = mongo;
  }

  void fillIn() {
    StoreStart.insist(() ->
        matters.forEach(
            Query.query(Criteria.where(OFFERS + ".0").exists(true).and(ORDER).exists(false)),
            this::fillIn));
  }

  private void fillIn(Versioned<Matter> found) {
    var unchanged = Query.query(Criteria.where("_id").is(found.id()).and("v").is(found.version()));
    var update = new Update().set(ORDER, ListOrder.of(found.state()).orElseThrow());
    if (Matter.offersOf(found.state()).stream()
        .anyMatch(offer -> offer.status() == InboxOffer.Status.OPEN)) {
      update.set(ANY_OPEN, true);
    }
    mongo.updateFirst(unchanged, update, matters.mapping().collection());
  }
}
