package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.aggregate.Handling;
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

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Handling<Delivery, Command, Event, Refusal> deliveries;
  private final Contacts contacts;
  private final Mailbox mailbox;
  private final Clock clock;
  private final int giveUpAfter;

  public Notifying(
      Handling<Delivery, Command, Event, Refusal> deliveries,
      Contacts contacts,
      Mailbox mailbox,
      Clock clock,
      int giveUpAfter) {
    this.deliveries = deliveries;
    this.contacts = contacts;
    this.mailbox = mailbox;
    this.clock = clock;
    this.giveUpAfter = giveUpAfter;
  }

  /// @return the delivery's id
  public String plan(OfferId offer, Notice notice) {
    var id = offer.value() + "-" + notice.kind().code() + "-email";
    deliveries.handle(
        id, new Command.Plan(notice, contacts.emailOf(notice.firm()).isPresent(), clock.instant()));
    return id;
  }

  /// Sends a delivery that is due; anything else is left as it is. It is taken first, in its own
  /// document, so that of several who find it due only one sends it; if that one dies, it is due
  /// again when its lease is over.
  public void send(String id) {
    var now = clock.instant();
    if (deliveries.handle(id, new Command.Take(now, now.plus(LEASE))) instanceof Decision.Refused
        || !(deliveries.stateOf(id) instanceof Delivery.Due(var notice, var attempts, _))) {
      return;
    }
    var wait = WAITS.get(Math.min(attempts, WAITS.size() - 1));
    var sent =
        contacts
            .emailOf(notice.firm())
            .filter(address -> mailbox.send(id, address, notice))
            .isPresent();
    deliveries.handle(
        id,
        sent
            ? new Command.Confirm(clock.instant())
            : new Command.Miss(now, now.plus(wait), giveUpAfter));
  }

  /// The firm has told its address: a delivery that waited for it is due now.
  public void addressArrived(String id) {
    deliveries.handle(id, new Command.AddressArrived(clock.instant()));
  }

  public Decision<Event, Refusal> retry(String id) {
    return deliveries.handle(id, new Command.Retry(clock.instant()));
  }
}
