package org.alliance.chaos.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.alliance.chaos.audit.Auditor;
import org.alliance.chaos.row.RowContext;

/// Waits until a system comes to rest after the last fault and the last report.
///
/// @param events until all that had been said by then was sent and heard
/// @param all until nothing moved any more
record Rest(Duration events, Duration all) {
  private static final Duration LIMIT = Duration.ofMinutes(8);

  /// What others say meanwhile is not part of the backlog; it is part of the rest.
  ///
  /// @param from when the last fault was over and the last report acknowledged
  static Rest await(RowContext scene, Auditor auditor, Instant from) throws InterruptedException {
    var events = backlogHeard(auditor, from);
    if (isQuiet(auditor, from, 1)) {
      // Nothing is left to answer: whoever would have done so does not come in between any more.
      scene.load().stopFirms();
    }
    if (!isQuiet(auditor, from, 2)) {
      scene.complain("not at rest after " + LIMIT.toMinutes() + " minutes");
      auditor.unsettled().stream().limit(10).forEach(scene::complain);
    }
    return new Rest(events, Duration.between(from, Instant.now()));
  }

  private static Duration backlogHeard(Auditor auditor, Instant from) throws InterruptedException {
    var said = auditor.said();
    while (true) {
      var look = Instant.now();
      if (auditor.backlog(said).isEmpty() || isOver(from)) {
        return Duration.between(from, look);
      }
      pause(look);
    }
  }

  /// @param looks how many have to find it so, one after the other
  private static boolean isQuiet(Auditor auditor, Instant from, int looks)
      throws InterruptedException {
    var quiet = 0;
    while (quiet < looks && !isOver(from)) {
      var look = Instant.now();
      quiet = auditor.unsettled().isEmpty() ? quiet + 1 : 0;
      pause(look);
    }
    return quiet == looks;
  }

  private static boolean isOver(Instant from) {
    return from.plus(LIMIT).isBefore(Instant.now());
  }

  /// A look takes from the machine what it looks at; it never has more than half.
  private static void pause(Instant look) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(Math.max(500, Duration.between(look, Instant.now()).toMillis()));
  }
}
