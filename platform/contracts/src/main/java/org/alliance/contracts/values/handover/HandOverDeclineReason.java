package org.alliance.contracts.values.handover;

import org.alliance.contracts.values.code.Coded;

/// The reason why an organisation does not take a report.
public enum HandOverDeclineReason implements Coded {
  CAPACITY,
  LANGUAGE,
  AREA,
  SERVICE,
  CONFLICT,
  OTHER
}
