package org.alliance.intake.domain.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.engagement.ConnectionStatus;

/// The services of a client that a firm recorded as done, in the order in which they were.
public record Services(List<DoneService> done) {
  public static final Services NONE = new Services(List.of());

  public Services {
    done = List.copyOf(done);
  }

  /// An answer is given once. It is undone only by the firm, which goes on with the service.
  ///
  /// @return empty if the step changes nothing
  public Optional<ServiceChange> decide(ServiceStep step) {
    return switch (step) {
      case ServiceStep.Note(var connection, var firm, var kind, var status, var at) ->
          status == ConnectionStatus.COMPLETED
              ? Optional.of(new DoneService(connection, firm, kind, at, Optional.empty()))
                  .filter(
                      _ -> find(connection).filter(known -> known.firm().equals(firm)).isEmpty())
                  .map(ServiceChange.Done::new)
              : find(connection).map(_ -> new ServiceChange.GoneOnWith(connection));
      case ServiceStep.Confirm(var connection, var answer) ->
          find(connection)
              .filter(DoneService::isOpen)
              .map(service -> new ServiceChange.Confirmed(service.answered(answer)));
    };
  }

  public Services after(ServiceChange change) {
    return switch (change) {
      case ServiceChange.Done(var service) -> with(service);
      case ServiceChange.Confirmed(var service) -> with(service);
      case ServiceChange.GoneOnWith(var connection) -> new Services(without(connection));
    };
  }

  public Optional<DoneService> find(ConnectionId connection) {
    return done.stream().filter(service -> service.connection().equals(connection)).findFirst();
  }

  /// The services that the client has not been heard about.
  public List<DoneService> open() {
    return done.stream().filter(DoneService::isOpen).toList();
  }

  private Services with(DoneService service) {
    var all = without(service.connection());
    all.add(service);
    return new Services(all);
  }

  private List<DoneService> without(ConnectionId connection) {
    var left = new ArrayList<>(done);
    left.removeIf(service -> service.connection().equals(connection));
    return left;
  }
}
