package org.alliance.kit.heads;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.StreamHeads;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Reads heads from the aggregates themselves: the sequence of the last event, less what still
/// waits in `out`.
public final class MongoOwnHeads implements OwnHeads {
  private final MongoOperations mongo;
  private final Collection<MongoAggregates<?, ?, ?>> aggregates;

  public MongoOwnHeads(MongoOperations mongo, Collection<MongoAggregates<?, ?, ?>> aggregates) {
    this.mongo = mongo;
    this.aggregates = List.copyOf(aggregates);
  }

  @Override
  public List<EventStream> streams() {
    return Arrays.stream(EventStream.values())
        .filter(stream -> collectionOf(stream).isPresent())
        .toList();
  }

  @Override
  public Optional<Page> page(EventStream stream, String after, int limit) {
    return collectionOf(stream).flatMap(collection -> page(stream, collection, after, limit));
  }

  private Optional<Page> page(EventStream stream, String collection, String after, int limit) {
    var query = Query.query(Criteria.where("_id").gt(after)).with(Sort.by("_id")).limit(limit);
    query.fields().include("_id", "seq", "out.n");
    var found = mongo.find(query, Document.class, collection);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var last = new HashMap<String, Long>();
    for (var document : found) {
      var head = headOf(document);
      if (head > 0) {
        last.put(document.getString("_id"), head);
      }
    }
    return Optional.of(
        new Page(
            last.isEmpty() ? Optional.empty() : Optional.of(new StreamHeads(stream, last)),
            found.getLast().getString("_id")));
  }

  private static long headOf(Document document) {
    var out = document.getList("out", Document.class, List.of());
    return out.isEmpty() ? document.getLong("seq") : out.getFirst().getLong("n") - 1;
  }

  private Optional<String> collectionOf(EventStream stream) {
    return aggregates.stream()
        .map(MongoAggregates::mapping)
        .filter(mapping -> mapping.stream() == stream)
        .map(AggregateMapping::collection)
        .findFirst();
  }
}
