package org.alliance.kit.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where received events wait inside aggregates of one kind. States are left out of what is found:
/// what waits can be looked at even where they cannot be read.
public interface HeldEvents {
  /// Calls back with every aggregate that waits for an event that has not come, in no order. One
  /// that only waits for a person is none of them.
  void eachBehindGap(Consumer<Versioned<?>> each);

  /// How many aggregates wait for a person.
  long countParked();

  /// Aggregates that hold received events, those that wait longest first. The bodies of what they
  /// hold are left out.
  List<Versioned<?>> holding(int limit);

  /// One of them with bodies; empty if there is none with this id that holds anything.
  Optional<Versioned<?>> held(String id);
}
