package org.alliance.intake.adapter.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.ImportStart;
import org.alliance.intake.application.imports.ImportingFiles;
import org.alliance.intake.application.imports.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs imports in the background. From the start on it looks for those that had not come to their
/// end, and again and again for those that nobody goes on with, whichever instance had them.
@Component
final class ImportRuns implements ImportStart, DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);
  private static final String LOOK = "look";

  private final ImportingFiles importing;
  private final Imports imports;
  private final IntakeProperties properties;
  private final Map<String, Thread> running = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// The next batch of each unfinished import.
  private Optional<Map<String, Integer>> lastLook = Optional.empty();

  ImportRuns(ImportingFiles importing, Imports imports, IntakeProperties properties) {
    this.importing = importing;
    this.imports = imports;
    this.properties = properties;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    begin(LOOK, this::lookAgainAndAgain);
  }

  @Override
  public void start(String id) {
    begin(id, () -> insist("Import " + id, () -> importing.run(id)));
  }

  @Override
  public void destroy() throws InterruptedException {
    stopped.countDown();
    running.values().forEach(Thread::interrupt);
    for (var thread : running.values()) {
      thread.join(5_000);
    }
  }

  /// Does nothing if it runs here already.
  private void begin(String name, Work work) {
    var thread = Thread.ofVirtual().name("import-" + name).unstarted(() -> runToTheEnd(name, work));
    if (stopped.getCount() > 0 && running.putIfAbsent(name, thread) == null) {
      thread.start();
    }
  }

  private void runToTheEnd(String name, Work work) {
    try {
      work.run();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      running.remove(name);
    }
  }

  private void lookAgainAndAgain() throws InterruptedException {
    do {
      insist("The look for imports", this::look);
      insist("The look for content that was left", importing::forgetLeftContent);
    } while (!stopped.await(properties.lookEvery().toMillis(), TimeUnit.MILLISECONDS));
  }

  /// What has not moved since the last look is most likely nobody's any more, and at the first look
  /// everything may have been this instance's own. If somebody has it all the same, that does no
  /// harm.
  private void look() {
    var now =
        imports.unfinished().stream().collect(Collectors.toMap(Import::id, Import::nextBatch));
    var before = lastLook.orElse(now);
    lastLook = Optional.of(now);
    now.forEach((id, batch) -> {
      if (batch.equals(before.get(id))) {
        start(id);
      }
    });
  }

  private void insist(String what, Work work) throws InterruptedException {
    for (var wait = 1; !tryTo(what, work); wait = Math.min(wait * 2, 30)) {
      if (stopped.await(wait, TimeUnit.SECONDS)) {
        return;
      }
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a store that is away now is asked again
  private static boolean tryTo(String what, Work work) throws InterruptedException {
    try {
      work.run();
      return true;
    } catch (RuntimeException failure) {
      log.error("{} waits and goes on: {}", what, failure.getClass().getSimpleName());
      return false;
    }
  }
}
