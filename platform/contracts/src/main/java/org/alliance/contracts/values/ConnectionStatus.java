package org.alliance.contracts.values;

/// How far a service connection is, in the words of HL7's SDOH referral.
public enum ConnectionStatus implements Coded {
  REQUESTED,
  ACCEPTED,
  REJECTED,
  CANCELLED,
  IN_PROGRESS,
  ON_HOLD,
  COMPLETED,
  FAILED
}
