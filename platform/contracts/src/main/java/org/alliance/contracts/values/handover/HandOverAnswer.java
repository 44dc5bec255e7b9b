package org.alliance.contracts.values.handover;

import org.alliance.contracts.values.code.Coded;

/// How an offer to an organisation ended.
public enum HandOverAnswer implements Coded {
  ACCEPTED,
  DECLINED,
  /// The organisation did not answer in time.
  TIMED_OUT,
  /// The client took back the consent or withdrew, or the report is reviewed again.
  WITHDRAWN
}
