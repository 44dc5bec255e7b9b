package org.alliance.intake.domain.retention;

import java.time.Instant;
import org.alliance.contracts.values.code.Coded;

/// How a client confirmed that a withdrawal is for good. From then on nothing undoes it.
///
/// @param by the staff member who called the client; empty if the client confirmed it alone
public record WithdrawalEnd(Way way, String by, Instant at) {
  public enum Way implements Coded {
    /// In a call over the safe-contact plan.
    CALL,
    /// With the status code.
    CODE
  }
}
