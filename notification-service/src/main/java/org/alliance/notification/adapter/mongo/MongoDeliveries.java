package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Looks deliveries up by their indexes; see [MongoConfiguration].
final class MongoDeliveries implements Deliveries {
  static final String STATE = "state.word";
  static final String AT = "state.at";
  static final String FIRM = "state.notice.firm";
  static final String CASE = "state.notice.caseId";
  private static final String KIND = "state.notice.kind";
  private static final String ID = "_id";

  private final MongoAggregates<Delivery, Delivery.Event, DeliveryDocument> deliveries;
  private final MongoOperations mongo;

  MongoDeliveries(
      MongoAggregates<Delivery, Delivery.Event, DeliveryDocument> deliveries,
      MongoOperations mongo) {
    this.deliveries = deliveries;
    this.mongo = mongo;
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return ids(in(DeliveryState.DUE).and(AT).lte(Date.from(now)), limit);
  }

  @Override
  public List<String> waitingForAddress(List<FirmId> firms, int limit) {
    return ids(
        in(DeliveryState.WAITING_FOR_ADDRESS)
            .and(FIRM)
            .in(firms.stream().map(FirmId::value).toList()),
        limit);
  }

  @Override
  public List<String> unsentAssignments(CaseId id, FirmId firm) {
    var unsent = List.of(DeliveryState.DUE.code(), DeliveryState.WAITING_FOR_ADDRESS.code());
    return ids(
        where(CASE)
            .is(id.value())
            .and(FIRM)
            .is(firm.value())
            .and(KIND)
            .is(NotificationKind.ASSIGNMENT.code())
            .and(STATE)
            .in(unsent),
        0);
  }

  @Override
  public List<Found> in(DeliveryState state, Optional<Place> after, int limit) {
    var criteria =
        after.map(place -> new Criteria().andOperator(in(state), behind(place))).orElse(in(state));
    var query = Query.query(criteria).with(Sort.by(AT, ID)).limit(limit);
    return deliveries.find(query).stream()
        .map(found -> new Found(found.id(), found.state()))
        .toList();
  }

  @Override
  public long count(DeliveryState state) {
    return mongo.count(Query.query(in(state)), deliveries.mapping().collection());
  }

  private static Criteria in(DeliveryState state) {
    return where(STATE).is(state.code());
  }

  private static Criteria behind(Place place) {
    var at = Date.from(place.since());
    return new Criteria().orOperator(where(AT).gt(at), where(AT).is(at).and(ID).gt(place.id()));
  }

  /// @param limit 0 for all
  private List<String> ids(Criteria criteria, int limit) {
    return deliveries.find(Query.query(criteria).limit(limit)).stream().map(Versioned::id).toList();
  }
}
