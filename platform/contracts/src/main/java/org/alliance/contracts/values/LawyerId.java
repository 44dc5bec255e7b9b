package org.alliance.contracts.values;

/// The id of one lawyer of a firm. It does not tell who the lawyer is.
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
