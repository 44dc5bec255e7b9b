package org.alliance.contracts.values;

import java.util.UUID;

/// The id of one report and of the case that the report may become: a UUID in lower case. It holds
/// no personal data.
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
