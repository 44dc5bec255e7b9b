package org.alliance.firm.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.InboxOffer.Status;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.kit.StoreStart;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The lists of offers and engagements, in the order of [MatterOrder]. A filter is part of the
/// query, so it acts before the limit.
final class MatterLists {
  private static final String ORDER = "state.order";
  private final MongoAggregates<Matter, MatterEvent, ?> matters;
  private final MongoOperations mongo;

  MatterLists(MongoAggregates<Matter, MatterEvent, ?> matters, MongoOperations mongo) {
    this.matters = matters;
    this.mongo = mongo;
  }

  /// An offer with the matter that it is part of.
  record Listed(Matter matter, InboxOffer offer) {
    private Cursor cursor() {
      return Cursor.of(MatterOrder.of(matter).orElseThrow(), number(offer));
    }

    private boolean isAfter(Cursor other) {
      var key = cursor().key();
      var matters = key.getFirst().compareTo(other.key().getFirst());
      return matters > 0 || (matters == 0 && key.getLast().compareTo(other.key().getLast()) > 0);
    }
  }

  /// Matters stored before lists had an order get their place in it.
  void fillInOrder() {
    StoreStart.insist(() ->
        matters.forEach(
            Query.query(Criteria.where("state.offers.0").exists(true).and(ORDER).exists(false)),
            this::fillIn));
  }

  private void fillIn(Versioned<Matter> found) {
    var unchanged = Query.query(Criteria.where("_id").is(found.id()).and("v").is(found.version()));
    var update = new Update().set(ORDER, MatterOrder.of(found.state()).orElseThrow());
    if (Matter.offersOf(found.state()).stream().anyMatch(offer -> offer.status() == Status.OPEN)) {
      update.set("state.anyOpen", true);
    }
    mongo.updateFirst(unchanged, update, collection());
  }

  /// One firm's offers in one state.
  Page<Listed> inbox(FirmId firm, Status status, String after, int limit) {
    var criteria =
        status == Status.OPEN
            ? Criteria.where("state.openTo").is(firm.value())
            : Criteria.where("state.offers")
                .elemMatch(Criteria.where("firm").is(firm.value()).and("status").is(status.code()));
    return offers(
        criteria,
        offer -> offer.firm().equals(firm) && offer.status() == status,
        Cursor.read(after, 2),
        Page.limit(limit),
        () -> count(criteria)); // a firm is asked once for a case
  }

  /// The open offers of all firms.
  Page<Listed> open(String after, int limit) {
    return offers(
        Criteria.where("state.anyOpen").is(true),
        offer -> offer.status() == Status.OPEN,
        Cursor.read(after, 2),
        Page.limit(limit),
        this::countOpen);
  }

  private Page<Listed> offers(
      Criteria criteria,
      Predicate<InboxOffer> wanted,
      Optional<Cursor> after,
      int limit,
      LongSupplier count) {
    var from =
        after
            .map(cursor -> and(criteria, Criteria.where(ORDER).gte(cursor.key().getFirst())))
            .orElse(criteria);
    // One more than wanted shows whether more follow; the matter of the last item may be over.
    var found =
        sorted(from, limit + 2).stream()
            .flatMap(matter ->
                Matter.offersOf(matter).stream()
                    .filter(wanted)
                    .sorted(Comparator.comparing(MatterLists::number))
                    .map(offer -> new Listed(matter, offer)))
            .filter(listed -> after.map(listed::isAfter).orElse(true))
            .limit(limit + 1L)
            .toList();
    return Page.of(found, limit, total(found, after, limit, count), Listed::cursor);
  }

  /// Sorts as a text.
  private static String number(InboxOffer offer) {
    return "%04d".formatted(offer.id().number());
  }

  /// The engagements in one state.
  ///
  /// @param word the state
  /// @param firm whose engagements, without those that were handed back or that the client left;
  ///   empty for those of all firms
  Page<Matter> engagements(String word, Optional<FirmId> firm, String after, int limit) {
    var criteria = Criteria.where("state.word").is(word);
    firm.ifPresent(own -> {
      criteria.and("state.engagement.firm").is(own.value());
      if (word.equals("ended")) {
        criteria.and("state.ending").is(EngagementEnding.DONE.code());
      }
    });
    var cursor = Cursor.read(after, 1);
    var from =
        cursor
            .map(last -> and(criteria, Criteria.where(ORDER).gt(last.key().getFirst())))
            .orElse(criteria);
    var most = Page.limit(limit);
    var found = sorted(from, most + 1);
    return Page.of(
        found,
        most,
        total(found, cursor, most, () -> count(criteria)),
        last -> Cursor.of(MatterOrder.of(last).orElseThrow()));
  }

  private List<Matter> sorted(Criteria criteria, int limit) {
    return matters.find(Query.query(criteria).with(Sort.by(ORDER)).limit(limit)).stream()
        .map(Versioned::state)
        .toList();
  }

  private static Criteria and(Criteria one, Criteria other) {
    return new Criteria().andOperator(one, other);
  }

  /// A list that fits into its first page need not be counted.
  private static long total(List<?> found, Optional<Cursor> after, int limit, LongSupplier count) {
    return after.isEmpty() && found.size() <= limit ? found.size() : count.getAsLong();
  }

  /// Several firms may be asked at once: matters with at least one open offer, plus those with at
  /// least two, and so on.
  private long countOpen() {
    var total = 0L;
    for (var number = 0; ; number++) {
      var atLeast =
          count(
              Criteria.where("state.anyOpen").is(true).and("state.openTo." + number).exists(true));
      if (atLeast == 0) {
        return total;
      }
      total += atLeast;
    }
  }

  private long count(Criteria criteria) {
    return mongo.count(Query.query(criteria), collection());
  }

  private String collection() {
    return matters.mapping().collection();
  }
}
