package org.alliance.intake.adapter.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.alliance.intake.application.Import;
import org.alliance.intake.application.ImportingFiles;
import org.alliance.intake.application.Imports;
import org.alliance.intake.application.UnreadableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs imports in the background, and after a start goes on with those that had not come to their
/// end.
@Component
final class ImportRuns implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);

  private final ImportingFiles importing;
  private final Imports imports;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  ImportRuns(ImportingFiles importing, Imports imports) {
    this.importing = importing;
    this.imports = imports;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    imports.unfinished().stream().map(Import::id).forEach(this::start);
  }

  void start(String id) {
    running.add(Thread.ofVirtual().name("import-" + id).start(() -> run(id)));
  }

  @Override
  public void destroy() throws InterruptedException {
    running.forEach(Thread::interrupt);
    for (var thread : running) {
      thread.join(5_000);
    }
  }

  private void run(String id) {
    try {
      for (var wait = 1; !tryToRun(id); wait = Math.min(wait * 2, 30)) {
        TimeUnit.SECONDS.sleep(wait);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (UnreadableFile unreadable) {
      log.error("Import {} cannot be read: {}", id, unreadable.code());
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a store that is away now is asked again
  private boolean tryToRun(String id) throws InterruptedException {
    try {
      importing.run(id);
      return true;
    } catch (UnreadableFile unreadable) {
      throw unreadable;
    } catch (RuntimeException failure) {
      log.error("Import {} waits and goes on: {}", id, failure.getClass().getSimpleName());
      return false;
    }
  }
}
