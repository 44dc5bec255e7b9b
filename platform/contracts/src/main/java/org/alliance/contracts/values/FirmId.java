package org.alliance.contracts.values;

/// The id of one firm, such as `firm-001`.
public record FirmId(String value) implements TextValue, Comparable<FirmId> {
  public FirmId {
    Checks.isSlug(value, "A firm id");
  }

  @Override
  public int compareTo(FirmId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
