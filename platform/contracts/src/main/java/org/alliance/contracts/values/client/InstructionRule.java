package org.alliance.contracts.values.client;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// A client's answer on a subject.
public enum InstructionRule implements Coded {
  @AlsoWritten({"allowed", "yes"})
  ALLOW,
  @AlsoWritten({"forbidden", "no"})
  FORBID,
  /// The client wants to be asked first, or has not answered yet. It binds like [#FORBID] until the
  /// client has been asked.
  ASK;

  public boolean forbids() {
    return this != ALLOW;
  }
}
