package org.alliance.kit.ops.machinery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a service is behind on one topic.
///
/// @param unread records that it has not read
/// @param oldest when the oldest of them was written; absent if all are read, or if it could not be
///   looked at
/// @param consumers how many consumers of the group read now
public record Lag(String topic, long unread, @Nullable Instant oldest, int consumers) {
  /// How long the oldest unread record waits.
  public Optional<Duration> age(Instant now) {
    return Optional.ofNullable(oldest)
        .map(written -> Duration.between(written, now))
        .map(age -> age.isNegative() ? Duration.ZERO : age);
  }
}
