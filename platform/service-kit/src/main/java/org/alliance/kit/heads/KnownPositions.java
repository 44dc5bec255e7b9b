package org.alliance.kit.heads;

import java.util.Collection;
import java.util.Map;
import org.alliance.contracts.EventStream;

/// How far this service has come with the streams of others.
public interface KnownPositions {
  /// @param last the sequence of the last event that took effect; 0 if none did
  /// @param waits whether later ones wait already: behind a gap, which the gap watch asks for, or
  ///   for a person
  record Known(long last, boolean waits) {
    public static final Known NOTHING = new Known(0, false);
  }

  /// @return empty if this service does not read the stream; otherwise the subjects of which it has
  ///   heard, and no others
  Map<String, Known> of(EventStream stream, Collection<String> subjects);

  boolean reads(EventStream stream);
}
