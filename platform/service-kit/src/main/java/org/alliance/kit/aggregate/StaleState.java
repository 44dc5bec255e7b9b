package org.alliance.kit.aggregate;

/// Somebody else has written the aggregate since it was loaded. Load again and decide again.
public final class StaleState extends RuntimeException {
  public StaleState(String id) {
    super("Another writer was faster: " + id);
  }
}
