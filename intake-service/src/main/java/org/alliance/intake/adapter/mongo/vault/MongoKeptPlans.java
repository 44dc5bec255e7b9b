package org.alliance.intake.adapter.mongo.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.plan.KeptPlan;
import org.alliance.intake.application.plan.KeptPlans;
import org.alliance.intake.application.vault.MasterKey.DataKey;
import org.alliance.intake.application.vault.PersonKeys;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/// Collection `vault_plans`: `{ _id: case id, version, kid: id of its key in [MongoPersonKeys],
/// plan: ciphertext }`. Each version has a key of its own, and the key before is destroyed: no copy
/// of the store tells a wish that ended.
final class MongoKeptPlans implements KeptPlans, PersonalStore {
  private static final String COLLECTION = "vault_plans";
  private static final String VERSION = "version";
  private static final String KID = "kid";
  private static final String PLAN = "plan";

  private final MongoOperations mongo;
  private final PersonKeys keys;
  private final JsonMapper json;

  MongoKeptPlans(MongoOperations mongo, PersonKeys keys, JsonMapper json) {
    this.mongo = mongo;
    this.keys = keys;
    this.json = json;
  }

  /// A reader may meet a version whose key was just destroyed: then there is a newer one.
  ///
  /// @throws IllegalStateException if the plan is there and its key is not, which must never look
  ///   as if the plan had not been changed
  @Override
  public Optional<KeptPlan> find(CaseId id) {
    var found = document(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var opened = found.flatMap(document -> opened(id, document));
    if (opened.isPresent()) {
      return opened;
    }
    var again = document(id);
    if (again.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        again
            .flatMap(document -> opened(id, document))
            .orElseThrow(() -> new IllegalStateException("A changed plan has no key")));
  }

  private Optional<Document> document(CaseId id) {
    return Optional.ofNullable(mongo.findById(id.value(), Document.class, COLLECTION));
  }

  private Optional<KeptPlan> opened(CaseId id, Document document) {
    var version = document.getLong(VERSION);
    return keys.find(document.getString(KID)).map(key -> opened(id, document, version, key));
  }

  private KeptPlan opened(CaseId id, Document document, long version, DataKey key) {
    var plain = key.open(document.get(PLAN, Binary.class).getData(), boundTo(id, version));
    return json.readValue(new String(plain, StandardCharsets.UTF_8), SealedPlan.class)
        .toDomain(version);
  }

  @Override
  public boolean keep(CaseId id, KeptPlan plan) {
    var before = document(id);
    if (before.map(document -> document.getLong(VERSION)).orElse(0L) != plan.version() - 1) {
      return false;
    }
    var made = keys.make(id);
    if (made.isEmpty()) {
      return false;
    }
    var plain = json.writeValueAsString(SealedPlan.of(plan)).getBytes(StandardCharsets.UTF_8);
    var sealed = new Binary(made.get().key().seal(plain, boundTo(id, plan.version())));
    var isKept =
        before.isPresent()
            ? isReplaced(id, plan.version(), made.get().id(), sealed)
            : isInserted(id, plan.version(), made.get().id(), sealed);
    if (isKept) {
      before.ifPresent(document -> keys.destroy(document.getString(KID)));
    } else {
      keys.destroy(made.get().id());
    }
    return isKept;
  }

  private boolean isReplaced(CaseId id, long version, String kid, Binary sealed) {
    return mongo
            .updateFirst(
                Query.query(Criteria.where("_id").is(id.value()).and(VERSION).is(version - 1)),
                new Update().set(VERSION, version).set(KID, kid).set(PLAN, sealed),
                COLLECTION)
            .getMatchedCount()
        > 0;
  }

  private boolean isInserted(CaseId id, long version, String kid, Binary sealed) {
    try {
      mongo.insert(
          new Document("_id", id.value())
              .append(VERSION, version)
              .append(KID, kid)
              .append(PLAN, sealed),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException somebodyWasQuicker) {
      return false;
    }
  }

  private static String boundTo(CaseId id, long version) {
    return id.value() + "|plan|" + version + "|intake";
  }

  @Override
  public KeptData data() {
    return KeptData.PERSON;
  }

  /// Its key goes with all keys of the client.
  @Override
  public void forget(CaseId id) {
    keys.destroyAll(id);
    mongo.remove(Query.query(Criteria.where("_id").is(id.value())), COLLECTION);
  }
}
