package org.alliance.kit.security;

import org.alliance.contracts.values.Coded;

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
  AUDITOR;

  String authority() {
    return "ROLE_" + name();
  }
}
