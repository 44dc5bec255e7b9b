package org.alliance.contracts.values;

/// What in the report points to bias. It is about words and circumstances, never about who the
/// attacker was.
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
