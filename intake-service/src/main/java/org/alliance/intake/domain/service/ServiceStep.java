package org.alliance.intake.domain.service;

import java.time.Instant;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;

/// A step of a service of the client.
public sealed interface ServiceStep {
  /// A firm has recorded a status.
  record Note(
      ConnectionId connection,
      FirmId firm,
      ServiceCategory kind,
      ConnectionStatus status,
      Instant at)
      implements ServiceStep {}

  /// The client answers whether the service was received.
  record Confirm(ConnectionId connection, ServiceAnswer answer) implements ServiceStep {}
}
