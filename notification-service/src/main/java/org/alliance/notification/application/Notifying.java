package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.Notice;

/// Sends deliveries, and notes what became of them.
public final class Notifying {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private static final Optional<ContactRule> NO_RULE = Optional.empty();
  private static final Set<NotificationKind> OF_OFFERS =
      Set.of(
          NotificationKind.OFFER,
          NotificationKind.REMINDER,
          NotificationKind.HAND_OVER_OFFERED,
          NotificationKind.HAND_OVER_REMINDER);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final PlanningNotices planning;
  private final PlanningForCoordinators coordinators;
  private final SendingToFirms firms;
  private final PausedCases paused;
  private final SendingToClients clients;
  private final Clock clock;
  private final int giveUpAfter;

  public Notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      PlanningNotices planning,
      PlanningForCoordinators coordinators,
      SendingToFirms firms,
      PausedCases paused,
      SendingToClients clients,
      Clock clock,
      int giveUpAfter) {
    this.deliveries = deliveries;
    this.planning = planning;
    this.coordinators = coordinators;
    this.firms = firms;
    this.paused = paused;
    this.clients = clients;
    this.clock = clock;
    this.giveUpAfter = giveUpAfter;
  }

  public void cancel(String id) {
    planning.cancel(id);
  }

  /// Nothing about this may leave any more, and the log says why.
  public void stop(String id, ContactRule rule) {
    deliveries.handle(id, new Command.Stop(rule, clock.instant()));
  }

  /// What was sent came back, or its reader complained.
  ///
  /// @param answer who says so, and what, as an attempt
  public void bounced(String id, Attempt answer) {
    deliveries.handle(id, new Command.Bounce(answer));
  }

  /// Sends a delivery that is due; anything else is left as it is. It is taken first, in its own
  /// document, so that of several who find it due only one sends it; if that one dies, it is due
  /// again when its lease is over.
  ///
  /// @return the deliveries that are due because of it: mails to coordinators, or the same message
  ///   by another channel
  public List<String> send(String id) {
    if (isHeldBack(id)) {
      return List.of();
    }
    var now = clock.instant();
    if (deliveries.handle(id, new Command.Take(now, now.plus(LEASE))) instanceof Decision.Refused
        || !(deliveries.stateOf(id) instanceof Delivery.Taken(var notice, var attempts, _, _))) {
      return List.of();
    }
    // Planned before it is noted that this one is sent, so that a crash in between loses none.
    var next = new ArrayList<>(toCoordinators(id, notice));
    var wait = WAITS.get(Math.min(attempts.count(), WAITS.size() - 1));
    var command =
        notice.isForClient()
            ? clients.send(id, notice, paused::ruleForClient, wait, giveUpAfter)
            : firms.send(id, notice, wait, giveUpAfter);
    deliveries.handle(id, command);
    if (isForNextChannel(command)) {
      planning.byNextChannel(id, notice).ifPresent(next::add);
    }
    return next;
  }

  /// Coordinators hear of a firm that has not read that it has a case.
  private List<String> toCoordinators(String id, Notice notice) {
    return notice
        .caseId()
        .filter(
            _ -> notice.kind() == NotificationKind.UNREAD_ESCALATED && notice.firm().isPresent())
        .map(about -> coordinators.tell(id, about, notice.caseNumber(), notice.kind()))
        .orElse(List.of());
  }

  /// The plan does not have this channel, or nothing can be sent by it.
  private static boolean isForNextChannel(Command command) {
    return switch (command) {
      case Command.Block(var rule, _) -> SendingToClients.isAboutChannel(rule);
      case Command.Fail _ -> true;
      default -> false;
    };
  }

  /// Firms hear of offers of a case only while its client agrees. A firm that has the case keeps
  /// hearing of it. Of a case that is stopped nobody hears.
  private boolean isHeldBack(String id) {
    var notice = Delivery.notice(deliveries.stateOf(id));
    if (notice.isEmpty()) {
      return false;
    }
    var rule = ruleOf(notice.get());
    if (rule.isPresent()) {
      stop(id, rule.get());
      return true;
    }
    if (isOver(id, notice.get())) {
      cancel(id);
      return true;
    }
    return false;
  }

  private Optional<ContactRule> ruleOf(Notice notice) {
    var about = notice.caseId();
    if (about.filter(paused::isStopped).isPresent()) {
      return Optional.of(ContactRule.CASE_STOPPED);
    }
    return notice.isForClient() ? about.flatMap(paused::ruleForClient) : NO_RULE;
  }

  private boolean isOver(String id, Notice notice) {
    return planning.isOverForFirm(id)
        || notice
            .caseId()
            .filter(about -> isOver(about, notice) || isOfEnded(about, id, notice.kind()))
            .isPresent();
  }

  private boolean isOfEnded(CaseId about, String id, NotificationKind kind) {
    var end = id.indexOf("-" + kind.code());
    return OF_OFFERS.contains(kind) && end > 0 && paused.hasEnded(about, id.substring(0, end));
  }

  private boolean isOver(CaseId about, Notice notice) {
    return switch (notice.kind()) {
      case OFFER, REMINDER, OFFER_EXPIRED, REPORT_STATUS -> paused.isPaused(about);
      case UNREAD, UNREAD_ESCALATED ->
          notice.firm().filter(firm -> paused.hasActed(about, firm)).isPresent();
      // A firm that has the case keeps hearing of it; one that is asked does not.
      case FOLLOW_UP -> notice.answerBy().isPresent() && paused.isPaused(about);
      case ASSIGNMENT,
          THANKS,
          TEAM,
          HAND_BACK,
          CLIENT_MESSAGE,
          QUESTION_ANSWERED,
          DIGEST,
          DEADLINE_NEAR,
          HAND_OVER_OFFERED,
          HAND_OVER_REMINDER,
          QUESTION_ASKED,
          ESCALATED ->
          false;
    };
  }

  /// The firm has told its address: a delivery that waited for it is due now.
  public void addressArrived(String id) {
    deliveries.handle(id, new Command.AddressArrived(clock.instant()));
  }

  public Decision<Event, Refusal> retry(String id) {
    return deliveries.handle(id, new Command.Retry(clock.instant()));
  }
}
