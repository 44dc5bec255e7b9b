package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;

/// One connection of a client with a service. Its statuses and their order are those of the HL7
/// SDOH referral.
///
/// @param named the provider's sealed name; empty if the firm gave none
/// @param days the day of each status, oldest first; empty in connections from before days were
///   kept
/// @param asked the client's agreement, if the client wanted to be asked
/// @param confirmed what the client says of the service that is done; empty until the client has
///   answered
public record Connection(
    ConnectionId id,
    ServiceCategory service,
    ProviderKind provider,
    ConnectionStatus status,
    Optional<String> named,
    List<StatusDay> days,
    Optional<ClientAnswer> asked,
    Optional<Confirmation> confirmed) {
  public Connection {
    days = List.copyOf(days);
  }

  public record StatusDay(ConnectionStatus status, LocalDate on) {}

  /// @param on the day, UTC
  public record Confirmation(ServiceAnswer answer, LocalDate on) {}

  /// Whether the firm says that it is done, and the client says otherwise.
  public boolean isDisputed() {
    return status == ConnectionStatus.COMPLETED
        && confirmed.filter(told -> told.answer() != ServiceAnswer.RECEIVED).isPresent();
  }

  Connection with(Confirmation told) {
    return new Connection(id, service, provider, status, named, days, asked, Optional.of(told));
  }

  Connection withoutAgreement() {
    return new Connection(id, service, provider, status, named, days, Optional.empty(), confirmed);
  }

  boolean isOf(ServiceCategory kind, ProviderKind by) {
    return service == kind && provider == by;
  }

  /// @param name empty to keep the name
  Connection now(
      ConnectionStatus other, LocalDate on, Optional<String> name, Optional<ClientAnswer> answer) {
    var all = new ArrayList<>(days);
    all.add(new StatusDay(other, on));
    return new Connection(
        id,
        service,
        provider,
        other,
        name.or(() -> named),
        all,
        answer.or(() -> asked),
        Optional.empty());
  }

  /// Whether a status takes the client further towards the service. The other statuses end or pause
  /// the connection, or report its result.
  static boolean goesAhead(ConnectionStatus status) {
    return switch (status) {
      case REQUESTED, ACCEPTED, IN_PROGRESS -> true;
      case ON_HOLD, REJECTED, CANCELLED, COMPLETED, FAILED -> false;
    };
  }

  /// The statuses that may follow now. A firm whose client says that a service was not received
  /// goes on with it, or records that it failed.
  public Set<ConnectionStatus> next() {
    return isDisputed()
        ? Set.of(ConnectionStatus.IN_PROGRESS, ConnectionStatus.FAILED)
        : after(status);
  }

  private static Set<ConnectionStatus> after(ConnectionStatus status) {
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
