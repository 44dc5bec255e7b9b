package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.Visit;
import org.alliance.intake.application.form.Visit.OpenStatus;
import org.alliance.intake.application.form.VisitToken;
import org.alliance.intake.application.form.Visits;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `form_visits`: `{ _id: keyed fingerprint of the cookie, draft, status: { report,
/// until }, expires }`.
final class MongoVisits implements Visits, PersonalStore {
  private static final String COLLECTION = "form_visits";
  private static final String DRAFT = "draft";
  private static final String STATUS = "status";
  private static final String EXPIRES = "expires";

  private final MongoOperations mongo;
  private final Fingerprints fingerprints;
  private final FormSecrets secrets;
  private final Clock clock;

  MongoVisits(MongoOperations mongo, Fingerprints fingerprints, FormSecrets secrets, Clock clock) {
    this.mongo = mongo;
    this.fingerprints = fingerprints;
    this.secrets = secrets;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(EXPIRES, ASC));
  }

  @Override
  public VisitToken open(Visit visit, Duration lasts) {
    var token = new VisitToken(secrets.newId());
    change(token, visit, lasts);
    return token;
  }

  @Override
  public Optional<Visit> find(VisitToken token) {
    return Optional.ofNullable(mongo.findById(fingerprints.of(token), Document.class, COLLECTION))
        .filter(document -> document.getDate(EXPIRES).toInstant().isAfter(clock.instant()))
        .map(document ->
            new Visit(
                Optional.ofNullable(document.getString(DRAFT)),
                Optional.ofNullable(document.get(STATUS, Document.class))
                    .map(status ->
                        new OpenStatus(
                            new CaseId(status.getString("report")),
                            status.getDate("until").toInstant()))));
  }

  @Override
  public void change(VisitToken token, Visit visit, Duration lasts) {
    var document =
        new Document("_id", fingerprints.of(token))
            .append(EXPIRES, Date.from(clock.instant().plus(lasts)));
    visit.draft().ifPresent(draft -> document.append(DRAFT, draft));
    visit
        .status()
        .ifPresent(status ->
            document.append(
                STATUS,
                new Document("report", status.report().value())
                    .append("until", Date.from(status.until()))));
    mongo.save(document, COLLECTION);
  }

  @Override
  public void prolong(VisitToken token, Duration lasts) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(fingerprints.of(token))),
        new Update().set(EXPIRES, Date.from(clock.instant().plus(lasts))),
        COLLECTION);
  }

  @Override
  public void forget(VisitToken token) {
    mongo.remove(Query.query(Criteria.where("_id").is(fingerprints.of(token))), COLLECTION);
  }

  /// @return how many were forgotten because their time is over
  int forgetExpired() {
    return (int)
        mongo
            .remove(Query.query(Criteria.where(EXPIRES).lt(Date.from(clock.instant()))), COLLECTION)
            .getDeletedCount();
  }

  @Override
  public KeptData data() {
    return KeptData.STATUS_CODE;
  }

  @Override
  public void forget(CaseId id) {
    mongo.updateMulti(
        Query.query(Criteria.where(STATUS + ".report").is(id.value())),
        new Update().unset(STATUS),
        COLLECTION);
  }
}
