package org.alliance.kit.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong tries by what was tried. A right key is let in whatever was tried before, so that
/// nobody can lock a key's owner out.
final class KeyFailures {
  static final int MOST = 20;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_NAMES = 10_000;

  private record Tries(Instant since, int count) {}

  /// The oldest leave first, so that made-up ids fill no heap.
  private final Map<String, Tries> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MOST_NAMES;
        }
      };

  /// @return whether there were too many in this window
  synchronized boolean count(String name, Instant now) {
    var before = tries.get(name);
    var isNew = before == null || !now.isBefore(before.since().plus(WINDOW));
    var after = isNew ? new Tries(now, 1) : new Tries(before.since(), before.count() + 1);
    tries.put(name, after);
    return after.count() > MOST;
  }
}
