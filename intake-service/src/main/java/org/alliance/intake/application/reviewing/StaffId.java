package org.alliance.intake.application.reviewing;

/// A person in triage, by the opaque id that the access token stands for.
public record StaffId(String value) {
  public StaffId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A person in triage has an id");
    }
  }
}
