package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.application.scheduling.StoredChanges;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The mark is a field of the state, so every save of the aggregate writes it. Taking it away does
/// not change the version: no writer notices.
final class MongoStoredChanges<S> implements StoredChanges<S> {
  private static final String MARK = "state.changed";

  /// Holds marked aggregates only.
  static final IndexDefinition INDEX = new Index(MARK, Sort.Direction.ASC).sparse();

  private final MongoOperations mongo;
  private final MongoAggregates<S, ?, ?> aggregates;
  private final Function<Instant, Query> matter;

  /// @param matter finds those that are open or that have changed since a time
  MongoStoredChanges(
      MongoOperations mongo, MongoAggregates<S, ?, ?> aggregates, Function<Instant, Query> matter) {
    this.mongo = mongo;
    this.aggregates = aggregates;
    this.matter = matter;
  }

  @Override
  public List<Changed> changed(int most) {
    var marked = Query.query(Criteria.where(MARK).is(true)).limit(most);
    marked.fields().include("_id", "v");
    return mongo.find(marked, Document.class, collection()).stream()
        .map(found -> new Changed(found.getString("_id"), found.getLong("v")))
        .toList();
  }

  @Override
  public Versioned<S> load(String id) {
    return aggregates.load(id);
  }

  @Override
  public void followed(List<Changed> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var unmark = new Update().unset(MARK);
    var all = mongo.bulkOps(BulkMode.UNORDERED, collection());
    changes.forEach(change ->
        all.updateOne(
            Query.query(Criteria.where("_id").is(change.id()).and("v").is(change.version())),
            unmark));
    all.execute();
  }

  @Override
  public void forEachThatMatters(Instant since, Consumer<Versioned<S>> each) {
    aggregates.forEach(matter.apply(since), each);
  }

  private String collection() {
    return aggregates.mapping().collection();
  }
}
