package org.alliance.kit.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/// How one kind of aggregate lies in MongoDB and what others may hear of it.
///
/// @param collection where it lies
/// @param initial the state of one that was never written
/// @param document the record whose fields are stored
/// @param toDocument state to record; field names are data, so a rename is a migration
/// @param toDomain record to state
/// @param stream where its events go; absent for one that publishes nothing
/// @param published the event that others may hear, out of the state after it and the domain's own
///   event; the only door out of the service
/// @param indexes for the service's own queries, on fields of `state`; made with those of the kit
public record AggregateMapping<S, E, D>(
    String collection,
    S initial,
    Class<D> document,
    Function<S, D> toDocument,
    Function<D, S> toDomain,
    @Nullable EventStream stream,
    BiFunction<S, E, Optional<AllianceEvent>> published,
    List<IndexDefinition> indexes) {
  public AggregateMapping {
    indexes = List.copyOf(indexes);
  }

  /// For one that is only looked up by its id.
  public AggregateMapping(
      String collection,
      S initial,
      Class<D> document,
      Function<S, D> toDocument,
      Function<D, S> toDomain,
      @Nullable EventStream stream,
      BiFunction<S, E, Optional<AllianceEvent>> published) {
    this(
        collection,
        initial,
        document,
        toDocument,
        toDomain,
        stream,
        published,
        List.<IndexDefinition>of());
  }

  /// The same, with an index for each query that the service itself makes, such as on `state.word`.
  public AggregateMapping<S, E, D> withIndexes(IndexDefinition... onFields) {
    return new AggregateMapping<>(
        collection, initial, document, toDocument, toDomain, stream, published, List.of(onFields));
  }
}
