package org.alliance.kit.aggregate;

import java.util.List;

/// Where received events wait inside aggregates of one kind.
public interface HeldEvents {
  /// Aggregates that hold received events, those that wait longest first.
  List<Versioned<?>> holding(int limit);
}
