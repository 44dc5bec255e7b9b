package org.alliance.intake.adapter.mongo.vault;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.vault.KeptPersons;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.MasterKey.DataKey;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.PersonKeys;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `vault`: `{ _id: case id/fingerprint of the report, kid: id of its key in
/// [MongoPersonKeys], fields: {name: ciphertext}, unsettled: when kept last, until a report is
/// known to name it; then settled: true }`. One key per document, so that destroying it erases the
/// person in every copy of the document; every field is bound to its report and name, so that none
/// can be moved to another. A document from before keys lay apart has its wrapped key in `key`.
final class MongoVault implements Vault, KeptPersons, PersonalStore {
  private static final String COLLECTION = "vault";
  private static final String UNSETTLED = "unsettled";
  private static final String SETTLED = "settled";
  private static final String KID = "kid";

  private final MongoOperations mongo;
  private final MasterKey master;
  private final PersonKeys keys;
  private final Clock clock;

  MongoVault(MongoOperations mongo, MasterKey master, PersonKeys keys, Clock clock) {
    this.mongo = mongo;
    this.master = master;
    this.keys = keys;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(UNSETTLED, ASC).sparse());
  }

  /// Of an erased case nothing is kept.
  @Override
  public void keep(CaseId id, String content, Person person) {
    keys.make(id).ifPresent(made -> keep(owner(id, content), person, made));
  }

  private void keep(String owner, Person person, PersonKeys.NamedKey made) {
    var fields = new Document();
    person
        .fields()
        .forEach((name, value) ->
            fields.append(
                name,
                new Binary(
                    made.key()
                        .seal(value.getBytes(StandardCharsets.UTF_8), boundTo(owner, name)))));
    var document =
        new Document("_id", owner)
            .append(KID, made.id())
            .append("fields", fields)
            .append(UNSETTLED, Date.from(clock.instant()));
    var isInserted = isInserted(document);
    while (!isInserted && !isKeptAgain(owner)) {
      // It was there and was swept in between: it has to be kept anew.
      isInserted = isInserted(document);
    }
    if (!isInserted) {
      keys.destroy(made.id());
    }
  }

  private boolean isInserted(Document document) {
    try {
      mongo.insert(new Document(document), COLLECTION);
      return true;
    } catch (DuplicateKeyException alreadyKept) {
      return false;
    }
  }

  /// The same report came before. Its person may look like an orphan if the first try died, so it
  /// counts as kept now.
  private boolean isKeptAgain(String owner) {
    return mongo
            .updateFirst(
                Query.query(Criteria.where("_id").is(owner)),
                Update.update(UNSETTLED, Date.from(clock.instant())),
                COLLECTION)
            .getMatchedCount()
        > 0;
  }

  @Override
  public List<Kept> unsettledBefore(Instant time, int most) {
    adoptOld();
    var query =
        Query.query(Criteria.where(UNSETTLED).lt(Date.from(time)))
            .with(Sort.by(UNSETTLED, "_id"))
            .limit(most);
    query.fields().include(UNSETTLED);
    return mongo.find(query, Document.class, COLLECTION).stream().map(MongoVault::kept).toList();
  }

  /// Persons from before the time was kept: theirs begins now.
  private void adoptOld() {
    mongo.updateMulti(
        Query.query(Criteria.where(UNSETTLED).exists(false).and(SETTLED).exists(false)),
        Update.update(UNSETTLED, Date.from(clock.instant())),
        COLLECTION);
  }

  @Override
  public void settle(Kept person) {
    mongo.updateFirst(
        unchanged(person), new Update().unset(UNSETTLED).set(SETTLED, true), COLLECTION);
  }

  @Override
  public boolean forgetUnlessKeptAgain(Kept person) {
    return removed(unchanged(person));
  }

  private static Query unchanged(Kept person) {
    return Query.query(
        Criteria.where("_id")
            .is(owner(person.id(), person.content()))
            .and(UNSETTLED)
            .is(Date.from(person.at())));
  }

  private static Kept kept(Document document) {
    var owner = document.getString("_id").split("/", 2);
    return new Kept(
        new CaseId(owner[0]),
        owner.length < 2 ? "" : owner[1],
        document.getDate(UNSETTLED).toInstant());
  }

  @Override
  public Optional<Person> open(CaseId id, String content) {
    var owner = owner(id, content);
    return Optional.ofNullable(mongo.findById(owner, Document.class, COLLECTION))
        .flatMap(document -> key(owner, document).map(key -> opened(owner, document, key)));
  }

  @Override
  public void forget(CaseId id, String content) {
    removed(Query.query(Criteria.where("_id").is(owner(id, content))));
  }

  /// A key goes after its document: each document has a key of its own, so that none that was kept
  /// anew meanwhile loses its key.
  private boolean removed(Query which) {
    var removed = mongo.findAndRemove(which, Document.class, COLLECTION);
    if (removed != null && removed.getString(KID) != null) {
      keys.destroy(removed.getString(KID));
    }
    return removed != null;
  }

  @Override
  public KeptData data() {
    return KeptData.PERSON;
  }

  /// The keys first: from then on no copy of the documents can be read.
  @Override
  public void forget(CaseId id) {
    keys.destroyAll(id);
    mongo.remove(
        Query.query(Criteria.where("_id").regex("^" + Pattern.quote(id.value()) + "(/|$)")),
        COLLECTION);
  }

  private Optional<DataKey> key(String owner, Document document) {
    var kid = document.getString(KID);
    return kid == null
        ? Optional.of(master.dataKey(document.get("key", Binary.class).getData(), owner))
        : keys.find(kid);
  }

  private static Person opened(String owner, Document document, DataKey dataKey) {
    var fields = new TreeMap<String, String>();
    document
        .get("fields", Document.class)
        .forEach((name, sealed) ->
            fields.put(
                name,
                new String(
                    dataKey.open(((Binary) sealed).getData(), boundTo(owner, name)),
                    StandardCharsets.UTF_8)));
    return new Person(fields);
  }

  /// Reports from before there were fingerprints are kept under their id alone.
  private static String owner(CaseId id, String content) {
    return content.isEmpty() ? id.value() : id.value() + "/" + content;
  }

  private static String boundTo(String owner, String field) {
    return owner + "|" + field + "|intake";
  }
}
