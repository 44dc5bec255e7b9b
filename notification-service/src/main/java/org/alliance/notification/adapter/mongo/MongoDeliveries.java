package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
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
  static final String PERSON = "state.notice.person";
  static final String CASE = "state.notice.caseId";
  static final String FIRST = "state.first";
  private static final String ORGANISATION = "state.notice.organisation";
  private static final String NUMBER = "state.notice.caseNumber";
  private static final String CHANNEL = "state.notice.channel";
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
    var query =
        Query.query(
                where(STATE)
                    .in(DeliveryState.DUE.code(), DeliveryState.HELD.code())
                    .and(AT)
                    .lte(Date.from(now)))
            .with(Sort.by(Sort.Order.desc(FIRST), Sort.Order.asc(AT)))
            .limit(limit);
    return deliveries.find(query).stream().map(Versioned::id).toList();
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
  public List<String> unsent(FirmId firm, Optional<CaseId> about, Set<NotificationKind> kinds) {
    var criteria =
        where(STATE)
            .in(codes(DeliveryState.UNSENT))
            .and(FIRM)
            .is(firm.value())
            .and(KIND)
            .in(codes(kinds));
    about.ifPresent(id -> criteria.and(CASE).is(id.value()));
    return ids(criteria, 0);
  }

  @Override
  public List<String> unsent(CaseId id, boolean onlyToClient) {
    var criteria = where(CASE).is(id.value()).and(STATE).in(codes(DeliveryState.UNSENT));
    return ids(
        onlyToClient ? criteria.and(FIRM).exists(false).and(PERSON).exists(false) : criteria, 0);
  }

  @Override
  public List<Found> toFirm(FirmId firm, Set<NotificationKind> kinds, Instant from, int limit) {
    return found(
        Query.query(
                where(STATE)
                    .in(codes(DeliveryState.PLANNED))
                    .and(FIRM)
                    .is(firm.value())
                    .and(PERSON)
                    .exists(false)
                    .and(KIND)
                    .in(codes(kinds))
                    .and(AT)
                    .gte(Date.from(from)))
            .with(Sort.by(Sort.Order.desc(AT), Sort.Order.desc(ID)))
            .limit(limit));
  }

  @Override
  public Optional<CaseNumber> numberOf(CaseId id) {
    return found(Query.query(where(CASE).is(id.value()).and(NUMBER).exists(true)).limit(1)).stream()
        .findFirst()
        .flatMap(found -> Delivery.noticeOf(found.delivery()).caseNumber());
  }

  @Override
  public List<Found> toPerson(
      Optional<OrganisationId> organisation, String person, Instant from, int limit) {
    return found(
        Query.query(
                where(STATE)
                    .in(codes(DeliveryState.PLANNED))
                    .and(PERSON)
                    .is(person)
                    .and(FIRM)
                    .exists(false)
                    .and(ORGANISATION)
                    .is(organisation.map(OrganisationId::value).orElse(null))
                    .and(KIND)
                    .ne(NotificationKind.DIGEST.code())
                    .and(AT)
                    .gte(Date.from(from)))
            .with(Sort.by(Sort.Order.desc(AT), Sort.Order.desc(ID)))
            .limit(limit));
  }

  @Override
  public List<Found> find(Filter filter, int skip, int limit) {
    var criteria =
        where(STATE).in(codes(filter.state().map(List::of).orElse(DeliveryState.PLANNED)));
    filter.kind().ifPresent(kind -> criteria.and(KIND).is(kind.code()));
    filter
        .channel()
        .ifPresent(channel ->
            criteria.and(CHANNEL).is(channel == NotificationChannel.EMAIL ? null : channel.code()));
    filter.firm().ifPresent(firm -> criteria.and(FIRM).is(firm.value()));
    var all =
        filter
            .about()
            .map(about ->
                new Criteria()
                    .andOperator(
                        criteria,
                        new Criteria().orOperator(where(CASE).is(about), where(NUMBER).is(about))))
            .orElse(criteria);
    return found(
        Query.query(all)
            .with(Sort.by(Sort.Order.desc(AT), Sort.Order.desc(ID)))
            .skip(skip)
            .limit(limit));
  }

  @Override
  public Optional<Found> find(String id) {
    return found(Query.query(where(ID).is(id).and(STATE).in(codes(DeliveryState.PLANNED)))).stream()
        .findFirst();
  }

  private static List<String> codes(Collection<? extends Coded> some) {
    return some.stream().map(Coded::code).toList();
  }

  private List<Found> found(Query query) {
    return deliveries.find(query).stream()
        .map(found -> new Found(found.id(), found.state()))
        .toList();
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
