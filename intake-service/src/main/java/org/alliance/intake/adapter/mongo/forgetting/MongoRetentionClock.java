package org.alliance.intake.adapter.mongo.forgetting;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.forgetting.RetentionClock;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.KeptData;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `retention_clock`: `{ _id: report, ended, since, gone }`, and one document `{ _id:
/// "run", by, until }` for the instance that runs.
final class MongoRetentionClock implements RetentionClock {
  private static final String COLLECTION = "retention_clock";
  private static final String ID = "_id";
  private static final String ENDED = "ended";
  private static final String SINCE = "since";
  private static final String GONE = "gone";
  private static final String RUN = "run";
  private static final String BY = "by";
  private static final String UNTIL = "until";

  /// A run takes seconds. An instance that died in one keeps the others waiting this long.
  private static final Duration LASTS = Duration.ofMinutes(10);

  private final MongoOperations mongo;

  MongoRetentionClock(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Map<CaseId, Mark> all() {
    var all = new HashMap<CaseId, Mark>();
    var marks = Query.query(Criteria.where(ENDED).exists(true));
    for (var mark : mongo.find(marks, Document.class, COLLECTION)) {
      all.put(
          new CaseId(mark.getString(ID)),
          new Mark(
              Coded.of(Ended.class, mark.getString(ENDED)),
              mark.getDate(SINCE).toInstant(),
              mark.getList(GONE, String.class).stream()
                  .map(code -> Coded.of(KeptData.class, code))
                  .collect(Collectors.toSet())));
    }
    return all;
  }

  @Override
  public void begin(CaseId id, Ended ended, Instant since) {
    mongo.save(
        new Document(ID, id.value())
            .append(ENDED, ended.code())
            .append(SINCE, Date.from(since))
            .append(GONE, List.of()),
        COLLECTION);
  }

  @Override
  public void note(CaseId id, KeptData gone) {
    mongo.updateFirst(of(id.value()), new Update().addToSet(GONE, gone.code()), COLLECTION);
  }

  @Override
  public void stop(CaseId id) {
    mongo.remove(of(id.value()), COLLECTION);
  }

  @Override
  public boolean take(String instance, Instant now) {
    var free =
        Query.query(
            new Criteria()
                .andOperator(
                    Criteria.where(ID).is(RUN),
                    new Criteria()
                        .orOperator(
                            Criteria.where(BY).is(instance),
                            Criteria.where(UNTIL).lte(Date.from(now)))));
    var mine = new Update().set(BY, instance).set(UNTIL, Date.from(now.plus(LASTS)));
    return mongo.updateFirst(free, mine, COLLECTION).getMatchedCount() > 0
        || isFirst(instance, now);
  }

  private boolean isFirst(String instance, Instant now) {
    try {
      mongo.insert(
          new Document(ID, RUN).append(BY, instance).append(UNTIL, Date.from(now.plus(LASTS))),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException anotherRuns) {
      return false;
    }
  }

  @Override
  public void letGo(String instance) {
    mongo.updateFirst(
        Query.query(Criteria.where(ID).is(RUN).and(BY).is(instance)),
        new Update().set(UNTIL, Date.from(Instant.EPOCH)),
        COLLECTION);
  }

  private static Query of(String id) {
    return Query.query(Criteria.where(ID).is(id));
  }
}
