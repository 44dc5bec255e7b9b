package org.alliance.intake.application.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.desk.HelpingCallers.Client;
import org.alliance.intake.application.plan.ContactPlan;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.report.Report;

/// Reads clients for the desk: who waits for a call, and whether they may be called now.
final class ClientReading {
  private static final int MOST_CALLS = 100;

  private final RecordingClientInstructions instructions;
  private final ClientRequests requests;
  private final PlanOpenings plans;
  private final Clock clock;

  ClientReading(
      RecordingClientInstructions instructions,
      ClientRequests requests,
      PlanOpenings plans,
      Clock clock) {
    this.instructions = instructions;
    this.requests = requests;
    this.plans = plans;
    this.clock = clock;
  }

  /// Clients who wait for a call, the longest waiting first.
  List<Client> waiting(Staff staff) {
    var clients = new LinkedHashMap<CaseId, Client>();
    for (var open : requests.open(MOST_CALLS)) {
      // A client who waits for two things is called once.
      waiting(staff, open).ifPresent(client -> clients.putIfAbsent(client.id(), client));
    }
    return List.copyOf(clients.values());
  }

  private Optional<Client> waiting(Staff staff, ClientRequests.Open open) {
    var report = instructions.find(open.report());
    if (!staff.mayTighten(report)) {
      return Optional.empty();
    }
    var isOwed =
        switch (open.kind()) {
          case CALL -> !isEnded(report);
          case CONFIRM_WITHDRAWAL -> isPaused(report);
          case CONFIRM_PLAN -> !(report instanceof Report.Withdrawn);
        };
    return isOwed
        ? Optional.of(client(staff, open.report(), report, Optional.of(open)))
            .filter(client ->
                open.kind() != ClientRequests.Kind.CONFIRM_PLAN || client.isPlanToConfirm())
        : Optional.empty();
  }

  /// A wish to be contacted otherwise is no request for a call: the report's sender may have told
  /// it.
  private Optional<Instant> since(CaseId id) {
    return requests.open(MOST_CALLS).stream()
        .filter(open -> open.report().equals(id))
        .filter(open -> open.kind() != ClientRequests.Kind.CONFIRM_PLAN)
        .map(ClientRequests.Open::since)
        .findFirst();
  }

  Client of(Staff staff, CaseId id, Report report) {
    return client(staff, id, report, Optional.empty());
  }

  private Client client(
      Staff staff, CaseId id, Report report, Optional<ClientRequests.Open> listed) {
    var since =
        listed
            .filter(open -> open.kind() != ClientRequests.Kind.CONFIRM_PLAN)
            .map(ClientRequests.Open::since)
            .or(() -> since(id));
    var file = plans.open(staff, id, report);
    var plan = ContactPlan.of(file.holds());
    var isToConfirm =
        isPaused(report) && requests.isOpen(id, ClientRequests.Kind.CONFIRM_WITHDRAWAL);
    var callTime =
        report instanceof Report.Withdrawn && (isEnded(report) || since.isEmpty())
            ? CallTime.NO_CALLS
            : CallTime.at(
                clock.instant(),
                mayContact(report, since) && !hasNoWayLeft(file),
                plan.channels(),
                plan.hours(),
                Report.incidentOf(report).place().state());
    return new Client(
        id,
        report,
        since,
        listed.map(ClientRequests.Open::since).or(() -> since),
        file,
        callTime,
        isToConfirm,
        staff.mayLoosen(report));
  }

  /// All ways, or all hours, were taken out of the plan. That is not a plan that tells none.
  private static boolean hasNoWayLeft(PlanOnFile file) {
    return Stream.of(PlanPart.CHANNELS, PlanPart.HOURS)
        .flatMap(part -> file.holds().told(part).stream())
        .anyMatch(List::isEmpty);
  }

  static boolean isPaused(Report report) {
    return report instanceof Report.Withdrawn withdrawn && withdrawn.end().isEmpty();
  }

  private static boolean isEnded(Report report) {
    return report instanceof Report.Withdrawn withdrawn && withdrawn.end().isPresent();
  }

  /// Somebody who did not say whether they may be contacted, and then asked for a call, may be
  /// called.
  private static boolean mayContact(Report report, Optional<Instant> since) {
    return switch (Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)) {
      case ALLOW -> true;
      case ASK -> since.isPresent();
      case FORBID -> false;
    };
  }
}
