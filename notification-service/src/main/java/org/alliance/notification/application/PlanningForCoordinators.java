package org.alliance.notification.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.Notice;

/// Plans notices to coordinators: that something waits on their worklists. What one does not want
/// as a mail, or cannot get as one, is planned for the pages. The digest has it, too.
public final class PlanningForCoordinators {
  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final Deliveries known;
  private final Addresses addresses;
  private final Clock clock;

  public PlanningForCoordinators(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Deliveries known,
      Addresses addresses,
      Clock clock) {
    this.deliveries = deliveries;
    this.known = known;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// @param occasion names the event, so that an event that comes twice plans the same deliveries
  /// @param number if the event tells it; else the number that an earlier notice told is taken
  /// @return the deliveries' ids
  public List<String> tell(
      String occasion, CaseId caseId, Optional<CaseNumber> number, NotificationKind kind) {
    var coordinators = addresses.coordinators();
    if (coordinators.isEmpty()) {
      return List.of();
    }
    var said = number.or(() -> known.numberOf(caseId));
    return coordinators.stream()
        .map(one -> {
          var id = idOf(occasion, kind, one.id());
          var notice = Notice.toCoordinator(caseId, said, one.id(), kind);
          var isMail = one.mailTo().isPresent() && one.preferences().wants(kind);
          var told = isMail ? notice : notice.onPages();
          deliveries.handle(id, new Command.Plan(told, true, clock.instant()));
          return id;
        })
        .toList();
  }

  /// Nobody has to act any more: a mail that has not left is not needed, nor one whose occasion is
  /// heard of later.
  public void settled(String occasion, NotificationKind kind) {
    for (var one : addresses.coordinators()) {
      deliveries.handle(idOf(occasion, kind, one.id()), new Command.Cancel(clock.instant()));
    }
  }

  private static String idOf(String occasion, NotificationKind kind, String person) {
    return occasion + "-" + kind.code() + "-coordinator-" + person + "-email";
  }
}
