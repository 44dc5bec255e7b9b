package org.alliance.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who there is to sign in as in a trial: one user for each role.
final class TrialUsers {
  /// @param firm the firm that the user works at, if any
  record TrialUser(String name, String role, Optional<String> firm) {}

  static final List<String> ROLES =
      List.of(
          "hotline",
          "triage",
          "coordinator",
          "firm-member",
          "firm-lead",
          "partner",
          "ops",
          "auditor");

  static final List<TrialUser> ALL =
      List.of(
          new TrialUser("coordinator", "coordinator", Optional.empty()),
          new TrialUser("ops", "ops", Optional.empty()),
          new TrialUser("triage", "triage", Optional.empty()),
          new TrialUser("hotline", "hotline", Optional.empty()),
          new TrialUser("auditor", "auditor", Optional.empty()),
          new TrialUser("lead-of-firm-001", "firm-lead", Optional.of("firm-001")),
          new TrialUser("member-of-firm-001", "firm-member", Optional.of("firm-001")));

  private TrialUsers() {}

  static Map<String, Object> claimsOf(String name) {
    return ALL.stream()
        .filter(user -> user.name().equals(name))
        .findFirst()
        .map(TrialUsers::claims)
        .orElse(Map.of());
  }

  private static Map<String, Object> claims(TrialUser user) {
    return user.firm()
        .<Map<String, Object>>map(firm -> Map.of("roles", List.of(user.role()), "firm", firm))
        .orElseGet(() -> Map.of("roles", List.of(user.role())));
  }
}
