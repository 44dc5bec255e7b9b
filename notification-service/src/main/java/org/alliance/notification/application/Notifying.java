package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
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

  private static final ZoneId UTC = ZoneId.of("UTC");

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final Contacts contacts;
  private final FirmOffices offices;
  private final PausedCases paused;
  private final Mailbox mailbox;
  private final Clock clock;
  private final int giveUpAfter;

  public Notifying(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Contacts contacts,
      FirmOffices offices,
      PausedCases paused,
      Mailbox mailbox,
      Clock clock,
      int giveUpAfter) {
    this.deliveries = deliveries;
    this.contacts = contacts;
    this.offices = offices;
    this.paused = paused;
    this.mailbox = mailbox;
    this.clock = clock;
    this.giveUpAfter = giveUpAfter;
  }

  /// @return the delivery's id
  public String plan(OfferId offer, Notice notice) {
    var id = nameOf(offer, notice.kind());
    deliveries.handle(
        id, new Command.Plan(notice, contacts.of(notice.firm()).isPresent(), clock.instant()));
    return id;
  }

  /// Thanks a firm that another one was faster than, if it can be reached now: thanks that come
  /// once an address is known would come from out of the blue.
  ///
  /// @return the delivery's id, if there is one
  public Optional<String> thank(OfferId offer, CaseId caseId, FirmId firm) {
    return contacts
        .of(firm)
        .map(_ ->
            plan(
                offer,
                new Notice(
                    caseId,
                    numberOf(offer),
                    firm,
                    NotificationKind.THANKS,
                    Optional.empty(),
                    Optional.empty())));
  }

  /// Tells a firm that it has the case. The notice of its offer has no reason any more.
  ///
  /// @return the delivery's id
  public String assign(OfferId offer, CaseId caseId, FirmId firm) {
    cancel(offer, NotificationKind.OFFER);
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

  public void cancel(String id) {
    deliveries.handle(id, new Command.Cancel(clock.instant()));
  }

  private static String nameOf(OfferId offer, NotificationKind kind) {
    return offer.value() + "-" + kind.code() + "-email";
  }

  /// Sends a delivery that is due; anything else is left as it is. It is taken first, in its own
  /// document, so that of several who find it due only one sends it; if that one dies, it is due
  /// again when its lease is over.
  public void send(String id) {
    if (isPaused(deliveries.stateOf(id))) {
      cancel(id);
      return;
    }
    var now = clock.instant();
    if (deliveries.handle(id, new Command.Take(now, now.plus(LEASE))) instanceof Decision.Refused
        || !(deliveries.stateOf(id) instanceof Delivery.Taken(var notice, var attempts, _, _))) {
      return;
    }
    var wait = WAITS.get(Math.min(attempts, WAITS.size() - 1));
    var result =
        contacts
            .of(notice.firm())
            .map(contact ->
                mailbox.send(id, contact.email(), zoneOf(notice.firm(), contact), notice))
            .orElse(Mailbox.Result.NOT_NOW);
    deliveries.handle(
        id,
        switch (result) {
          case TAKEN -> new Command.Confirm(clock.instant());
          case NOT_NOW -> new Command.Miss(now, now.plus(wait), giveUpAfter);
          case NEVER -> new Command.Fail(now);
        });
  }

  /// Firms hear of offers of a case only while its client agrees. A firm that has the case keeps
  /// hearing of it.
  private boolean isPaused(Delivery state) {
    return state instanceof Delivery.Due(var notice, _, _)
        && notice.kind() == NotificationKind.OFFER
        && paused.isPaused(notice.caseId());
  }

  private ZoneId zoneOf(FirmId firm, Contact contact) {
    return contact.zone().or(() -> offices.stateOf(firm).map(StateZones::of)).orElse(UTC);
  }

  /// The firm has told its address: a delivery that waited for it is due now.
  public void addressArrived(String id) {
    deliveries.handle(id, new Command.AddressArrived(clock.instant()));
  }

  public Decision<Event, Refusal> retry(String id) {
    return deliveries.handle(id, new Command.Retry(clock.instant()));
  }
}
