package org.alliance.kit.ops;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.jspecify.annotations.Nullable;

/// Which of all that is stuck; what is absent or empty matches all.
public record Filter(
    Set<String> ids,
    @Nullable Kind kind,
    @Nullable String cause,
    @Nullable String stream,
    @Nullable String type,
    @Nullable String subject) {
  public static final Filter ALL = new Filter(Set.of(), null, null, null, null, null);
  private static final int NAMED = 20;

  public Filter {
    ids = Set.copyOf(ids);
  }

  public boolean matches(StuckEvent event) {
    return (ids.isEmpty() || ids.contains(event.id()))
        && (kind == null || kind == event.kind())
        && (cause == null || cause.equals(event.cause()))
        && (stream == null || stream.equals(event.stream()))
        && (type == null || type.equals(event.type()))
        && (subject == null || subject.equals(event.subject()));
  }

  public boolean matchesAll() {
    return parts().isEmpty();
  }

  public String words() {
    return matchesAll() ? "all" : parts().toString();
  }

  private Map<String, Object> parts() {
    var parts = new TreeMap<String, Object>();
    put(parts, "kind", kind);
    put(parts, "cause", cause);
    put(parts, "stream", stream);
    put(parts, "type", type);
    put(parts, "subject", subject);
    if (!ids.isEmpty()) {
      parts.put("ids", ids.size() > NAMED ? ids.size() : new TreeSet<>(ids));
    }
    return parts;
  }

  private static void put(Map<String, Object> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.put(name, value);
    }
  }
}
