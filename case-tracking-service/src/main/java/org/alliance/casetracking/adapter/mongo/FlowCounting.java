package org.alliance.casetracking.adapter.mongo;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Counts the files that have changed: soon after this instance has changed one, and every two
/// seconds in case another instance has changed some and then died. Every instance does so.
final class FlowCounting {
  /// Files that change within this time are counted in one batch.
  static final Duration EVERY = Duration.ofMillis(250);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final CaseFileGenerations files;
  private final LongSupplier nanoTime;
  private volatile boolean isWoken = true;
  private long lastLook;

  FlowCounting(CaseFileGenerations files, LongSupplier nanoTime) {
    this.files = files;
    this.nanoTime = nanoTime;
  }

  /// A file has changed.
  void wake() {
    isWoken = true;
  }

  void run() {
    if (isWoken || nanoTime.getAsLong() - lastLook >= LOOK_EVERY.toNanos()) {
      isWoken = false;
      lastLook = nanoTime.getAsLong();
      files.active().count();
    }
  }
}
