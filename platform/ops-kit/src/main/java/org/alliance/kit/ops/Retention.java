package org.alliance.kit.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.alliance.kit.ops.store.OpsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what has been settled for long enough: dead letters that went on or were discarded,
/// corrections of events that are stuck no more, jobs that ended. Nothing that is open, and nothing
/// of the archive.
public final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);
  private static final int AT_ONCE = 500;

  private final OpsStore store;
  private final StuckEvents stuck;
  private final Clock clock;
  private final Duration keep;

  /// @param keep for how long after it was settled; at least a day
  public Retention(OpsStore store, StuckEvents stuck, Clock clock, Duration keep) {
    if (keep.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("alliance.retention.settled is at least a day: " + keep);
    }
    this.store = store;
    this.stuck = stuck;
    this.clock = clock;
    this.keep = keep;
  }

  public void tidy() {
    var before = clock.instant().minus(keep);
    var forgotten = store.forgetBefore(before);
    var corrected = store.correctedBefore(before, AT_ONCE);
    if (!corrected.isEmpty()) {
      var open = new HashSet<String>();
      stuck.each(Filter.ALL, event -> open.add(event.id()));
      corrected.stream().filter(item -> !open.contains(item)).forEach(store::removeCorrection);
    }
    if (forgotten > 0) {
      log.info("Forgot {} settled dead letters and ended jobs from before {}", forgotten, before);
    }
  }
}
