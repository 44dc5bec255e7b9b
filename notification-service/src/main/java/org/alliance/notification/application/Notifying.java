package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ContactRule;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationChannel;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.Notice;

/// Plans deliveries and sends them. A delivery is named after what it is about, so planning it
/// twice plans it once.
public final class Notifying {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private static final String CLIENT = "-client-";
  private static final Optional<ContactRule> NO_RULE = Optional.empty();
  private static final Set<NotificationKind> OF_OFFERS =
      Set.of(NotificationKind.OFFER, NotificationKind.REMINDER, NotificationKind.OFFER_EXPIRED);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final SendingToFirms firms;
  private final PausedCases paused;
  private final SendingToClients clients;
  private final Clock clock;
  private final int giveUpAfter;

  public Notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      SendingToFirms firms,
      PausedCases paused,
      SendingToClients clients,
      Clock clock,
      int giveUpAfter) {
    this.deliveries = deliveries;
    this.firms = firms;
    this.paused = paused;
    this.clients = clients;
    this.clock = clock;
    this.giveUpAfter = giveUpAfter;
  }

  /// @return the delivery's id
  public String plan(OfferId offer, Notice notice) {
    var id = nameOf(offer, notice.kind());
    deliveries.handle(id, new Command.Plan(notice, canBeReached(notice), clock.instant()));
    return id;
  }

  private boolean canBeReached(Notice notice) {
    return notice.firm().map(firms::canBeReached).orElse(true);
  }

  /// Reminds the firm of an offer when half of the time to answer it is over. An offer whose end
  /// was read before its beginning needs no reminder.
  public void planReminder(OfferId offer, Notice notice) {
    if (deliveries.stateOf(nameOf(offer, NotificationKind.OFFER)) instanceof Delivery.Forestalled) {
      return;
    }
    var now = clock.instant();
    notice
        .answerBy()
        .filter(now::isBefore)
        .ifPresent(by ->
            deliveries.handle(
                nameOf(offer, NotificationKind.REMINDER),
                new Command.Plan(
                    notice.as(NotificationKind.REMINDER),
                    true,
                    now.plus(Duration.between(now, by).dividedBy(2)))));
  }

  /// The offer may be answered for longer. Mails that wait tell the new deadline, and a reminder is
  /// due when half of the time from now is over.
  public void extend(OfferId offer, Instant answerBy) {
    var now = clock.instant();
    var remindAt = now.plus(Duration.between(now, answerBy).dividedBy(2));
    for (var kind : List.of(NotificationKind.OFFER, NotificationKind.REMINDER)) {
      deliveries.handle(nameOf(offer, kind), new Command.Extend(answerBy, remindAt));
    }
  }

  /// Tells a firm something of an engagement, once for each occasion, if it can be reached now: it
  /// is old news once an address is known.
  ///
  /// @return the delivery's id, if there is one
  public Optional<String> tell(String occasion, CaseId caseId, FirmId firm, NotificationKind kind) {
    if (!firms.canBeReached(firm)) {
      return Optional.empty();
    }
    var id = occasion + "-" + kind.code() + "-email";
    var notice =
        new Notice(caseId, Optional.empty(), firm, kind, Optional.empty(), Optional.empty());
    deliveries.handle(id, new Command.Plan(notice, true, clock.instant()));
    return Optional.of(id);
  }

  /// Tells the client that there is a message, once for each occasion, by the first channel that
  /// the safe-contact plan allows.
  ///
  /// @return the delivery's id
  public String tellClient(String occasion, CaseId caseId) {
    return tellClient(occasion + CLIENT, caseId, SendingToClients.CHANNELS.getFirst());
  }

  private String tellClient(String name, CaseId caseId, NotificationChannel channel) {
    var id = name + channel.code();
    deliveries.handle(
        id, new Command.Plan(Notice.toClient(caseId, channel), true, clock.instant()));
    return id;
  }

  /// Thanks a firm that another one was faster than, if it can be reached now: thanks that come
  /// once an address is known would come from out of the blue.
  ///
  /// @return the delivery's id, if there is one
  public Optional<String> thank(OfferId offer, CaseId caseId, FirmId firm) {
    return firms.canBeReached(firm)
        ? Optional.of(
            plan(
                offer,
                new Notice(
                    caseId,
                    numberOf(offer),
                    firm,
                    NotificationKind.THANKS,
                    Optional.empty(),
                    Optional.empty())))
        : Optional.empty();
  }

  /// Tells a firm that its time to answer is over, if it was told of the offer.
  ///
  /// @return the delivery's id, if there is one
  public Optional<String> expire(OfferId offer, CaseId caseId, FirmId firm) {
    var offered = deliveries.stateOf(nameOf(offer, NotificationKind.OFFER));
    return offered instanceof Delivery.Sent
        ? Optional.of(
            plan(
                offer,
                new Notice(
                    caseId,
                    numberOf(offer),
                    firm,
                    NotificationKind.OFFER_EXPIRED,
                    Optional.empty(),
                    Optional.empty())))
        : Optional.empty();
  }

  /// Tells a firm that it has the case. The notice of its offer has no reason any more.
  ///
  /// @return the delivery's id
  public String assign(OfferId offer, CaseId caseId, FirmId firm) {
    cancelOffer(offer);
    return plan(
        offer,
        new Notice(
            caseId,
            numberOf(offer),
            firm,
            NotificationKind.ASSIGNMENT,
            Optional.empty(),
            Optional.empty()));
  }

  /// Only the event of the offer tells the case's number, and the offer's notice keeps it.
  private Optional<CaseNumber> numberOf(OfferId offer) {
    return Delivery.notice(deliveries.stateOf(nameOf(offer, NotificationKind.OFFER)))
        .flatMap(Notice::caseNumber);
  }

  /// The reason of a notice is over. What has not been sent is cancelled, also if it is planned
  /// only later.
  public void cancel(OfferId offer, NotificationKind kind) {
    cancel(nameOf(offer, kind));
  }

  /// The offer is over: its notice and its reminder have no reason any more.
  public void cancelOffer(OfferId offer) {
    cancel(offer, NotificationKind.OFFER);
    var reminder = nameOf(offer, NotificationKind.REMINDER);
    if (!(deliveries.stateOf(reminder) instanceof Delivery.Absent)) {
      cancel(reminder);
    }
  }

  public void cancel(String id) {
    deliveries.handle(id, new Command.Cancel(clock.instant()));
  }

  private static String nameOf(OfferId offer, NotificationKind kind) {
    return offer.value() + "-" + kind.code() + "-email";
  }

  /// Nothing about this may leave any more, and the log says why.
  public void stop(String id, ContactRule rule) {
    deliveries.handle(id, new Command.Stop(rule, clock.instant()));
  }

  /// What was sent came back.
  public void bounced(String id) {
    deliveries.handle(id, new Command.Bounce(clock.instant()));
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
        notice
            .firm()
            .map(firm -> firms.send(id, notice, firm, wait, giveUpAfter))
            .orElseGet(() -> clients.send(id, notice, paused::ruleForClient, wait, giveUpAfter));
    deliveries.handle(id, command);
    return command instanceof Command.Block(var rule, _)
        ? SendingToClients.after(notice.channel(), rule)
            .map(next -> tellClient(nameWithout(id, notice.channel()), notice.caseId(), next))
        : Optional.empty();
  }

  private static String nameWithout(String id, NotificationChannel channel) {
    return id.substring(0, id.length() - channel.code().length());
  }

  /// Firms hear of offers of a case only while its client agrees. A firm that has the case keeps
  /// hearing of it. Of a case that is stopped nobody hears, and a firm gets no mail that it does
  /// not want.
  private boolean isHeldBack(String id) {
    var notice = Delivery.notice(deliveries.stateOf(id));
    if (notice.isEmpty()) {
      return false;
    }
    var about = notice.get();
    if (paused.isStopped(about.caseId())) {
      stop(id, ContactRule.CASE_STOPPED);
      return true;
    }
    var rule = about.isForClient() ? paused.ruleForClient(about.caseId()) : NO_RULE;
    if (rule.isPresent()) {
      stop(id, rule.get());
      return true;
    }
    var isUnwanted = about.firm().filter(firm -> !firms.isWanted(firm, about.kind())).isPresent();
    if (isUnwanted || (OF_OFFERS.contains(about.kind()) && paused.isPaused(about.caseId()))) {
      cancel(id);
      return true;
    }
    return false;
  }

  /// The firm has told its address: a delivery that waited for it is due now.
  public void addressArrived(String id) {
    deliveries.handle(id, new Command.AddressArrived(clock.instant()));
  }

  public Decision<Event, Refusal> retry(String id) {
    return deliveries.handle(id, new Command.Retry(clock.instant()));
  }
}
