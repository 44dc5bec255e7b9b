package org.alliance.kit.mongo;

import java.util.List;
import org.alliance.kit.outbox.LeaseStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Leases as documents `{_id, owner, beat}`, taken by conditional update.
public final class MongoLeaseStore implements LeaseStore {
  private static final String COLLECTION = "leases";

  private final MongoOperations mongo;

  public MongoLeaseStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Lease> all() {
    return mongo.findAll(Document.class, COLLECTION).stream()
        .map(found ->
            new Lease(found.getString("_id"), found.getString("owner"), found.getLong("beat")))
        .toList();
  }

  @Override
  public boolean take(Lease seen, String owner) {
    var update = new Update().set("owner", owner).inc("beat", 1);
    return mongo.updateFirst(unchanged(seen), update, COLLECTION).getMatchedCount() > 0
        || (seen.beat() == 0 && create(seen, owner));
  }

  @Override
  public void beat(String owner) {
    mongo.updateMulti(
        Query.query(Criteria.where("owner").is(owner)), new Update().inc("beat", 1), COLLECTION);
  }

  @Override
  public void forget(Lease seen) {
    mongo.remove(unchanged(seen), COLLECTION);
  }

  @Override
  public void release(String name, String owner) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(name).and("owner").is(owner)),
        new Update().set("owner", ""),
        COLLECTION);
  }

  private static Query unchanged(Lease seen) {
    return Query.query(
        Criteria.where("_id")
            .is(seen.name())
            .and("owner")
            .is(seen.owner())
            .and("beat")
            .is(seen.beat()));
  }

  private boolean create(Lease seen, String owner) {
    try {
      mongo.insert(
          new Document("_id", seen.name()).append("owner", owner).append("beat", 1L), COLLECTION);
      return true;
    } catch (DuplicateKeyException somebodyElseDid) {
      return false;
    }
  }
}
