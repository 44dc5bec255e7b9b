package org.alliance.notification.application;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends deliveries: at once when they were planned, and again at every look while they are due. A
/// delivery that waits for an address is sent when its firm tells the address.
public final class SendingDeliveries implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SendingDeliveries.class);
  private static final int AT_ONCE = 200;

  /// Every fifth look is for addresses, too: an address is rarely missed.
  private static final int LOOKS_PER_ADDRESS_LOOK = 5;

  private final Deliveries deliveries;
  private final Notifying notifying;
  private final Contacts contacts;
  private final Clock clock;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(4, Thread.ofVirtual().name("mail-", 0).factory());
  private volatile boolean isClosed;
  private int looks;

  public SendingDeliveries(
      Deliveries deliveries, Notifying notifying, Contacts contacts, Clock clock) {
    this.deliveries = deliveries;
    this.notifying = notifying;
    this.contacts = contacts;
    this.clock = clock;
  }

  /// Sends a delivery if it is due. Does not wait for that.
  public void wake(String id) {
    if (!isClosed) {
      senders.execute(() -> send(id));
    }
  }

  /// Sends the deliveries that wait for the address of this firm; if they are more than 200, the
  /// rest at later looks.
  public void addressArrived(FirmId firm) {
    takeUp(List.of(firm)).forEach(this::wake);
  }

  /// The firm's work is over before the firm heard that it had the case.
  public void cancelAssignment(CaseId id, FirmId firm) {
    deliveries.unsentAssignments(id, firm).forEach(notifying::cancel);
  }

  /// Sends all that is due, up to 200 deliveries.
  public void look() {
    if (looks++ % LOOKS_PER_ADDRESS_LOOK == 0) {
      lookForAddresses();
    }
    deliveries.due(clock.instant(), AT_ONCE).forEach(this::send);
  }

  @Override
  public void close() {
    isClosed = true;
    senders.close();
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

  @SuppressWarnings("CatchingUnchecked") // the delivery stays due and is found again
  private void send(String id) {
    try {
      notifying.send(id);
    } catch (Exception failure) {
      log.warn("Delivery {} waits to be sent again: {}", id, failure.getClass().getSimpleName());
    }
  }
}
