package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.desk.OpenedByCode;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `desk_openings`: `{ _id: worker/report, report, expires }`.
final class MongoOpenedByCode implements OpenedByCode, PersonalStore {
  private static final String COLLECTION = "desk_openings";
  private static final String EXPIRES = "expires";

  private final MongoOperations mongo;
  private final Clock clock;

  MongoOpenedByCode(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(EXPIRES, ASC));
  }

  @Override
  public void open(String worker, CaseId report, Duration lasts) {
    mongo.save(
        new Document("_id", id(worker, report))
            .append("report", report.value())
            .append(EXPIRES, Date.from(clock.instant().plus(lasts))),
        COLLECTION);
  }

  @Override
  public boolean isOpen(String worker, CaseId report) {
    var found = mongo.findById(id(worker, report), Document.class, COLLECTION);
    return found != null && found.getDate(EXPIRES).toInstant().isAfter(clock.instant());
  }

  /// @return how many were forgotten because their time is over
  int forgetExpired() {
    return (int)
        mongo
            .remove(Query.query(Criteria.where(EXPIRES).lt(Date.from(clock.instant()))), COLLECTION)
            .getDeletedCount();
  }

  private static String id(String worker, CaseId report) {
    return worker + "/" + report.value();
  }

  @Override
  public KeptData data() {
    return KeptData.STATUS_CODE;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where("report").is(id.value())), COLLECTION);
  }
}
