package org.alliance.kit.aggregate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an aggregate has said that the broker has not confirmed yet.
///
/// @param bytes how much room the bodies take in its document
/// @param since when the oldest of it was written; absent if there is nothing
public record Backlog(int count, long bytes, @Nullable Instant since) {
  public static final Backlog NONE = new Backlog(0, 0, null);

  /// An aggregate says a handful of things in its life; so many unsent ones mean that the broker is
  /// away, and that its document would grow without a bound.
  static final int MOST = 50;

  static final long MOST_BYTES = 4 * 1024 * 1024;

  static final Duration OLDEST = Duration.ofMinutes(10);

  /// Whether nobody should ask this aggregate for more until the broker has caught up.
  public boolean isTooMuch(Instant now) {
    return count >= MOST
        || bytes >= MOST_BYTES
        || (since != null && since.plus(OLDEST).isBefore(now));
  }
}
