package org.alliance.intake.domain.service;

import org.alliance.contracts.values.ConnectionId;

/// A change of the services of a client.
public sealed interface ServiceChange {
  /// A firm has recorded a service as done; an earlier answer is about earlier work.
  record Done(DoneService service) implements ServiceChange {}

  /// The firm goes on with it.
  record GoneOnWith(ConnectionId connection) implements ServiceChange {}

  /// @param service with the answer
  record Confirmed(DoneService service) implements ServiceChange {}
}
