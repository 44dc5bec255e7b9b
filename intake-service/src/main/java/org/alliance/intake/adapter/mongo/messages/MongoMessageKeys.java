package org.alliance.intake.adapter.mongo.messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.application.messages.MessageKeyStore;
import org.alliance.intake.application.vault.MasterKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `message_keys`: `{ _id: period, pair }`, each pair sealed with intake's key.
final class MongoMessageKeys implements MessageKeyStore {
  private static final String COLLECTION = "message_keys";

  private final MongoOperations mongo;
  private final MasterKey key;

  MongoMessageKeys(MongoOperations mongo, MasterKey key) {
    this.mongo = mongo;
    this.key = key;
  }

  @Override
  public Stored keep(Stored fresh) {
    var sealed = key.wrap(fresh.pair().getBytes(StandardCharsets.UTF_8), place(fresh.period()));
    try {
      mongo.insert(
          new Document("_id", fresh.period()).append("pair", new Binary(sealed)), COLLECTION);
      return fresh;
    } catch (DuplicateKeyException somebodyElseDid) {
      return find(fresh.period()).orElseThrow(() -> somebodyElseDid);
    }
  }

  @Override
  public Optional<Stored> find(long period) {
    return Optional.ofNullable(mongo.findById(period, Document.class, COLLECTION))
        .map(this::opened);
  }

  @Override
  public List<Stored> all() {
    return mongo
        .find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")), Document.class, COLLECTION)
        .stream()
        .map(this::opened)
        .toList();
  }

  @Override
  public void destroyBefore(long period) {
    mongo.remove(Query.query(Criteria.where("_id").lt(period)), COLLECTION);
  }

  private Stored opened(Document stored) {
    var period = stored.getLong("_id");
    var pair = key.unwrap(stored.get("pair", Binary.class).getData(), place(period));
    return new Stored(period, new String(pair, StandardCharsets.UTF_8));
  }

  private static String place(long period) {
    return "message-key|" + period;
  }
}
