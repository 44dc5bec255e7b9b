package org.alliance.intake.application.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.OfServices;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.service.DoneService;
import org.alliance.intake.domain.service.ServiceStep;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// A client says whether a service was received that a firm recorded as done. The status page gives
/// a link with a sealed token for each of them. Nothing of a token is stored: it ends by its own
/// time, or with the first answer.
public final class ConfirmingServices {
  static final Duration LASTS = Duration.ofHours(1);
  private static final String PURPOSE = "confirm-service";

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final MasterKey key;
  private final Clock clock;

  public ConfirmingServices(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      MasterKey key,
      Clock clock) {
    this.reports = reports;
    this.key = key;
    this.clock = clock;
  }

  /// A service that the client is asked about.
  public record Link(String token, DoneService service) {}

  private record Place(CaseId id, ConnectionId connection) {}

  public List<Link> links(CaseId id, Report report) {
    return done(report).stream()
        .filter(DoneService::isOpen)
        .map(service -> new Link(token(id, service.connection()), service))
        .toList();
  }

  /// @return empty if the token has ended, or is none of ours
  public Optional<DoneService> asked(String token) {
    return open(token)
        .flatMap(place -> find(place.id(), place.connection()))
        .filter(DoneService::isOpen);
  }

  /// @return whether this is the client's answer now: the first one stays
  public boolean answer(String token, ServiceAnswer answer) {
    var place = open(token);
    if (place.isEmpty()) {
      return false;
    }
    var id = place.get().id();
    var connection = place.get().connection();
    if (find(id, connection).filter(DoneService::isOpen).isPresent()) {
      reports.handle(id.value(), new OfServices(id, new ServiceStep.Confirm(connection, answer)));
    }
    return find(id, connection).flatMap(DoneService::answer).filter(answer::equals).isPresent();
  }

  private Optional<DoneService> find(CaseId id, ConnectionId connection) {
    return done(reports.stateOf(id.value())).stream()
        .filter(service -> service.connection().equals(connection))
        .findFirst();
  }

  /// A client who has withdrawn, or is forgotten, is asked nothing.
  private static List<DoneService> done(Report report) {
    return report instanceof Report.Accepted(var told, _) && !Report.isErased(report)
        ? told.services().done()
        : List.of();
  }

  private String token(CaseId id, ConnectionId connection) {
    var until = clock.instant().plus(LASTS).getEpochSecond();
    var text = id.value() + " " + connection.value() + " " + until;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.wrap(text.getBytes(StandardCharsets.UTF_8), PURPOSE));
  }

  private Optional<Place> open(String token) {
    try {
      var text =
          new String(
              key.unwrap(Base64.getUrlDecoder().decode(token), PURPOSE), StandardCharsets.UTF_8);
      var parts = text.split(" ", -1);
      return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])))
          ? Optional.of(new Place(new CaseId(parts[0]), new ConnectionId(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException noneOfOurs) {
      return Optional.empty();
    }
  }
}
