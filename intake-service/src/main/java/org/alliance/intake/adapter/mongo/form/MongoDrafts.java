package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/// Collection `drafts`: `{ _id, version, key: wrapped data key, body: ciphertext, code: keyed
/// fingerprint of the code, desk: keyed fingerprint of its owner, report: what it became, once it
/// is sent, expires }`. Each version has a data key of its own, so that a save reads nothing. With
/// the document the answers are gone for good.
final class MongoDrafts implements Drafts, PersonalStore {
  private static final String COLLECTION = "drafts";
  private static final String VERSION = "version";
  private static final String KEY = "key";
  private static final String BODY = "body";
  private static final String CODE = "code";
  private static final String DESK = "desk";
  private static final String REPORT = "report";
  private static final String EXPIRES = "expires";

  private final MongoOperations mongo;
  private final MasterKey master;
  private final Fingerprints fingerprints;
  private final JsonMapper json;
  private final Clock clock;

  MongoDrafts(
      MongoOperations mongo,
      MasterKey master,
      Fingerprints fingerprints,
      JsonMapper json,
      Clock clock) {
    this.mongo = mongo;
    this.master = master;
    this.fingerprints = fingerprints;
    this.json = json;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(CODE, ASC).sparse());
    mongo.indexOps(COLLECTION).createIndex(new Index(DESK, ASC).on(EXPIRES, DESC).sparse());
    mongo.indexOps(COLLECTION).createIndex(new Index(REPORT, ASC).sparse());
    mongo.indexOps(COLLECTION).createIndex(new Index(EXPIRES, ASC));
  }

  @Override
  public void keep(Draft draft, Duration lasts) {
    var key = master.newDataKey();
    var document =
        new Document("_id", draft.id())
            .append(VERSION, draft.version())
            .append(KEY, new Binary(key.wrapped(draft.id())))
            .append(BODY, sealed(draft, key))
            .append(EXPIRES, Date.from(clock.instant().plus(lasts)));
    draft.desk().ifPresent(desk -> document.append(DESK, fingerprints.ofDesk(desk.owner())));
    draft.receipt().ifPresent(receipt -> document.append(REPORT, receipt.report().value()));
    mongo.insert(document, COLLECTION);
  }

  @Override
  public Optional<Draft> find(String id) {
    return stored(id).map(this::opened);
  }

  private Optional<Document> stored(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .filter(document -> document.getDate(EXPIRES).toInstant().isAfter(clock.instant()));
  }

  private Draft opened(Document document) {
    var id = document.getString("_id");
    var key = master.dataKey(document.get(KEY, Binary.class).getData(), id);
    var body = key.open(document.get(BODY, Binary.class).getData(), boundTo(id));
    return json.readValue(body, SealedDraft.class)
        .toDomain(id, document.get(VERSION, Number.class).longValue());
  }

  private Binary sealed(Draft draft, MasterKey.DataKey key) {
    return new Binary(key.seal(json.writeValueAsBytes(SealedDraft.of(draft)), boundTo(draft.id())));
  }

  @Override
  public boolean save(Draft draft, Duration lasts) {
    var key = master.newDataKey();
    var now = clock.instant();
    var update =
        new Update()
            .set(VERSION, draft.version() + 1)
            .set(KEY, new Binary(key.wrapped(draft.id())))
            .set(BODY, sealed(draft, key))
            .set(EXPIRES, Date.from(now.plus(lasts)));
    draft.receipt().ifPresent(receipt -> update.set(REPORT, receipt.report().value()));
    draft
        .code()
        .map(fingerprints::ofCode)
        .ifPresentOrElse(print -> update.set(CODE, print), () -> update.unset(CODE));
    return mongo
            .updateFirst(
                Query.query(
                    Criteria.where("_id")
                        .is(draft.id())
                        .and(VERSION)
                        .is(draft.version())
                        .and(EXPIRES)
                        .gt(Date.from(now))),
                update,
                COLLECTION)
            .getMatchedCount()
        > 0;
  }

  @Override
  public Optional<String> idOf(SecretCode code) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(Criteria.where(CODE).is(fingerprints.ofCode(code))),
                Document.class,
                COLLECTION))
        .map(document -> document.getString("_id"));
  }

  @Override
  public List<Draft> ofDesk(String owner, int most) {
    return mongo
        .find(
            Query.query(
                    Criteria.where(DESK)
                        .is(fingerprints.ofDesk(owner))
                        .and(EXPIRES)
                        .gt(Date.from(clock.instant())))
                .with(Sort.by(DESC, EXPIRES))
                .limit(most),
            Document.class,
            COLLECTION)
        .stream()
        .map(this::opened)
        .toList();
  }

  @Override
  public void delete(String id) {
    mongo.remove(Query.query(Criteria.where("_id").is(id)), COLLECTION);
  }

  @Override
  public int deleteExpired() {
    return (int)
        mongo
            .remove(Query.query(Criteria.where(EXPIRES).lt(Date.from(clock.instant()))), COLLECTION)
            .getDeletedCount();
  }

  private static String boundTo(String id) {
    return id + "|draft|intake";
  }

  @Override
  public KeptData data() {
    return KeptData.DRAFT;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where(REPORT).is(id.value())), COLLECTION);
  }
}
