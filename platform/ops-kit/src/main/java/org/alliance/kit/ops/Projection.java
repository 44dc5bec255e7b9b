package org.alliance.kit.ops;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliance.contracts.EventStream;

/// Something that is made of other services' events alone, and so can be made anew from them.
///
/// @param name as an operator calls it
/// @param streams all that it is made of
/// @param forget empties it, in the store and in memory, or begins to build it beside the one that
///   is shown; once it returns, events that come again find the projection ready for them
/// @param progress how far it is while it is built beside the one that is shown; empty otherwise
public record Projection(
    String name,
    List<EventStream> streams,
    Runnable forget,
    Supplier<Optional<Progress>> progress) {
  /// @param complete how many of its parts have had all that the shown ones have had
  public record Progress(long complete, long all) {}

  public Projection {
    streams = List.copyOf(streams);
  }

  /// One that is filled where it is shown.
  public Projection(String name, List<EventStream> streams, Runnable forget) {
    this(name, streams, forget, Optional::empty);
  }
}
