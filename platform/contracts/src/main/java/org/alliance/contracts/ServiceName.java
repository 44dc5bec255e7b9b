package org.alliance.contracts;

import org.alliance.contracts.values.code.Coded;

/// The services. Their codes are in events, topics and documents.
public enum ServiceName implements Coded {
  INTAKE,
  MATCHING,
  FIRM,
  NOTIFICATION,
  CASE_TRACKING
}
