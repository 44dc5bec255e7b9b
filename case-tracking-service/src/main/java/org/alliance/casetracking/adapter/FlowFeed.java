package org.alliance.casetracking.adapter;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliance.casetracking.application.Flow;
import org.alliance.casetracking.application.FlowBoard;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells all who watch how the flow changes, at most once a second, and counts only while somebody
/// watches or asks.
final class FlowFeed implements AutoCloseable {
  private final FlowBoard board;
  private final Set<SseEmitter> watchers = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Counted last;

  private record Counted(long changes, Flow flow) {}

  FlowFeed(FlowBoard board) {
    this.board = board;
    last = new Counted(board.changes(), board.flow());
  }

  void start() {
    Thread.ofVirtual().name("flow-feed").start(this::tellAgainAndAgain);
  }

  @Override
  public void close() {
    stopped.countDown();
    watchers.forEach(SseEmitter::complete);
  }

  /// The flow now.
  Flow now() {
    var changes = board.changes();
    var known = last;
    if (known.changes() != changes) {
      known = new Counted(changes, board.flow());
      last = known;
    }
    return known.flow();
  }

  SseEmitter watch() {
    var watcher = new SseEmitter(0L);
    watcher.onCompletion(() -> watchers.remove(watcher));
    watcher.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    tell(watcher, now());
    return watcher;
  }

  private void tellAgainAndAgain() {
    var told = last.changes();
    try {
      while (!stopped.await(1, TimeUnit.SECONDS)) {
        if (!watchers.isEmpty() && board.changes() != told) {
          var flow = now();
          told = last.changes();
          watchers.forEach(watcher -> tell(watcher, flow));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(SseEmitter watcher, Flow flow) {
    try {
      watcher.send(flow);
    } catch (IOException | IllegalStateException gone) {
      watchers.remove(watcher);
    }
  }
}
