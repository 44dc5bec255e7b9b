package org.alliance.contracts.values;

/// What a client has said about a subject.
public enum InstructionRule implements Coded {
  ALLOW,
  FORBID,
  /// The client wants to be asked first, or has not answered yet. Binds like [#FORBID] until
  /// somebody has asked.
  ASK;

  public boolean forbids() {
    return this != ALLOW;
  }
}
