package org.alliance.firm.domain.firm;

import org.alliance.contracts.values.code.Coded;

/// How well somebody speaks a language, as the firm has said.
public enum LanguageLevel implements Coded {
  /// Not enough to talk with a client.
  BASIC,
  WORKING,
  FLUENT,
  NATIVE;

  public boolean isEnoughForClients() {
    return this != BASIC;
  }
}
