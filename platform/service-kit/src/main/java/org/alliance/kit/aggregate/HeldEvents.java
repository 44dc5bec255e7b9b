package org.alliance.kit.aggregate;

import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;

/// Where received events wait inside aggregates of one kind. States are left out of what is found:
/// what waits can be looked at even where they cannot be read.
public interface HeldEvents {
  /// Calls back with every aggregate that waits for an event that has not come, in no order. One
  /// that only waits for a person is none of them.
  void eachBehindGap(Consumer<Versioned<?>> each);

  /// How many aggregates wait for a person.
  long countParked();

  /// Calls back with every aggregate that holds received events, those that were written longest
  /// ago first. The bodies of what they hold are left out.
  void eachHolding(Consumer<Versioned<?>> each);

  /// One of them with bodies; empty if there is none with this id that holds anything.
  Optional<Versioned<?>> held(String id);

  /// Takes out of one of them what waits there, from one subject of a stream, for an event that has
  /// not come. What its owner has sent comes again if the owner is asked for it.
  ///
  /// @return false, and nothing taken out, if none of it waits for one that has not come
  boolean forgetBehindGap(String id, EventStream stream, String subject);
}
