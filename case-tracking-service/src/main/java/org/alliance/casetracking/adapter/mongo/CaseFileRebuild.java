package org.alliance.casetracking.adapter.mongo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.alliance.kit.ops.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Rebuilds the case files while the files of before are shown:
///
/// 1. It empties the spare collection, and every instance puts every event into both.
/// 2. The owners send all their events again, which the files of before drop.
/// 3. Once the new files have had all that the files of before have had, the new ones are shown.
/// 4. The files of before are deleted.
///
/// Every instance takes part; each step may be done twice.
final class CaseFileRebuild {
  private static final Logger log = LoggerFactory.getLogger(CaseFileRebuild.class);

  static final Duration EVERY = Duration.ofSeconds(2);

  /// Longer than any instance writes into a collection that it no longer has to.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final MongoGenerations generations;
  private final CaseFileGenerations files;
  private final CatchUp catchUp;

  /// @param patience how long no new file has come before files that no owner knows of are given up
  @ConfigurationProperties("case-tracking.rebuild")
  record Settings(@DefaultValue("10s") Duration patience) {}

  CaseFileRebuild(MongoGenerations generations, CaseFileGenerations files, CatchUp catchUp) {
    this.generations = generations;
    this.files = files;
    this.catchUp = catchUp;
  }

  /// Begins, or begins again. Once this returns, every instance puts new events into both, so the
  /// owners may be asked for the old ones.
  void begin() {
    var now = generations.now();
    generations.stopBuilding(now);
    awaitAllInstances();
    files.in(now.spare()).empty();
    generations.build(now, now.spare());
    awaitAllInstances();
    log.info("Rebuilding the case files into {}", now.spare());
  }

  private static void awaitAllInstances() {
    LockSupport.parkNanos(MongoGenerations.KNOWN_AFTER.toNanos());
  }

  void goOn() {
    var now = generations.now();
    if (now.building().isPresent()) {
      showIfReady(files.in(now.active()), files.in(now.spare()));
      return;
    }
    catchUp.forget();
    if (generations.age().compareTo(GRACE) > 0) {
      deleteSpare(files.in(now.spare()));
    }
  }

  /// Empty if nothing is being built.
  Optional<Projection.Progress> progress() {
    return generations
        .now()
        .building()
        .map(_ -> catchUp.latest())
        .map(now -> new Projection.Progress(now.files() - now.missing() - now.late(), now.files()));
  }

  private void showIfReady(CaseFileGeneration shown, CaseFileGeneration built) {
    if (catchUp.isReady(shown.collection(), built.collection())) {
      built.count();
      if (generations.show(built.collection())) {
        log.info("The case files in {} are rebuilt and shown", built.collection());
      }
    }
  }

  private static void deleteSpare(CaseFileGeneration spare) {
    if (!spare.isEmpty()) {
      spare.empty();
    }
  }
}
