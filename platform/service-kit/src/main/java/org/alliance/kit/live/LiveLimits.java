package org.alliance.kit.live;

import java.time.Duration;

/// How live figures are sent.
///
/// @param beat a stream without news carries a comment this often, so that a reader can tell that
///   its figures are current
/// @param longest a stream ends after this time at the latest, and with its token before that; the
///   reader opens the next one, which checks the token again
/// @param patience a reader that takes no data for this long is dropped
/// @param mostStreams streams of one instance
/// @param mostPerPerson streams of one signed-in person; the tabs of one browser share a stream
public record LiveLimits(
    Duration beat, Duration longest, Duration patience, int mostStreams, int mostPerPerson) {
  public static final LiveLimits USUAL =
      new LiveLimits(
          Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofSeconds(10), 200, 20);
}
