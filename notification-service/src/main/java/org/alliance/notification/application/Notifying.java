package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ContactRule;
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
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final EndedOffers ended;
  private final PlanningNotices planning;
  private final SendingToFirms firms;
  private final PausedCases paused;
  private final SendingToClients clients;
  private final Clock clock;
  private final int giveUpAfter;

  public Notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      PlanningNotices planning,
      SendingToFirms firms,
      PausedCases paused,
      SendingToClients clients,
      Clock clock,
      int giveUpAfter) {
    this.deliveries = deliveries;
    this.ended = new EndedOffers(deliveries, clock);
    this.planning = planning;
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
  /// @return the delivery by another channel that takes the place of this one, if one does
  public Optional<String> send(String id) {
    if (isHeldBack(id)) {
      return Optional.empty();
    }
    var now = clock.instant();
    if (deliveries.handle(id, new Command.Take(now, now.plus(LEASE))) instanceof Decision.Refused
        || !(deliveries.stateOf(id) instanceof Delivery.Taken(var notice, var attempts, _, _))) {
      return Optional.empty();
    }
    var wait = WAITS.get(Math.min(attempts.count(), WAITS.size() - 1));
    var command =
        notice.isForClient()
            ? clients.send(id, notice, paused::ruleForClient, wait, giveUpAfter)
            : firms.send(id, notice, wait, giveUpAfter);
    deliveries.handle(id, command);
    return isForNextChannel(command) ? planning.byNextChannel(id, notice) : Optional.empty();
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
        || ended.hasThatOf(id, notice.kind())
        || notice.caseId().filter(about -> isOver(about, notice)).isPresent();
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
          HAND_OVER_REMINDER ->
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
