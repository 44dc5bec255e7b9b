package org.alliance.intake.domain.access;

import org.alliance.contracts.values.code.Coded;

/// The kinds of people who ask for a part: the columns of [AccessTable].
public enum Reader implements Coded {
  HOTLINE,
  TRIAGE,
  COORDINATOR,
  FIRM,
  PARTNER,
  /// Operations and auditors. They see what was opened, never what is in it.
  OVERSIGHT
}
