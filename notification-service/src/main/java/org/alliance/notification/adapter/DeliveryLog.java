package org.alliance.notification.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.alliance.notification.domain.Delivery;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Deliveries in one state, those that have been in it for longest first.
final class DeliveryLog {
  private static final String STATE = "state.word";
  private static final String AT = "state.at";
  private static final String ID = "_id";

  private final MongoAggregates<Delivery, Delivery.Event, ?> deliveries;
  private final MongoOperations mongo;

  DeliveryLog(MongoAggregates<Delivery, Delivery.Event, ?> deliveries, MongoOperations mongo) {
    this.deliveries = deliveries;
    this.mongo = mongo;
  }

  Page<Versioned<Delivery>> page(String state, String after, int limit) {
    var ofState = Criteria.where(STATE).is(state);
    var most = Page.limit(limit);
    var criteria =
        Cursor.read(after, 2)
            .map(cursor -> new Criteria().andOperator(ofState, behind(cursor)))
            .orElse(ofState);
    var query = Query.query(criteria).with(Sort.by(AT, ID)).limit(most + 1);
    var total = mongo.count(Query.query(ofState), deliveries.mapping().collection());
    return Page.of(deliveries.find(query), most, total, DeliveryLog::cursor);
  }

  private static Cursor cursor(Versioned<Delivery> delivery) {
    return Cursor.of(Delivery.since(delivery.state()).toString(), delivery.id());
  }

  private static Criteria behind(Cursor cursor) {
    var at = Date.from(instant(cursor.key().getFirst()));
    return new Criteria()
        .orOperator(
            Criteria.where(AT).gt(at),
            Criteria.where(AT).is(at).and(ID).gt(cursor.key().getLast()));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw ApiProblem.badRequest(
          "bad-cursor",
          "after is not the end of a page. Take it from the Link header of the page before, or leave it out.");
    }
  }
}
