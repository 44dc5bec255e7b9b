package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The status of a service connection, in the terms of the HL7 SDOH referral.
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
