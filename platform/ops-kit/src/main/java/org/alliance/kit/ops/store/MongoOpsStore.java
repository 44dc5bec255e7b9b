package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Dead letters, corrections and jobs, a collection each.
public final class MongoOpsStore implements OpsStore {
  private static final String LETTERS = "dead_letters";
  private static final String CORRECTIONS = "corrections";
  private static final String JOBS = "ops_jobs";
  private static final String AUDIT = "ops_audit";
  private static final Criteria OPEN = Criteria.where("outcome").is(null);

  private final MongoOperations mongo;

  public MongoOpsStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /// The indexes that lists and single events are looked up by. Making one that is there changes
  /// nothing.
  public void ensureIndexes() {
    var letters = mongo.indexOps(LETTERS);
    letters.createIndex(
        new Index("outcome", Sort.Direction.ASC)
            .on("buried", Sort.Direction.ASC)
            .on("_id", Sort.Direction.ASC));
    letters.createIndex(new Index("item", Sort.Direction.ASC));
    mongo.indexOps(JOBS).createIndex(new Index("state", Sort.Direction.ASC));
    mongo.indexOps(AUDIT).createIndex(new Index("at", Sort.Direction.DESC));
  }

  @Override
  public void bury(DeadLetter letter) {
    try {
      mongo.insert(
          new Document("_id", letter.place())
              .append("item", letter.item())
              .append("reason", letter.reason())
              .append("headers", new Document(new HashMap<String, Object>(letter.headers())))
              .append("body", new Binary(letter.body()))
              .append("buried", Date.from(letter.buried())),
          LETTERS);
    } catch (DuplicateKeyException buriedBefore) {
      // A record that is read twice is one dead letter.
    }
  }

  @Override
  public List<DeadLetter> openDeadLetters(@Nullable DeadLetter after, int limit) {
    var query =
        Query.query(after == null ? OPEN : new Criteria().andOperator(OPEN, behind(after)))
            .with(Sort.by("buried", "_id"))
            .limit(limit);
    query.fields().exclude("body");
    return mongo.find(query, Document.class, LETTERS).stream().map(MongoOpsStore::letter).toList();
  }

  @Override
  public long countOpenDeadLetters() {
    return mongo.count(Query.query(OPEN), LETTERS);
  }

  @Override
  public Optional<DeadLetter> deadLetter(String item) {
    return Optional.ofNullable(mongo.findOne(byItem(item), Document.class, LETTERS))
        .map(MongoOpsStore::letter);
  }

  @Override
  public boolean settle(String item, String outcome, Instant now) {
    return mongo
            .updateFirst(
                Query.query(Criteria.where("item").is(item).and("outcome").is(null)),
                new Update().set("outcome", outcome).set("settled", Date.from(now)),
                LETTERS)
            .getMatchedCount()
        > 0;
  }

  @Override
  public void correct(Correction correction) {
    mongo.save(
        new Document("_id", correction.item())
            .append("headers", new Document(new HashMap<String, Object>(correction.headers())))
            .append("body", correction.body())
            .append("reason", correction.reason())
            .append("by", correction.by())
            .append("at", Date.from(correction.at()))
            .append("confirmedBy", correction.confirmedBy()),
        CORRECTIONS);
  }

  @Override
  public boolean confirm(String item, Instant proposed, String by) {
    var seen =
        Criteria.where("_id")
            .is(item)
            .and("at")
            .is(Date.from(proposed))
            .and("by")
            .ne(by)
            .and("confirmedBy")
            .is(null);
    return mongo
            .updateFirst(Query.query(seen), new Update().set("confirmedBy", by), CORRECTIONS)
            .getMatchedCount()
        > 0;
  }

  @Override
  public List<Correction> unconfirmed(int limit) {
    var waiting = Query.query(Criteria.where("confirmedBy").is(null));
    return mongo
        .find(waiting.with(Sort.by("at")).limit(limit), Document.class, CORRECTIONS)
        .stream()
        .map(MongoOpsStore::correction)
        .toList();
  }

  @Override
  public void audit(AuditEntry entry) {
    try {
      mongo.insert(AuditDocument.of(entry), AUDIT);
    } catch (DuplicateKeyException writtenBefore) {
      // The first one stays.
    }
  }

