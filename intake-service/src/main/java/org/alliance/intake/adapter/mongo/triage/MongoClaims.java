package org.alliance.intake.adapter.mongo.triage;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.reviewing.Claims;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `triage_claims`: `{ _id: report, by: staff id, key, until }`. The id makes a second
/// claim impossible. The store takes a claim away a day after its end; until then the end counts.
final class MongoClaims implements Claims, PersonalStore {
  private static final String COLLECTION = "triage_claims";
  private static final String ID = "_id";
  private static final String BY = "by";
  private static final String KEY = "key";
  private static final String UNTIL = "until";
  private static final Duration KEPT = Duration.ofDays(1);

  private final MongoOperations mongo;

  MongoClaims(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(UNTIL, ASC).expire(KEPT));
  }

  @Override
  public Optional<Claim> claim(CaseId report, StaffId by, Instant now, Instant until) {
    var mine = Criteria.where(ID).is(report.value()).and(BY).is(by.value());
    var over = Criteria.where(ID).is(report.value()).and(UNTIL).lte(Date.from(now));
    var anew = new Claim(report, by, UUID.randomUUID().toString(), until);
    return changed(mine.and(UNTIL).gt(Date.from(now)), new Update().set(UNTIL, Date.from(until)))
        .or(() ->
            changed(
                over,
                new Update().set(BY, by.value()).set(KEY, anew.key()).set(UNTIL, Date.from(until))))
        .or(() -> inserted(anew));
  }

  private Optional<Claim> changed(Criteria which, Update update) {
    return claim(
        mongo.findAndModify(
            Query.query(which),
            update,
            FindAndModifyOptions.options().returnNew(true),
            Document.class,
            COLLECTION));
  }

  /// The first claim of a report. If a live claim is there, the insert meets its id.
  private Optional<Claim> inserted(Claim claim) {
    try {
      mongo.insert(
          new Document(ID, claim.report().value())
              .append(BY, claim.by().value())
              .append(KEY, claim.key())
              .append(UNTIL, Date.from(claim.until())),
          COLLECTION);
      return Optional.of(claim);
    } catch (DuplicateKeyException held) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Claim> find(CaseId report, Instant now) {
    return claim(mongo.findById(report.value(), Document.class, COLLECTION))
        .filter(claim -> claim.until().isAfter(now));
  }

  @Override
  public List<Claim> live(Instant now) {
    return mongo
        .find(Query.query(Criteria.where(UNTIL).gt(Date.from(now))), Document.class, COLLECTION)
        .stream()
        .flatMap(document -> claim(document).stream())
        .toList();
  }

  @Override
  public void release(CaseId report, StaffId by) {
    mongo.remove(
        Query.query(Criteria.where(ID).is(report.value()).and(BY).is(by.value())), COLLECTION);
  }

  private static Optional<Claim> claim(@Nullable Document stored) {
    return Optional.ofNullable(stored)
        .map(document ->
            new Claim(
                new CaseId(document.getString(ID)),
                new StaffId(document.getString(BY)),
                document.getString(KEY),
                Objects.requireNonNull(document.getDate(UNTIL)).toInstant()));
  }

  @Override
  public KeptData data() {
    return KeptData.REVIEW;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where(ID).is(id.value())), COLLECTION);
  }
}
