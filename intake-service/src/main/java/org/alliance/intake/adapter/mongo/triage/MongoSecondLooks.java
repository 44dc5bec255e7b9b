package org.alliance.intake.adapter.mongo.triage;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.reviewing.SecondLooks;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `second_looks`: `{ _id: key of the claim, report, decider, at, verdict, by, lookedAt
/// }`. The last three come with the second look; `verdict` is `open` until then.
final class MongoSecondLooks implements SecondLooks, PersonalStore {
  private static final String COLLECTION = "second_looks";
  private static final String REPORT = "report";
  private static final String DECIDER = "decider";
  private static final String AT = "at";
  private static final String VERDICT = "verdict";
  private static final String OPEN = "open";

  private final MongoOperations mongo;

  MongoSecondLooks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index(VERDICT, ASC).on(AT, ASC));
    indexes.createIndex(new Index(REPORT, ASC));
  }

  @Override
  public void keep(Look look) {
    try {
      mongo.insert(
          new Document("_id", look.key())
              .append(REPORT, look.report().value())
              .append(DECIDER, look.decider().value())
              .append(AT, Date.from(look.at()))
              .append(VERDICT, OPEN),
          COLLECTION);
    } catch (DuplicateKeyException keptBefore) {
      // The decline was sent twice; the first look holds.
    }
  }

  @Override
  public List<Look> openFor(StaffId reader, int most) {
    return looks(openForOthersThan(reader), most);
  }

  @Override
  public Optional<Look> openFor(StaffId reader, CaseId report) {
    return looks(openForOthersThan(reader).and(REPORT).is(report.value()), 1).stream().findFirst();
  }

  private static Criteria openForOthersThan(StaffId reader) {
    return Criteria.where(VERDICT).is(OPEN).and(DECIDER).ne(reader.value());
  }

  private List<Look> looks(Criteria which, int most) {
    return mongo
        .find(Query.query(which).with(Sort.by(AT, "_id")).limit(most), Document.class, COLLECTION)
        .stream()
        .map(document ->
            new Look(
                document.getString("_id"),
                new CaseId(document.getString(REPORT)),
                new StaffId(document.getString(DECIDER)),
                document.getDate(AT).toInstant()))
        .toList();
  }

  @Override
  public boolean end(Look look, Verdict verdict, StaffId by, Instant at) {
    var open = Criteria.where("_id").is(look.key()).and(VERDICT).is(OPEN);
    var ended =
        new Update()
            .set(VERDICT, verdict.code())
            .set("by", by.value())
            .set("lookedAt", Date.from(at));
    return mongo.updateFirst(Query.query(open), ended, COLLECTION).getModifiedCount() > 0;
  }

  @Override
  public Tally tally() {
    return new Tally(count(Verdict.AGREED), count(Verdict.DISAGREED));
  }

  private long count(Verdict verdict) {
    return mongo.count(Query.query(Criteria.where(VERDICT).is(verdict.code())), COLLECTION);
  }

  @Override
  public KeptData data() {
    return KeptData.REVIEW;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(
        Query.query(Criteria.where(REPORT).is(id.value()).and(VERDICT).is(OPEN)), COLLECTION);
  }
}
