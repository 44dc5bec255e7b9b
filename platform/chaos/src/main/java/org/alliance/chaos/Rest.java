package org.alliance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Waits until a system comes to rest after the last fault and the last report.
///
/// @param events until all that had been said by then was sent and heard
/// @param all until nothing moved any more
record Rest(Duration events, Duration all) {
  private static final Duration LIMIT = Duration.ofMinutes(8);

  /// What others say meanwhile is not part of the backlog; it is part of the rest.
  ///
  /// @param from when the last fault was over and the last report acknowledged
  static Rest await(Scene scene, Auditor auditor, Instant from) throws InterruptedException {
    var said = auditor.said();
    var heard = false;
    var events = LIMIT;
    var quiet = 0;
    var isOver = false;
    while (quiet < 2) {
      var look = Instant.now();
      if (!heard && auditor.backlog(said).isEmpty()) {
        heard = true;
        events = Duration.between(from, look);
      }
      var unsettled = auditor.unsettled();
      quiet = unsettled.isEmpty() ? quiet + 1 : 0;
      if (unsettled.isEmpty() && !isOver) {
        // Nothing is left to answer: whoever would have done so does not come in between any more.
        scene.load().stopFirms();
        isOver = true;
        quiet = 0;
      }
      if (from.plus(LIMIT).isBefore(look)) {
        scene.complain("not at rest after " + LIMIT.toMinutes() + " minutes, such as: ");
        unsettled.stream().limit(10).forEach(scene::complain);
        break;
      }
      TimeUnit.MILLISECONDS.sleep(Math.max(500, Duration.between(look, Instant.now()).toMillis()));
    }
    return new Rest(events, Duration.between(from, Instant.now()));
  }
}
