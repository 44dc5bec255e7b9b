package org.alliance.matching.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.Coded;
import org.alliance.matching.application.BatchRuns;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// The records of batches, kept for a year.
@Component
final class MongoBatchRuns implements BatchRuns {
  private static final String RUNS = "batch_runs";
  private static final Duration KEPT = Duration.ofDays(366);

  private final MongoOperations mongo;

  MongoBatchRuns(MongoOperations mongo) {
    this.mongo = mongo;
  }

  record RunDocument(
      Instant at,
      String trigger,
      String version,
      int waiting,
      int matched,
      int offered,
      int rounds,
      long value,
      long bound,
      boolean proven,
      int regret) {}

  @Override
  public void add(BatchRun run) {
    mongo.indexOps(RUNS).createIndex(new Index("at", Sort.Direction.DESC).expire(KEPT));
    mongo.insert(
        new RunDocument(
            run.at(),
            run.trigger().code(),
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

  @Override
  public List<BatchRun> latest(int most) {
    var newest = new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(most);
    return mongo.find(newest, RunDocument.class, RUNS).stream()
        .map(run ->
            new BatchRun(
                run.at,
                Coded.of(Trigger.class, run.trigger),
                run.version,
                run.waiting,
                run.matched,
                run.offered,
                run.rounds,
                run.value,
                run.bound,
                run.proven,
                run.regret))
        .toList();
  }
}
