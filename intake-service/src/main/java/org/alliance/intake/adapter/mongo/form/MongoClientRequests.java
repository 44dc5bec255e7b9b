package org.alliance.intake.adapter.mongo.form;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `client_requests`: `{ _id: report/kind, report, kind, since }`, until it is done.
final class MongoClientRequests implements ClientRequests, PersonalStore {
  private static final String COLLECTION = "client_requests";
  private static final String SINCE = "since";

  private final MongoOperations mongo;
  private final Clock clock;

  MongoClientRequests(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(SINCE, ASC));
  }

  @Override
  public void ask(CaseId report, Kind kind) {
    try {
      mongo.insert(
          new Document("_id", id(report, kind))
              .append("report", report.value())
              .append("kind", kind.code())
              .append(SINCE, Date.from(clock.instant())),
          COLLECTION);
    } catch (DuplicateKeyException askedBefore) {
      // The first request keeps its place in the list.
    }
  }

  @Override
  public boolean isOpen(CaseId report, Kind kind) {
    return mongo.findById(id(report, kind), Document.class, COLLECTION) != null;
  }

  @Override
  public List<Open> open(int most) {
    return mongo
        .find(new Query().with(Sort.by(SINCE, "_id")).limit(most), Document.class, COLLECTION)
        .stream()
        .map(document ->
            new Open(
                new CaseId(document.getString("report")),
                Coded.of(Kind.class, document.getString("kind")),
                document.getDate(SINCE).toInstant()))
        .toList();
  }

  @Override
  public void done(CaseId report, Kind kind) {
    mongo.remove(Query.query(Criteria.where("_id").is(id(report, kind))), COLLECTION);
  }

  private static String id(CaseId report, Kind kind) {
    return report.value() + "/" + kind.code();
  }

  @Override
  public KeptData data() {
    return KeptData.CALL_REQUEST;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where("report").is(id.value())), COLLECTION);
  }
}
