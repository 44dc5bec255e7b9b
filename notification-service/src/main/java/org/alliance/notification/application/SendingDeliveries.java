package org.alliance.notification.application;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.address.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends deliveries: at once when they were planned, and again at every look while they are due. A
/// delivery that waits for an address is sent when its firm tells the address.
public final class SendingDeliveries implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SendingDeliveries.class);
  private static final int AT_ONCE = 200;

  private static final Set<NotificationKind> OF_ASSIGNMENTS =
      Set.of(
          NotificationKind.ASSIGNMENT,
          NotificationKind.UNREAD,
          NotificationKind.UNREAD_ESCALATED,
          NotificationKind.FOLLOW_UP,
          NotificationKind.DEADLINE_NEAR);
  private static final Set<NotificationKind> UNREAD =
      Set.of(NotificationKind.UNREAD, NotificationKind.UNREAD_ESCALATED);
  private static final Set<NotificationKind> FOLLOW_UPS = Set.of(NotificationKind.FOLLOW_UP);

  /// Every fifth look is for addresses, too: an address is rarely missed.
  private static final int LOOKS_PER_ADDRESS_LOOK = 5;

  private final Deliveries deliveries;
  private final Notifying notifying;
  private final Contacts contacts;
  private final PausedCases paused;
  private final Clock clock;
  private final Map<Lane, Senders> lanes = new EnumMap<>(Lane.class);
  private volatile boolean isClosed;
  private int looks;

  /// Deliveries of one lane never wait for those of another.
  private enum Lane {
    FIRM_MAIL,
    CLIENT_MAIL,
    SMS,
    VOICE;

    static Lane of(String id) {
      if (id.endsWith(NotificationChannel.SMS.code())) {
        return SMS;
      }
      if (id.endsWith(NotificationChannel.VOICE.code())) {
        return VOICE;
      }
      return id.contains(PlanningNotices.CLIENT) ? CLIENT_MAIL : FIRM_MAIL;
    }
  }

  /// @param isLooking whether what a look found is still being sent
  private record Senders(ExecutorService threads, AtomicBoolean isLooking) {
    static Senders of(Lane lane) {
      return new Senders(
          Executors.newFixedThreadPool(
              4, Thread.ofVirtual().name(lane.name().toLowerCase(Locale.ROOT) + "-", 0).factory()),
          new AtomicBoolean());
    }
  }

  public SendingDeliveries(
      Deliveries deliveries,
      Notifying notifying,
      Contacts contacts,
      PausedCases paused,
      Clock clock) {
    this.deliveries = deliveries;
    this.notifying = notifying;
    this.contacts = contacts;
    this.paused = paused;
    this.clock = clock;
    for (var lane : Lane.values()) {
      lanes.put(lane, Senders.of(lane));
    }
  }

  /// Sends a delivery if it is due. Does not wait for that.
  public void wake(String id) {
    if (!isClosed) {
      senders(Lane.of(id)).threads().execute(() -> send(id));
    }
  }

  private Senders senders(Lane lane) {
    return Objects.requireNonNull(lanes.get(lane));
  }

  /// Sends the deliveries that wait for the address of this firm; if they are more than 200, the
  /// rest at later looks.
  public void addressArrived(FirmId firm) {
    takeUp(List.of(firm)).forEach(this::wake);
  }

  /// The firm's work is over, maybe before the firm heard that it had the case.
  public void ended(CaseId id, FirmId firm) {
    paused.setActed(id, firm, false);
    deliveries.unsent(firm, Optional.of(id), OF_ASSIGNMENTS).forEach(notifying::cancel);
  }

  /// The firm has done something about a case, so somebody knows of it. Its assignment may be read
  /// only later.
  public void actedOn(CaseId id, FirmId firm) {
    paused.setActed(id, firm, true);
    deliveries.unsent(firm, Optional.of(id), UNREAD).forEach(notifying::cancel);
    movedOn(id, firm);
  }

  /// The firm has the case. If it is known to have done something about it already, nobody has to
  /// be told that it has not read so: the two events come on different topics.
  public void assigned(CaseId id, FirmId firm) {
    if (paused.hasActed(id, firm)) {
      deliveries.unsent(firm, Optional.of(id), UNREAD).forEach(notifying::cancel);
    }
  }

  /// A case of the firm, or an offer to it, stands still no more.
  public void movedOn(CaseId id, FirmId firm) {
    deliveries.unsent(firm, Optional.of(id), FOLLOW_UPS).forEach(notifying::cancel);
  }

  /// Somebody of the firm has read its notices.
  public void read(FirmId firm) {
    deliveries.unsent(firm, Optional.empty(), UNREAD).forEach(notifying::cancel);
  }

  /// The client may not be told anything any more. What is on its way to them is blocked, and the
  /// log names the rule.
  public void stopForClient(CaseId id, ContactRule rule) {
    deliveries.unsent(id, true).forEach(delivery -> notifying.stop(delivery, rule));
  }

  /// Stops all notices about a case, to whomever, until it is let go again.
  public void stopCase(CaseId id) {
    paused.setStopped(id, true);
    deliveries
        .unsent(id, false)
        .forEach(delivery -> notifying.stop(delivery, ContactRule.CASE_STOPPED));
  }

  /// Notices about the case may leave again. Those that were blocked stay so.
  public void letGo(CaseId id) {
    paused.setStopped(id, false);
    paused.setComplained(id, false);
  }

  /// Has all that is due sent, up to 200 deliveries, each lane by itself. A lane that is still busy
  /// with an earlier look is left out.
  public void look() {
    if (looks++ % LOOKS_PER_ADDRESS_LOOK == 0) {
      lookForAddresses();
    }
    var due = deliveries.due(clock.instant(), AT_ONCE);
    for (var lane : Lane.values()) {
      var own = due.stream().filter(id -> Lane.of(id) == lane).toList();
      var senders = senders(lane);
      if (!own.isEmpty() && !isClosed && senders.isLooking().compareAndSet(false, true)) {
        senders
            .threads()
            .execute(() -> {
              try {
                own.forEach(this::send);
              } finally {
                senders.isLooking().set(false);
              }
            });
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
    lanes.values().forEach(senders -> senders.threads().close());
  }

  /// A firm may have told its address while a delivery to it was being planned without one, and the
  /// instance that took the address may have died before it saw to the deliveries. Deliveries to
  /// firms without an address are not even read: however many they are, they delay no others.
  private void lookForAddresses() {
    takeUp(contacts.firms());
  }

  private List<String> takeUp(List<FirmId> firms) {
    var ids = deliveries.waitingForAddress(firms, AT_ONCE);
    ids.forEach(notifying::addressArrived);
    return ids;
  }

  /// Protects the loop of a lane: one delivery that fails, whatever the reason, must not keep those
  /// behind it from being sent. It stays due, and the next look finds it again.
  @SuppressWarnings("CatchingUnchecked")
  private void send(String id) {
    try {
      notifying.send(id).forEach(this::wake);
    } catch (RuntimeException failure) {
      log.warn("Delivery {} waits to be sent again: {}", id, failure.getClass().getSimpleName());
    }
  }
}
