package org.alliance.firm.adapter.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.kit.keys.ApiKey;
import org.alliance.ui.keys.KeyPage.Use;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Which key has changed what. Collection `key_uses`: `{ _id, key, at, scope, request, status }`. A
/// use is written before the request is handled, so that no change is without one.
final class KeyUses {
  static final int SHOWN = 50;
  private static final String COLLECTION = "key_uses";
  private static final Duration KEPT = Duration.ofDays(2 * 365);

  private final MongoOperations mongo;
  private final Clock clock;

  KeyUses(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo
        .indexOps(COLLECTION)
        .createIndex(new Index("key", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
    mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC).expire(KEPT));
  }

  /// @param scope that the request needs
  /// @param request method and path
  /// @return the id of the use
  ObjectId begin(String key, String scope, String request) {
    var id = new ObjectId();
    mongo.insert(
        new Document("_id", id)
            .append("key", key)
            .append("at", Date.from(clock.instant()))
            .append("scope", scope)
            .append("request", request),
        COLLECTION);
    return id;
  }

  void end(ObjectId use, int status) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(use)), Update.update("status", status), COLLECTION);
  }

  /// The latest uses of some keys, newest first.
  List<Use> of(List<ApiKey> keys) {
    var byId = keys.stream().collect(Collectors.toMap(ApiKey::id, Function.identity()));
    return mongo
        .find(
            Query.query(Criteria.where("key").in(byId.keySet()))
                .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                .limit(SHOWN),
            Document.class,
            COLLECTION)
        .stream()
        .map(found ->
            new Use(
                Optional.ofNullable(byId.get(found.getString("key"))).map(ApiKey::name).orElse(""),
                time(found),
                found.getString("scope"),
                found.getString("request"),
                Optional.ofNullable(found.getInteger("status"))))
        .toList();
  }

  private static Instant time(Document found) {
    return found.getDate("at").toInstant();
  }
}
