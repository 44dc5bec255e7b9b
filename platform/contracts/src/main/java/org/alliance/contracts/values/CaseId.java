package org.alliance.contracts.values;

import java.util.UUID;

/// Names one report and, once it is in mandate, the case that it becomes. A UUID in its usual
/// lower-case form; says nothing about anybody.
public record CaseId(String value) implements TextValue {
  public CaseId {
    Checks.isUuid(value, "A case id");
  }

  public static CaseId of(UUID id) {
    return new CaseId(id.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
