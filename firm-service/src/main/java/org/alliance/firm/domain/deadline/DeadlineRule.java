package org.alliance.firm.domain.deadline;

import java.time.Period;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;

/// A time limit as a source has it.
///
/// @param state empty for federal law
/// @param source where the law says so
/// @param note what else counsel has to look at; blank if there is nothing
public record DeadlineRule(
    String id,
    DeadlineKind kind,
    Optional<UsState> state,
    Period period,
    Start start,
    String source,
    String note) {
  /// When the time begins to run.
  public enum Start implements Coded {
    INCIDENT,
    /// When the client learnt of it; never before the incident.
    DISCOVERY,
    /// When the certificate was signed. The Alliance does not know that day.
    CERTIFICATE
  }

  /// All that counsel has verified, in one text. A rule that has changed since has another one.
  public String content() {
    return String.join(
        " | ",
        kind.code(),
        state.map(Enum::name).orElse("US"),
        period.toString(),
        start.code(),
        source,
        note);
  }
}
