package org.alliance.intake.adapter.mongo.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.forgetting.PersonalStore;
import org.alliance.intake.application.reporting.ToldBefore;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `claims`: `{ _id: keyed fingerprint of what was told, report, at }`. The store takes
/// each away after [#KEPT]; `report` is there so that it can be taken away with its report.
final class MongoToldBefore implements ToldBefore, PersonalStore {
  private static final String COLLECTION = "claims";

  /// Long enough for somebody who reports again because nobody has called yet.
  private static final Duration KEPT = Duration.ofDays(14);

  private final MongoOperations mongo;

  MongoToldBefore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index("at", Direction.ASC).expire(KEPT));
    indexes.createIndex(new Index("report", Direction.ASC));
  }

  @Override
  public Optional<CaseId> claim(String claim, CaseId by, Instant at) {
    try {
      mongo.insert(
          new Document("_id", claim).append("report", by.value()).append("at", Date.from(at)),
          COLLECTION);
      return Optional.empty();
    } catch (DuplicateKeyException claimed) {
      return takenOver(claim, by, at)
          ? Optional.empty()
          : Optional.ofNullable(mongo.findById(claim, Document.class, COLLECTION))
              .map(other -> new CaseId(other.getString("report")));
    }
  }

  /// The store may take away what is over a while later, or never.
  private boolean takenOver(String claim, CaseId by, Instant at) {
    var over = Criteria.where("_id").is(claim).and("at").lt(Date.from(at.minus(KEPT)));
    var mine = new Update().set("report", by.value()).set("at", Date.from(at));
    return mongo.updateFirst(Query.query(over), mine, COLLECTION).getMatchedCount() > 0;
  }

  @Override
  public KeptData data() {
    return KeptData.BLIND_INDEX;
  }

  @Override
  public void forget(CaseId id) {
    mongo.remove(Query.query(Criteria.where("report").is(id.value())), COLLECTION);
  }
}
