package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// A sign of bias in the report. Signs are words and circumstances, never the identity of the
/// attacker.
public enum BiasIndicator implements Coded {
  @AlsoWritten({"slurs", "racial-slur", "racial-slurs"})
  SLUR,
  @AlsoWritten("statements")
  STATEMENT,
  @AlsoWritten({"symbols", "hate-symbol"})
  SYMBOL,
  @AlsoWritten("choice-of-target")
  TARGET_CHOICE,
  @AlsoWritten({"prior-incidents", "earlier-incident"})
  PRIOR_INCIDENT,
  @AlsoWritten("online-posts")
  ONLINE_POST,
  ANTI_ASIAN_BIAS_RECORDED,
  /// An authority has recorded a bias against others only.
  OTHER_BIAS_RECORDED,
  @AlsoWritten("no-bias")
  NONE,
  @AlsoWritten({"not-known", "not-told"})
  UNKNOWN
}
