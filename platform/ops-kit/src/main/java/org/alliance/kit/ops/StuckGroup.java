package org.alliance.kit.ops;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.jspecify.annotations.Nullable;

/// All that are stuck for one reason.
public record StuckGroup(
    Kind kind,
    String cause,
    @Nullable String stream,
    @Nullable String type,
    int count,
    int behind,
    @Nullable Instant oldest) {
  private static StuckGroup of(StuckEvent event) {
    return new StuckGroup(
        event.kind(),
        event.cause(),
        event.stream(),
        event.type(),
        1,
        event.behind(),
        event.since());
  }

  private StuckGroup and(StuckGroup more) {
    return new StuckGroup(
        kind,
        cause,
        stream,
        type,
        count + more.count,
        behind + more.behind,
        earlier(oldest, more.oldest));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /// All groups of a service, the largest first.
  public static List<StuckGroup> of(StuckEvents stuck) {
    var groups = new HashMap<List<Object>, StuckGroup>();
    stuck.each(
        Filter.ALL,
        event ->
            groups.merge(
                List.of(
                    event.kind(),
                    event.cause(),
                    String.valueOf(event.stream()),
                    String.valueOf(event.type())),
                of(event),
                StuckGroup::and));
    return groups.values().stream()
        .sorted(Comparator.comparingInt(StuckGroup::count).reversed())
        .toList();
  }
}
