package org.alliance.intake.domain.service;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;

/// A service that a firm recorded as done.
///
/// @param doneAt when the firm recorded it
/// @param answer the client's answer; empty until there is one
public record DoneService(
    ConnectionId connection,
    FirmId firm,
    ServiceCategory kind,
    Instant doneAt,
    Optional<ServiceAnswer> answer) {
  public boolean isOpen() {
    return answer.isEmpty();
  }

  DoneService answered(ServiceAnswer told) {
    return new DoneService(connection, firm, kind, doneAt, Optional.of(told));
  }
}
