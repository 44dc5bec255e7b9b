package org.alliance.notification.domain;

import org.alliance.contracts.values.Coded;

/// The states of a delivery, as the log and documents name them.
public enum DeliveryState implements Coded {
  ABSENT,
  WAITING_FOR_ADDRESS,
  /// To be sent; a sender may have it already.
  DUE,
  SENT,
  FAILED,
  CANCELLED,
  FORESTALLED;

  public static DeliveryState of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Absent() -> ABSENT;
      case Delivery.WaitingForAddress _ -> WAITING_FOR_ADDRESS;
      case Delivery.Due _, Delivery.Taken _ -> DUE;
      case Delivery.Sent _ -> SENT;
      case Delivery.Failed _ -> FAILED;
      case Delivery.Cancelled _ -> CANCELLED;
      case Delivery.Forestalled _ -> FORESTALLED;
    };
  }
}
