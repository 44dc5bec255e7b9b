package org.alliance.kit.aggregate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an aggregate has said that the broker has not confirmed yet.
///
/// @param since when the oldest of it was written; absent if there is nothing
public record Backlog(int count, @Nullable Instant since) {
  public static final Backlog NONE = new Backlog(0, null);

  /// An aggregate says a handful of things in its life; so many unsent ones mean that the broker is
  /// away, and that its document would grow without a bound.
  static final int MOST = 50;

  static final Duration OLDEST = Duration.ofMinutes(10);

  /// Whether nobody should ask this aggregate for more until the broker has caught up.
  public boolean isTooMuch(Instant now) {
    return count >= MOST || (since != null && since.plus(OLDEST).isBefore(now));
  }
}
