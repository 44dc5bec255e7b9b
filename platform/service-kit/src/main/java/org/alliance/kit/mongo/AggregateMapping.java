package org.alliance.kit.mongo;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.jspecify.annotations.Nullable;

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
public record AggregateMapping<S, E, D>(
    String collection,
    S initial,
    Class<D> document,
    Function<S, D> toDocument,
    Function<D, S> toDomain,
    @Nullable EventStream stream,
    BiFunction<S, E, Optional<AllianceEvent>> published) {}
