package org.alliance.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.Delivery.Event;

/// Deliveries for tests, in every state.
final class DeliveryExamples {
  static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  static final Instant LATER = NOW.plusSeconds(60);
  static final Notice NOTICE =
      new Notice(
          new CaseId("123e4567-e89b-12d3-a456-426614174000"),
          Optional.empty(),
          new FirmId("firm-001"),
          NotificationKind.ASSIGNMENT,
          Optional.empty(),
          Optional.empty());
  static final Attempt TRY = new Attempt(NOW, "smtp", "250");
  static final Event TRIED = new Event.Tried(TRY);
  static final Delivery ABSENT = new Delivery.Absent();
  static final Delivery WAITING = new Delivery.WaitingForAddress(NOTICE, NOW);
  static final Delivery DUE = new Delivery.Due(NOTICE, Attempts.of(2), NOW);
  static final Delivery TAKEN = new Delivery.Taken(NOTICE, Attempts.of(2), LATER, false);
  static final Delivery ENDING = new Delivery.Taken(NOTICE, Attempts.of(2), LATER, true);
  static final Delivery SENT = new Delivery.Sent(NOTICE, Attempts.of(1), NOW);
  static final Delivery FAILED = new Delivery.Failed(NOTICE, Attempts.of(3), NOW);
  static final Delivery CANCELLED = new Delivery.Cancelled(NOTICE, Attempts.of(1), NOW);
  static final Delivery FORESTALLED = new Delivery.Forestalled(NOW);
  static final Delivery HELD = new Delivery.Held(NOTICE, Attempts.of(1), LATER);
  static final Delivery BOUNCED = new Delivery.Bounced(NOTICE, Attempts.of(1), NOW);
  static final Delivery BLOCKED =
      new Delivery.Blocked(NOTICE, Attempts.of(0), ContactRule.WITHDRAWN, NOW);
  static final List<Delivery> ALL =
      List.of(
          ABSENT,
          WAITING,
          DUE,
          HELD,
          TAKEN,
          ENDING,
          SENT,
          BOUNCED,
          BLOCKED,
          FAILED,
          CANCELLED,
          FORESTALLED);

  private DeliveryExamples() {}
}
