package org.alliance.kit.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One collection in MongoDB, and the service's archive `events`.
final class MongoDocuments implements Documents {
  private final MongoOperations mongo;
  private final String collection;

  MongoDocuments(MongoOperations mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  /// The indexes that relay, gap watch and replays look things up by. Making one that is there
  /// changes nothing.
  ///
  /// @param more for a service's own queries
  void ensureIndexes(List<IndexDefinition> more) {
    var indexes = mongo.indexOps(collection);
    for (var mark : List.of("outAt", "heldAt", "gapAt", "parkedAt")) {
      indexes.createIndex(new Index(mark, Sort.Direction.ASC).sparse());
    }
    more.forEach(indexes::createIndex);
    MongoArchive.ensureIndexes(mongo);
  }

  @Override
  public @Nullable Document find(String id) {
    return mongo.findById(id, Document.class, collection);
  }

  @Override
  public boolean insert(Document document) {
    return insertOnce(document, collection);
  }

  @Override
  public boolean update(String id, long version, Document fields, List<Document> pushed) {
    var update = new Update();
    fields.forEach((name, value) -> {
      if (value == null) {
        update.unset(name);
      } else if (name.equals("outAt")) {
        update.min(name, value);
      } else {
        update.set(name, value);
      }
    });
    if (!pushed.isEmpty()) {
      update.push("out").each(pushed.toArray());
    }
    var unchanged = Query.query(Criteria.where("_id").is(id).and("v").is(version));
    return mongo.updateFirst(unchanged, update, collection).getMatchedCount() > 0;
  }

  @Override
  public List<Document> unsent(Collection<String> ids) {
    var query = Query.query(Criteria.where("_id").in(ids));
    query.fields().include("_id", "out", "outAt");
    return mongo.find(query, Document.class, collection);
  }

  @Override
  public void removeSent(Map<String, Long> lastById) {
    // Mostly nothing has been added meanwhile, and one write of each does.
    var silent = new Update().set("out", List.of()).unset("outAt");
    var first = mongo.bulkOps(BulkMode.UNORDERED, collection);
    lastById.forEach((id, last) ->
        first.updateOne(Query.query(Criteria.where("_id").is(id).and("seq").is(last)), silent));
    if (first.execute().getMatchedCount() == lastById.size()) {
      return;
    }
    var rest = mongo.bulkOps(BulkMode.ORDERED, collection);
    lastById.forEach((id, last) -> {
      rest.updateOne(
          Query.query(Criteria.where("_id").is(id)),
          new Update().pull("out", Query.query(Criteria.where("n").lte(last))));
      rest.updateOne(
          Query.query(Criteria.where("_id").is(id).and("out").size(0)),
          new Update().unset("outAt"));
    });
    rest.execute();
  }

  /// At once if they are all new; one by one if not, so that one that is there keeps out no other.
  @Override
  public int archive(List<Document> events) {
    if (events.isEmpty()) {
      return 0;
    }
    try {
      mongo.insert(events, MongoArchive.COLLECTION);
      return 0;
    } catch (DuplicateKeyException | BulkOperationException someThereAlready) {
      return (int)
          events.stream().filter(event -> !insertOnce(event, MongoArchive.COLLECTION)).count();
    }
  }

  @Override
  public List<Document> waiting(Collection<Integer> shards, int limit) {
    var orUnknown = new ArrayList<@Nullable Integer>(shards);
    orUnknown.add(null);
    var query =
        Query.query(Criteria.where("outAt").exists(true).and("shard").in(orUnknown))
            .with(Sort.by("outAt"))
            .limit(limit);
    query.fields().include("_id", "outAt");
    return mongo.find(query, Document.class, collection);
  }

  @Override
  public long countWaiting() {
    return mongo.count(marked("outAt"), collection);
  }

  @Override
  public List<Document> waitingLongest(int limit) {
    var query = marked("outAt").with(Sort.by("outAt")).limit(limit);
    query.fields().include("_id", "outAt", "out.time");
    return mongo.find(query, Document.class, collection);
  }

  @Override
  public Stream<Document> behindGaps() {
    var query = marked("gapAt");
    query.fields().exclude("state", "out", "held.body");
    return mongo.stream(query, Document.class, collection);
  }

  @Override
  public long countParked() {
    return mongo.count(marked("parkedAt"), collection);
  }

  @Override
  public Stream<Document> holding() {
    var query = marked("heldAt").with(Sort.by("heldAt"));
    query.fields().exclude("state", "out", "held.body");
    return mongo.stream(query, Document.class, collection);
  }

  @Override
  public Stream<Document> all(Query query) {
    return mongo.stream(query, Document.class, collection);
  }

  @Override
  public void deleteAll() {
    mongo.remove(new Query(), collection);
  }

  private static Query marked(String mark) {
    return Query.query(Criteria.where(mark).exists(true));
  }

  private boolean insertOnce(Document document, String where) {
    try {
      mongo.insert(document, where);
      return true;
    } catch (DuplicateKeyException alreadyThere) {
      return false;
    }
  }
}
