package org.alliance.firm.adapter;

import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The list of firms, by id.
final class FirmLists {
  private final MongoAggregates<Firm, Described, ?> firms;
  private final MongoOperations mongo;

  FirmLists(MongoAggregates<Firm, Described, ?> firms, MongoOperations mongo) {
    this.firms = firms;
    this.mongo = mongo;
  }

  /// @param after the id of the last firm of the page before; empty for the first page
  Page<Firm.Profile> firms(Optional<Cursor> after, int limit) {
    var from = registered();
    after.ifPresent(cursor -> from.and("_id").gt(cursor.key().getFirst()));
    var found =
        firms.find(Query.query(from).with(Sort.by("_id")).limit(limit + 1)).stream()
            .flatMap(firm ->
                firm.state() instanceof Firm.Registered(var profile)
                    ? Stream.of(profile)
                    : Stream.empty())
            .toList();
    var total = mongo.count(Query.query(registered()), firms.mapping().collection());
    return Page.of(found, limit, total, last -> Cursor.of(last.id().value()));
  }

  private static Criteria registered() {
    return Criteria.where("state.firm").exists(true);
  }
}
