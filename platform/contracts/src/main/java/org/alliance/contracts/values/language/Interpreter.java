package org.alliance.contracts.values.language;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// Whether the client wants an interpreter.
public enum Interpreter implements Coded {
  @AlsoWritten({"y", "true", "1"})
  YES,
  @AlsoWritten({"n", "false", "0"})
  NO,
  @AlsoWritten({"not-known", "not-told"})
  UNKNOWN
}
