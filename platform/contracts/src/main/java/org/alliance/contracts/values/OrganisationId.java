package org.alliance.contracts.values;

/// The id of a partner organisation or agency.
public record OrganisationId(String value) implements TextValue, Comparable<OrganisationId> {
  public OrganisationId {
    Checks.isSlug(value, "An organisation id");
  }

  @Override
  public int compareTo(OrganisationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
