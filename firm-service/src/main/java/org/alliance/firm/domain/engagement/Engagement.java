package org.alliance.firm.domain.engagement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.kit.decision.Decision;

/// The work of the firm that has the case.
///
/// @param services that the firm took on
/// @param team empty until the firm has put one on the case
/// @param covered what covers services that the firm did not take on, as a coordinator says
public record Engagement(
    FirmId firm,
    List<ServiceCategory> services,
    Optional<Team> team,
    List<Connection> connections,
    WorkLog log,
    Map<ServiceCategory, NeedCover> covered) {
  public Engagement {
    services = List.copyOf(services);
    connections = List.copyOf(connections);
    covered = Map.copyOf(covered);
  }

  /// An engagement of which no coordinator has said that something else covers a service.
  public Engagement(
      FirmId firm,
      List<ServiceCategory> services,
      Optional<Team> team,
      List<Connection> connections,
      WorkLog log) {
    this(firm, services, team, connections, log, Map.of());
  }

  public static Engagement begun(FirmId firm, List<ServiceCategory> services) {
    return new Engagement(firm, services, Optional.empty(), List.of(), WorkLog.EMPTY);
  }

  /// @param facts of the case, with the instructions that hold now
  public Decision<WorkEvent, Refusal> decide(WorkCommand command, CaseFacts facts) {
    return new WorkDecider(this, facts).decide(command);
  }

  public Engagement after(WorkEvent event) {
    return switch (event) {
      case WorkEvent.Staffed(var other) ->
          new Engagement(firm, services, Optional.of(other), connections, log, covered);
      case WorkEvent.Connected(var connection) -> with(connection);
      case WorkEvent.Asked(var answer) -> with(log.with(answer));
      case WorkEvent.LetterRecorded(var letter) -> with(log.with(letter));
      case WorkEvent.HoursRecorded(var entry) -> with(log.with(entry));
      case WorkEvent.HoursRemoved(var id) -> with(log.withoutHours(id));
      case WorkEvent.Contacted(var contact) -> with(log.with(contact));
      case WorkEvent.StepPlanned(var step) -> with(log.used(step.asked()).with(Optional.of(step)));
      case WorkEvent.StepDone(var step) -> with(log.used(step.asked()).with(step));
      case WorkEvent.DeadlineNear(var day) -> with(log.with(day));
      case WorkEvent.StepDropped() -> with(log.with(Optional.empty()));
    };
  }

  /// @param told what the client says of a service that is done
  public Engagement confirmed(ConnectionId connection, Confirmation told) {
    return find(connection).map(known -> with(known.with(told))).orElse(this);
  }

  /// The client has said something else to the Alliance. What the client agreed to on the same day
  /// is void: days do not tell which came first, and the firm can ask again.
  public Engagement heard(Instruction instruction) {
    Predicate<ClientAnswer> isVoid =
        answer ->
            answer.agrees()
                && answer.subject() == instruction.subject()
                && answer.on().equals(instruction.since());
    return new Engagement(
        firm,
        services,
        team,
        connections.stream()
            .map(connection ->
                connection.asked().filter(isVoid).isPresent()
                    ? connection.withoutAgreement()
                    : connection)
            .toList(),
        log.withoutAgreements(isVoid),
        covered);
  }

  /// @param cover empty if nothing covers the service any more
  public Engagement noted(ServiceCategory service, Optional<NeedCover> cover) {
    var now = new EnumMap<ServiceCategory, NeedCover>(ServiceCategory.class);
    now.putAll(covered);
    cover.ifPresentOrElse(how -> now.put(service, how), () -> now.remove(service));
    return new Engagement(firm, services, team, connections, log, now);
  }

  /// What covers a service that the firm did not take on; empty if nothing is known of that.
  public Optional<NeedCover> coverOf(ServiceCategory service) {
    return Optional.ofNullable(covered.get(service));
  }

  /// What the client asked for, and the firm neither took on nor connected the client with.
  ///
  /// @param facts of the case
  public List<ServiceCategory> notTakenOn(CaseFacts facts) {
    return services.isEmpty()
        ? List.of()
        : facts.services().stream()
            .filter(service -> !services.contains(service))
            .filter(service ->
                connections.stream().noneMatch(connection -> connection.service() == service))
            .toList();
  }

  public Engagement closed(Closing closing) {
    return closing.equals(Closing.BLANK) ? this : with(log.with(closing));
  }

  private Engagement with(WorkLog changed) {
    return new Engagement(firm, services, team, connections, changed, covered);
  }

  private Engagement with(Connection changed) {
    var all = new ArrayList<>(connections);
    all.removeIf(connection -> connection.id().equals(changed.id()));
    all.add(changed);
    return new Engagement(firm, services, team, all, log.used(changed.asked()), covered);
  }

  public Optional<Connection> find(ConnectionId id) {
    return connections.stream().filter(connection -> connection.id().equals(id)).findFirst();
  }
}