  @Override
  public List<AuditEntry> audited(@Nullable Instant before, int limit) {
    var query =
        before == null ? new Query() : Query.query(Criteria.where("at").lt(Date.from(before)));
    query.with(Sort.by(Sort.Direction.DESC, "at", "_id")).limit(limit);
    return mongo.find(query, Document.class, AUDIT).stream().map(AuditDocument::entry).toList();
  }

  @Override
  public Optional<Correction> correctionOf(String item) {
    return Optional.ofNullable(mongo.findById(item, Document.class, CORRECTIONS))
        .map(MongoOpsStore::correction);
  }

  private static Correction correction(Document found) {
    return new Correction(
        found.getString("_id"),
        OpsJobDocument.texts(found, "headers"),
        found.getString("body"),
        found.getString("reason"),
        found.getString("by"),
        found.getDate("at").toInstant(),
        found.getString("confirmedBy"));
  }

  @Override
  public List<String> correctedBefore(Instant time, int limit) {
    var older = Query.query(Criteria.where("at").lt(Date.from(time)));
    older.with(Sort.by("at")).limit(limit).fields().include("_id");
    return mongo.find(older, Document.class, CORRECTIONS).stream()
        .map(found -> found.getString("_id"))
        .toList();
  }

  @Override
  public void removeCorrection(String item) {
    mongo.remove(Query.query(Criteria.where("_id").is(item)), CORRECTIONS);
  }

  @Override
  public long forgetBefore(Instant time) {
    var before = Date.from(time);
    var settled = Criteria.where("settled").lt(before).and("outcome").exists(true);
    var ended = Criteria.where("ended").lt(before).and("state").ne("running");
    return mongo.remove(Query.query(settled), LETTERS).getDeletedCount()
        + mongo.remove(Query.query(ended), JOBS).getDeletedCount();
  }

  @Override
  public boolean begin(OpsJob job) {
    try {
      mongo.insert(OpsJobDocument.of(job), JOBS);
      return true;
    } catch (DuplicateKeyException begunBefore) {
      return false;
    }
  }

  @Override
  public boolean keep(OpsJob job) {
    var update = new Update();
    OpsJobDocument.of(job)
        .forEach((name, value) -> {
          if (!name.equals("_id")) {
            update.set(name, value);
          }
        });
    return mongo.updateFirst(runningIn(job), update, JOBS).getMatchedCount() > 0;
  }

  @Override
  public void supersede(OpsJob by, Instant now) {
    mongo.updateMulti(
        Query.query(
            Criteria.where("state")
                .is("running")
                .and("kind")
                .is(by.kind())
                .and("about")
                .is(by.about())
                .and("by")
                .is(by.by())
                .and("started")
                .lte(Date.from(by.started()))
                .and("_id")
                .ne(by.id())),
        new Update().set("state", "superseded").set("ended", Date.from(now)),
        JOBS);
  }

  @Override
  public boolean takeOver(OpsJob job, String instance) {
    return mongo
            .updateFirst(runningIn(job), new Update().set("instance", instance), JOBS)
            .getMatchedCount()
        > 0;
  }

  @Override
  public List<OpsJob> running() {
    return mongo
        .find(Query.query(Criteria.where("state").is("running")), Document.class, JOBS)
        .stream()
        .map(OpsJobDocument::job)
        .toList();
  }

  @Override
  public Optional<OpsJob> job(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, JOBS)).map(OpsJobDocument::job);
  }

  @Override
  public List<OpsJob> jobs(int limit) {
    var latest = new Query().with(Sort.by(Sort.Direction.DESC, "started")).limit(limit);
    return mongo.find(latest, Document.class, JOBS).stream().map(OpsJobDocument::job).toList();
  }

  private static Query runningIn(OpsJob job) {
    return Query.query(
        Criteria.where("_id")
            .is(job.id())
            .and("state")
            .is("running")
            .and("instance")
            .is(job.instance()));
  }

  private static Criteria behind(DeadLetter last) {
    var buried = Date.from(last.buried());
    return new Criteria()
        .orOperator(
            Criteria.where("buried").gt(buried),
            Criteria.where("buried").is(buried).and("_id").gt(last.place()));
  }

  private static Query byItem(String item) {
    return Query.query(Criteria.where("item").is(item));
  }

  private static DeadLetter letter(Document found) {
    return new DeadLetter(
        found.getString("_id"),
        found.getString("reason"),
        OpsJobDocument.texts(found, "headers"),
        found.get("body", new Binary(new byte[0])).getData(),
        found.getDate("buried").toInstant(),
        found.getString("outcome"));
  }
}
