package org.alliance.contracts.values;

/// Whether the client wants an interpreter.
public enum Interpreter implements Coded {
  YES,
  NO,
  UNKNOWN
}
