package org.alliance.contracts.values;

/// Whether an interpreter is wanted.
public enum Interpreter implements Coded {
  YES,
  NO,
  UNKNOWN
}
