package org.alliance.firm.adapter.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The questions that both lists of matters put to MongoDB, and the fields that they put them on.
final class MatterQueries {
  static final String STATUS = "state.word";
  static final String ORDER = "state.order";
  static final String CASE_NUMBER = "state.caseNumber";
  static final String OPEN_TO = "state.openTo";
  static final String ANY_OPEN = "state.anyOpen";
  static final String OFFERS = "state.offers";
  static final String ENGAGED_FIRM = "state.engagement.firm";
  static final String UNANSWERED = OFFERS + ".notes.unanswered";
  static final String SEEKS_IN = "state.seeksIn";
  static final String ENDING = "state.ending";

  private final MongoAggregates<Matter, MatterEvent, ?> matters;
  private final MongoOperations mongo;

  MatterQueries(MongoAggregates<Matter, MatterEvent, ?> matters, MongoOperations mongo) {
    this.matters = matters;
    this.mongo = mongo;
  }

  Matter load(String id) {
    return matters.load(id).state();
  }

  List<Matter> sorted(Criteria criteria, int limit) {
    return matters.find(Query.query(criteria).with(Sort.by(ORDER)).limit(limit)).stream()
        .map(Versioned::state)
        .toList();
  }

  long count(Criteria criteria) {
    return mongo.count(Query.query(criteria), matters.mapping().collection());
  }

  /// The number of lines of a list. A list that fits into its first page is not counted.
  static long total(List<?> found, Optional<List<String>> after, int limit, LongSupplier count) {
    return after.isEmpty() && found.size() <= limit ? found.size() : count.getAsLong();
  }

  static Criteria and(Criteria one, Criteria other) {
    return new Criteria().andOperator(one, other);
  }
}
