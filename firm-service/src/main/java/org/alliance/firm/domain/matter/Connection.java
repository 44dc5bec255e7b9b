package org.alliance.firm.domain.matter;

import java.util.Set;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;

/// One connection of a client with a service. Its statuses and their order are those of the HL7
/// SDOH referral.
public record Connection(
    ConnectionId id, ServiceCategory service, ProviderKind provider, ConnectionStatus status) {
  boolean isOf(ServiceCategory kind, ProviderKind by) {
    return service == kind && provider == by;
  }

  /// Whether a status takes the client further towards the service. The other statuses end or pause
  /// the connection, or report its result.
  static boolean goesAhead(ConnectionStatus status) {
    return switch (status) {
      case REQUESTED, ACCEPTED, IN_PROGRESS -> true;
      case ON_HOLD, REJECTED, CANCELLED, COMPLETED, FAILED -> false;
    };
  }

  /// The statuses that may follow a status.
  public static Set<ConnectionStatus> after(ConnectionStatus status) {
    return switch (status) {
      case REQUESTED ->
          Set.of(ConnectionStatus.ACCEPTED, ConnectionStatus.REJECTED, ConnectionStatus.CANCELLED);
      case ACCEPTED -> Set.of(ConnectionStatus.IN_PROGRESS, ConnectionStatus.CANCELLED);
      case IN_PROGRESS ->
          Set.of(
              ConnectionStatus.ON_HOLD,
              ConnectionStatus.COMPLETED,
              ConnectionStatus.FAILED,
              ConnectionStatus.CANCELLED);
      case ON_HOLD ->
          Set.of(
              ConnectionStatus.IN_PROGRESS,
              ConnectionStatus.COMPLETED,
              ConnectionStatus.FAILED,
              ConnectionStatus.CANCELLED);
      case REJECTED, CANCELLED, COMPLETED, FAILED -> Set.of();
    };
  }
}
