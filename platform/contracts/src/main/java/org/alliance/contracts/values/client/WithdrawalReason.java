package org.alliance.contracts.values.client;

import org.alliance.contracts.values.code.Coded;

/// The reason why a client wants no firm any more.
public enum WithdrawalReason implements Coded {
  NO_LONGER_WANTED,
  HELPED_ELSEWHERE,
  NOT_SAFE,
  NOT_TOLD
}
