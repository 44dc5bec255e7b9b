package org.alliance.intake.domain.same;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What two reports are compared by. Stored and compared as keyed hashes only: nobody can read a
/// number or a name out of them without intake's key.
public record Traces(Map<TraceKind, Set<String>> byKind) {
  public static final Traces NONE = new Traces(Map.of());

  /// With half of two stories the same, one of 12 runs is shared with a chance of 99.9 %.
  private static final int RUNS_TO_SEARCH_BY = 12;

  public Traces {
    var all = new EnumMap<TraceKind, Set<String>>(TraceKind.class);
    byKind.forEach((kind, traces) -> {
      if (!traces.isEmpty()) {
        all.put(kind, Set.copyOf(traces));
      }
    });
    byKind = Collections.unmodifiableMap(all);
  }

  public Set<String> of(TraceKind kind) {
    return byKind.getOrDefault(kind, Set.of());
  }

  public boolean isEmpty() {
    return byKind.isEmpty();
  }

  /// Those of both.
  public Traces and(Traces more) {
    var all = new EnumMap<TraceKind, Set<String>>(TraceKind.class);
    Stream.of(this, more)
        .flatMap(traces -> traces.byKind.entrySet().stream())
        .forEach(of ->
            all.merge(
                of.getKey(),
                of.getValue(),
                (some, others) ->
                    Stream.concat(some.stream(), others.stream())
                        .collect(Collectors.toUnmodifiableSet())));
    return new Traces(all);
  }

  /// @param hash of a kind's code and a text
  public Traces hashed(BinaryOperator<String> hash) {
    return new Traces(
        byKind.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, of -> hashed(of.getKey(), of.getValue(), hash))));
  }

  /// A probe is compared with keys, and a day with the next one.
  private static Set<String> hashed(
      TraceKind kind, Set<String> texts, BinaryOperator<String> hash) {
    var purpose =
        switch (kind) {
          case NAME_PROBE -> TraceKind.NAME_KEY;
          case NEXT_DAY -> TraceKind.DAY;
          default -> kind;
        };
    return texts.stream()
        .map(text -> hash.apply(purpose.code(), text))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What tells of few people by itself: reports that share one of them are looked up first.
  public List<String> strong() {
    return Stream.of(
            named(TraceKind.PHONE, of(TraceKind.PHONE)),
            named(TraceKind.EMAIL, of(TraceKind.EMAIL)),
            named(TraceKind.LOCAL_PHONE, of(TraceKind.LOCAL_PHONE)),
            named(
                TraceKind.WORDS,
                of(TraceKind.WORDS).stream().sorted().limit(RUNS_TO_SEARCH_BY).toList()))
        .flatMap(Collection::stream)
        .toList();
  }

  /// What many reports may share.
  public List<String> blocks() {
    return named(TraceKind.BLOCK, of(TraceKind.BLOCK));
  }

  private static List<String> named(TraceKind kind, Collection<String> traces) {
    return traces.stream().map(trace -> named(kind, trace)).toList();
  }

  /// As it is looked up.
  public static String named(TraceKind kind, String trace) {
    return kind.code() + ":" + trace;
  }

  @Override
  public String toString() {
    return "Traces[not shown]";
  }
}
