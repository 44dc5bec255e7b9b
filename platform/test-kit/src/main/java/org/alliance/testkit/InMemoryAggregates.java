package org.alliance.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Backlog;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.AggregateMapping;

/// Aggregates in a map. The fake passes the same [AggregatesContract] as the MongoDB store, so both
/// behave alike.
public final class InMemoryAggregates<S, E> implements Aggregates<S, E> {
  private final S initial;
  private final BiFunction<S, E, Optional<AllianceEvent>> published;
  private final Map<String, Versioned<S>> byId = new HashMap<>();
  private final List<AllianceEvent> sent = new ArrayList<>();

  private InMemoryAggregates(S initial, BiFunction<S, E, Optional<AllianceEvent>> published) {
    this.initial = initial;
    this.published = published;
  }

  public static <S, E> InMemoryAggregates<S, E> of(AggregateMapping<S, E, ?> mapping) {
    return new InMemoryAggregates<>(mapping.initial(), mapping.published());
  }

  /// For an aggregate that publishes nothing.
  public static <S, E> InMemoryAggregates<S, E> silent(S initial) {
    return new InMemoryAggregates<>(initial, (_, _) -> Optional.empty());
  }

  @Override
  public synchronized Versioned<S> load(String id) {
    return byId.getOrDefault(id, Versioned.absent(id, initial));
  }

  @Override
  public synchronized void save(Change<S, E> change) {
    var before = change.before();
    if (load(before.id()).version() != before.version()) {
      throw new StaleState(before.id());
    }
    var news =
        change.events().stream()
            .flatMap(event -> published.apply(change.after(), event).stream())
            .toList();
    sent.addAll(news);
    byId.put(
        before.id(),
        new Versioned<>(
            before.id(),
            before.version() + 1,
            before.seq() + news.size(),
            change.after(),
            change.positions(),
            change.held(),
            Backlog.NONE));
  }

  /// All events that were published so far, oldest first.
  public synchronized List<AllianceEvent> published() {
    return List.copyOf(sent);
  }

  public synchronized Map<String, Versioned<S>> all() {
    return Map.copyOf(byId);
  }
}
