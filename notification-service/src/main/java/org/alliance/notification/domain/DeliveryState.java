package org.alliance.notification.domain;

import java.util.List;
import org.alliance.contracts.values.code.Coded;

/// The states of a delivery, as the log and documents name them.
public enum DeliveryState implements Coded {
  ABSENT,
  WAITING_FOR_ADDRESS,
  /// To be sent; a sender may have it already.
  DUE,
  /// To be sent later: it may not leave before.
  HELD,
  SENT,
  /// It came back.
  BOUNCED,
  /// A rule let nothing leave.
  BLOCKED,
  FAILED,
  CANCELLED,
  FORESTALLED;

  /// The states of deliveries that were planned.
  public static final List<DeliveryState> PLANNED =
      List.of(WAITING_FOR_ADDRESS, DUE, HELD, SENT, BOUNCED, BLOCKED, FAILED, CANCELLED);

  /// The states of deliveries that may still leave.
  public static final List<DeliveryState> UNSENT = List.of(WAITING_FOR_ADDRESS, DUE, HELD);

  public static DeliveryState of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Absent() -> ABSENT;
      case Delivery.WaitingForAddress _ -> WAITING_FOR_ADDRESS;
      case Delivery.Due _, Delivery.Taken _ -> DUE;
      case Delivery.Held _ -> HELD;
      case Delivery.Sent _ -> SENT;
      case Delivery.Bounced _ -> BOUNCED;
      case Delivery.Blocked _ -> BLOCKED;
      case Delivery.Failed _ -> FAILED;
      case Delivery.Cancelled _ -> CANCELLED;
      case Delivery.Forestalled _ -> FORESTALLED;
    };
  }
}
