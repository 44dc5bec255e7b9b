package org.alliance.kit.aggregate;

/// What became of a received event.
public enum Receipt {
  /// It took effect, or had none to take and was counted.
  APPLIED,
  /// The domain refused what it asked for (an answer to an offer that has expired, say); it was
  /// counted.
  REFUSED,
  /// It had been received before; nothing changed.
  DUPLICATE,
  /// It came before one that is still missing, or behind one that is parked; it waits in order.
  HELD,
  /// It cannot be handled; it and all later ones of its source wait for a person.
  PARKED
}
