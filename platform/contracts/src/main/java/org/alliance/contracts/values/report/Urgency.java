package org.alliance.contracts.values.report;

import java.time.Duration;
import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// The time within which a person has to act.
public enum Urgency implements Coded {
  @AlsoWritten({"emergency", "immediate", "immediately", "now"})
  URGENT,
  SOON,
  @AlsoWritten({"normal", "not-urgent"})
  ROUTINE;

  /// By how much a coordinator may move the first deadline of an offer, at most: the client waits
  /// meanwhile.
  public Duration mostMoreTime() {
    return switch (this) {
      case URGENT -> Duration.ofHours(12);
      case SOON -> Duration.ofDays(2);
      case ROUTINE -> Duration.ofDays(4);
    };
  }
}
