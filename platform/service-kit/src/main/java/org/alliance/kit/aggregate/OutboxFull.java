package org.alliance.kit.aggregate;

/// An aggregate has too much unsent to take on more. Nothing was written; ask again later.
public final class OutboxFull extends RuntimeException {
  public OutboxFull(String id) {
    super("Too many events wait to be sent: " + id);
  }
}
