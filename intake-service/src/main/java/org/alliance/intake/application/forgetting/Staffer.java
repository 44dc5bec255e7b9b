package org.alliance.intake.application.forgetting;

/// Who takes a step, as the audit trail names them.
///
/// @param id the pseudonym
/// @param role the column of the access table, or `clock`
/// @param place firm or organisation; empty for the Alliance's own people
public record Staffer(String id, String role, String place) {
  public static final Staffer CLOCK = new Staffer("clock", "clock", "");
}
