package org.alliance.kit.security;

import java.util.List;
import org.alliance.contracts.values.code.Coded;

/// What somebody may be, as the token's `roles` claim has it. A reporter needs no role: a code is
/// enough.
public enum Role implements Coded {
  HOTLINE,
  TRIAGE,
  COORDINATOR,
  FIRM_MEMBER,
  FIRM_LEAD,
  PARTNER,
  OPS,
  AUDITOR,
  /// A lawyer of the Alliance who verifies rules about time limits.
  COUNSEL,
  /// Reads the monthly report, and no case.
  DIRECTOR,
  /// The service that sends messages. No person has it.
  MESSENGER;

  /// The Alliance's own people: those who may read how its services work. Firms and partners are
  /// none of them.
  public static List<Role> staff() {
    return List.of(HOTLINE, TRIAGE, COORDINATOR, OPS, AUDITOR);
  }

  String authority() {
    return "ROLE_" + name();
  }
}
