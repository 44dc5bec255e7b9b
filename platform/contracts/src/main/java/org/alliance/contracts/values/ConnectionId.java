package org.alliance.contracts.values;

/// The id of one connection of a client with a service.
public record ConnectionId(String value) implements TextValue, Comparable<ConnectionId> {
  public ConnectionId {
    Checks.isSlug(value, "A connection id");
  }

  @Override
  public int compareTo(ConnectionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
