package org.alliance.contracts.values;

/// Names one lawyer of a firm without saying who it is.
public record LawyerId(String value) implements TextValue, Comparable<LawyerId> {
  public LawyerId {
    Checks.isSlug(value, "A lawyer id");
  }

  @Override
  public int compareTo(LawyerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
