package org.alliance.contracts.values;

/// The id of one question of a firm about an offer.
public record QuestionId(String value) implements TextValue, Comparable<QuestionId> {
  public QuestionId {
    Checks.isSlug(value, "A question id");
  }

  @Override
  public int compareTo(QuestionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
