package org.alliance.kit.inbox;

/// A record that is no event at all, or one that no aggregate here can take. Its reason is a code,
/// so that it may be counted and shown.
public final class UndecodableRecord extends RuntimeException {
  public UndecodableRecord(String reason) {
    super(reason);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
