package org.alliance.kit.heads;

import java.util.function.UnaryOperator;
import org.alliance.contracts.EventStream;
import org.alliance.kit.mongo.MongoAggregates;

/// Which aggregates of this service take in the events of a stream. A service has one such bean for
/// each stream that it reads into aggregates.
///
/// @param idOf the aggregate's id, out of the subject of an event
public record StreamReader(
    EventStream stream, MongoAggregates<?, ?, ?> aggregates, UnaryOperator<String> idOf) {
  /// For aggregates that have the same ids as the subjects.
  public static StreamReader into(MongoAggregates<?, ?, ?> aggregates, EventStream stream) {
    return new StreamReader(stream, aggregates, UnaryOperator.identity());
  }
}
