package org.alliance.intake.adapter.mongo.vault;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.MasterKey.DataKey;
import org.alliance.intake.application.vault.PersonKeys;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `vault_keys`: `{ _id: random, case, key: wrapped with the master key }`, apart from
/// what the keys seal, so that a backup of the rest holds none. An erased case leaves `{ _id:
/// erased/case }`, so that none is made for it again.
final class MongoPersonKeys implements PersonKeys {
  static final String COLLECTION = "vault_keys";
  private static final String CASE = "case";
  private static final String ERASED = "erased/";

  private final MongoOperations mongo;
  private final MasterKey master;

  MongoPersonKeys(MongoOperations mongo, MasterKey master) {
    this.mongo = mongo;
    this.master = master;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(CASE, ASC));
  }

  /// The mark is looked for after the key is stored: an erasure that comes in between finds the
  /// key, or is found here.
  @Override
  public Optional<NamedKey> make(CaseId of) {
    var id = UUID.randomUUID().toString();
    var key = master.newDataKey();
    mongo.insert(
        new Document("_id", id)
            .append(CASE, of.value())
            .append("key", new Binary(key.wrapped(owner(id)))),
        COLLECTION);
    if (mongo.findById(ERASED + of.value(), Document.class, COLLECTION) != null) {
      destroy(id);
      return Optional.empty();
    }
    return Optional.of(new NamedKey(id, key));
  }

  @Override
  public Optional<DataKey> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .flatMap(document -> Optional.ofNullable(document.get("key", Binary.class)))
        .map(key -> master.dataKey(key.getData(), owner(id)));
  }

  @Override
  public void destroy(String id) {
    mongo.remove(Query.query(Criteria.where("_id").is(id)), COLLECTION);
  }

  @Override
  public void destroyAll(CaseId of) {
    try {
      mongo.insert(new Document("_id", ERASED + of.value()), COLLECTION);
    } catch (DuplicateKeyException erasedBefore) {
      // It stays so.
    }
    mongo.remove(Query.query(Criteria.where(CASE).is(of.value())), COLLECTION);
  }

  private static String owner(String id) {
    return "person-key|" + id;
  }
}
