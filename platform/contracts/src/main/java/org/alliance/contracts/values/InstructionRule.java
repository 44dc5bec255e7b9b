package org.alliance.contracts.values;

/// A client's answer on a subject.
public enum InstructionRule implements Coded {
  ALLOW,
  FORBID,
  /// The client wants to be asked first, or has not answered yet. It binds like [#FORBID] until the
  /// client has been asked.
  ASK;

  public boolean forbids() {
    return this != ALLOW;
  }
}
