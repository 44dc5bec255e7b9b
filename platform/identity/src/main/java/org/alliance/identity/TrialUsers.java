package org.alliance.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who there is to sign in as in a trial: one user for each role.
final class TrialUsers {
  /// @param at the `firm` or `organisation` that the user works at, if any
  record TrialUser(String name, String role, Map<String, String> at) {}

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
          new TrialUser("coordinator", "coordinator", Map.of()),
          new TrialUser("ops", "ops", Map.of()),
          new TrialUser("triage", "triage", Map.of()),
          new TrialUser("hotline", "hotline", Map.of("organisation", "demo-hotline")),
          new TrialUser("auditor", "auditor", Map.of()),
          new TrialUser("lead-of-firm-001", "firm-lead", Map.of("firm", "firm-001")),
          new TrialUser("member-of-firm-001", "firm-member", Map.of("firm", "firm-001")));

  private TrialUsers() {}

  static Map<String, Object> claimsOf(String name) {
    return ALL.stream()
        .filter(user -> user.name().equals(name))
        .findFirst()
        .map(TrialUsers::claims)
        .orElse(Map.of());
  }

  private static Map<String, Object> claims(TrialUser user) {
    var claims = new HashMap<String, Object>(user.at());
    claims.put("roles", List.of(user.role()));
    return claims;
  }
}
