package org.alliance.kit.inbox;

/// A record that is no event at all. Its reason is a code, so that it may be counted and shown.
final class UndecodableRecord extends RuntimeException {
  UndecodableRecord(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
