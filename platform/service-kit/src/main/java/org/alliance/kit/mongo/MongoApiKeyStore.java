package org.alliance.kit.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.kit.keys.ApiKey;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKey.Secret;
import org.alliance.kit.keys.ApiKeyStore;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `api_keys`: `{ _id, kind, holder, name, scopes, secrets: [{ hash, until }], by, at,
/// revokedAt, usedAt }`.
public final class MongoApiKeyStore implements ApiKeyStore {
  private static final String COLLECTION = "api_keys";
  private static final String SECRETS = "secrets";
  private static final String REVOKED = "revokedAt";

  private final MongoOperations mongo;

  public MongoApiKeyStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public void ensureIndexes() {
    mongo
        .indexOps(COLLECTION)
        .createIndex(new Index("kind", Sort.Direction.ASC).on("holder", Sort.Direction.ASC));
  }

  @Override
  public void add(ApiKey key) {
    mongo.insert(
        new Document("_id", key.id())
            .append("kind", key.holder().kind().name())
            .append("holder", key.holder().id())
            .append("name", key.name())
            .append("scopes", key.scopes().stream().sorted().toList())
            .append(SECRETS, documents(key.secrets()))
            .append("by", key.createdBy())
            .append("at", Date.from(key.createdAt())),
        COLLECTION);
  }

  @Override
  public Optional<ApiKey> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .map(MongoApiKeyStore::key);
  }

  @Override
  public List<ApiKey> of(Holder holder) {
    return mongo
        .find(
            Query.query(
                    Criteria.where("kind").is(holder.kind().name()).and("holder").is(holder.id()))
                .with(Sort.by(Sort.Direction.DESC, "at")),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoApiKeyStore::key)
        .toList();
  }

  @Override
  public List<ApiKey> live(Kind kind, int limit) {
    return mongo
        .find(
            Query.query(Criteria.where("kind").is(kind.name()).and(REVOKED).exists(false))
                .with(Sort.by(Sort.Order.asc("holder"), Sort.Order.desc("at")))
                .limit(limit),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoApiKeyStore::key)
        .toList();
  }

  @Override
  public boolean replace(String id, List<Secret> before, List<Secret> after) {
    var unchanged =
        Query.query(
            Criteria.where("_id")
                .is(id)
                .and(REVOKED)
                .exists(false)
                .and(SECRETS)
                .is(documents(before)));
    return mongo
            .updateFirst(unchanged, new Update().set(SECRETS, documents(after)), COLLECTION)
            .getMatchedCount()
        > 0;
  }

  @Override
  public void revoke(String id, Instant at) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id).and(REVOKED).exists(false)),
        new Update().set(REVOKED, Date.from(at)),
        COLLECTION);
  }

  @Override
  public void used(String id, Instant at) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().max("usedAt", Date.from(at)),
        COLLECTION);
  }

  private static List<Document> documents(List<Secret> secrets) {
    return secrets.stream()
        .map(secret -> {
          var document = new Document("hash", secret.hash());
          secret.until().ifPresent(until -> document.append("until", Date.from(until)));
          return document;
        })
        .toList();
  }

  private static ApiKey key(Document stored) {
    return new ApiKey(
        stored.getString("_id"),
        new Holder(Kind.valueOf(stored.getString("kind")), stored.getString("holder")),
        stored.getString("name"),
        Set.copyOf(stored.getList("scopes", String.class)),
        stored.getList(SECRETS, Document.class).stream()
            .map(secret -> new Secret(secret.getString("hash"), time(secret, "until")))
            .toList(),
        stored.getString("by"),
        stored.getDate("at").toInstant(),
        time(stored, REVOKED),
        time(stored, "usedAt"));
  }

  private static Optional<Instant> time(Document stored, String field) {
    return Optional.ofNullable(stored.getDate(field)).map(Date::toInstant);
  }
}
