package org.alliance.contracts.values;

/// A sign of bias in the report. Signs are words and circumstances, never the identity of the
/// attacker.
public enum BiasIndicator implements Coded {
  SLUR,
  STATEMENT,
  SYMBOL,
  TARGET_CHOICE,
  PRIOR_INCIDENT,
  ONLINE_POST,
  ANTI_ASIAN_BIAS_RECORDED,
  /// An authority has recorded a bias against others only.
  OTHER_BIAS_RECORDED,
  NONE,
  UNKNOWN
}
