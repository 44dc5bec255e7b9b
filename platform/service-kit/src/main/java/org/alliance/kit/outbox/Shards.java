package org.alliance.kit.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Aggregates in 64 parts, so that instances of a service can share the looking for unsent events.
public final class Shards {
  public static final int COUNT = 64;
  public static final Set<Integer> ALL =
      IntStream.range(0, COUNT).boxed().collect(Collectors.toUnmodifiableSet());

  private Shards() {}

  /// The same for ever: it is stored.
  public static int of(String id) {
    return ((id.hashCode() * 0x9E3779B1) >>> 16) % COUNT;
  }
}
