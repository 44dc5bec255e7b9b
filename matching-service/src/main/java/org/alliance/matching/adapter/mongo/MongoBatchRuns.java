package org.alliance.matching.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.matching.application.scheduling.BatchRuns;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// The records of batches, kept for a year.
@Component
final class MongoBatchRuns implements BatchRuns {
  private static final String RUNS = "batch_runs";
  private static final Pattern KEY = Pattern.compile("([0-9]{1,15})-([0-9a-f]{24})");
  private static final Duration KEPT = Duration.ofDays(366);

  private final MongoOperations mongo;

  MongoBatchRuns(MongoOperations mongo) {
    this.mongo = mongo;
  }

  record RunDocument(
      @Nullable ObjectId id,
      Instant at,
      Trigger trigger,
      String version,
      int waiting,
      int matched,
      int offered,
      int rounds,
      long value,
      long bound,
      boolean proven,
      int regret) {
    String key() {
      return at.toEpochMilli() + "-" + id;
    }

    BatchRun toDomain() {
      return new BatchRun(
          at, trigger, version, waiting, matched, offered, rounds, value, bound, proven, regret);
    }
  }

  @Override
  public void add(BatchRun run) {
    mongo.indexOps(RUNS).createIndex(new Index("at", Sort.Direction.DESC).expire(KEPT));
    mongo.insert(
        new RunDocument(
            null,
            run.at(),
            run.trigger(),
            run.version(),
            run.waiting(),
            run.matched(),
            run.offered(),
            run.rounds(),
            run.value(),
            run.bound(),
            run.isProven(),
            run.regret()),
        RUNS);
  }

  /// Several lots of one look have the same time, so the key has the id, too.
  @Override
  public Optional<Latest> latest(Optional<String> after, int most) {
    var from = new Criteria();
    if (after.isPresent()) {
      var key = KEY.matcher(after.get());
      if (!key.matches()) {
        return Optional.empty();
      }
      var at = Date.from(Instant.ofEpochMilli(Long.parseLong(key.group(1))));
      from =
          new Criteria()
              .orOperator(
                  Criteria.where("at").lt(at),
                  Criteria.where("at").is(at).and("_id").lt(new ObjectId(key.group(2))));
    }
    var newest = new Query(from).with(Sort.by(Sort.Direction.DESC, "at", "_id")).limit(most + 1);
    var found = mongo.find(newest, RunDocument.class, RUNS);
    var hasMore = found.size() > most;
    var runs = hasMore ? found.subList(0, most) : found;
    return Optional.of(
        new Latest(
            runs.stream().map(RunDocument::toDomain).toList(),
            mongo.count(new Query(), RUNS),
            hasMore ? Optional.of(runs.getLast().key()) : Optional.empty()));
  }
}
