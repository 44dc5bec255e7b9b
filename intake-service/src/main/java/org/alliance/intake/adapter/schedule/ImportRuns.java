package org.alliance.intake.adapter.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.ImportStart;
import org.alliance.intake.application.imports.ImportingFiles;
import org.alliance.intake.application.imports.Imports;
import org.alliance.kit.aggregate.OutboxFull;
import org.alliance.kit.aggregate.StaleState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Runs imports in the background, each on a thread of its own. Each look takes up those that
/// nobody goes on with, whichever instance had them.
@Component
final class ImportRuns implements ImportStart, DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);

  private final ImportingFiles importing;
  private final Imports imports;
  private final Map<String, Thread> running = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// The next batch of each unfinished import.
  private Optional<Map<String, Integer>> lastLook = Optional.empty();

  ImportRuns(ImportingFiles importing, Imports imports) {
    this.importing = importing;
    this.imports = imports;
  }

  /// Does nothing if it runs here already.
  @Override
  public void start(String id) {
    var thread = Thread.ofVirtual().name("import-" + id).unstarted(() -> runToTheEnd(id));
    if (stopped.getCount() > 0 && running.putIfAbsent(id, thread) == null) {
      thread.start();
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    stopped.countDown();
    running.values().forEach(Thread::interrupt);
    for (var thread : running.values()) {
      thread.join(5_000);
    }
  }

  private void runToTheEnd(String id) {
    try {
      insist(id);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      running.remove(id);
    }
  }

  /// What has not moved since the last look is most likely nobody's any more, and at the first look
  /// everything may have been this instance's own. If somebody has it all the same, that does no
  /// harm.
  void look() {
    var now =
        imports.unfinished().stream().collect(Collectors.toMap(Import::id, Import::nextBatch));
    var before = lastLook.orElse(now);
    lastLook = Optional.of(now);
    now.forEach((id, batch) -> {
      if (batch.equals(before.get(id))) {
        start(id);
      }
    });
    importing.forgetLeftContent();
  }

  private void insist(String id) throws InterruptedException {
    for (var wait = 1; !isAtItsEnd(id); wait = Math.min(wait * 2, 30)) {
      if (stopped.await(wait, TimeUnit.SECONDS)) {
        return;
      }
    }
  }

  /// A store that is away now is asked again. After any other fault the next look takes it up.
  private boolean isAtItsEnd(String id) throws InterruptedException {
    try {
      importing.run(id);
      return true;
    } catch (DataAccessException | StaleState | OutboxFull failure) {
      log.error("Import {} waits and goes on: {}", id, failure.getClass().getSimpleName());
      return false;
    }
  }
}
