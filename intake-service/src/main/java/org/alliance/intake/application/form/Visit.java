package org.alliance.intake.application.form;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// What one browser has open.
///
/// @param draft the draft that is filled in here
/// @param status the report whose status was opened with its code
public record Visit(Optional<String> draft, Optional<OpenStatus> status) {
  /// @param until when the code has to be entered again
  public record OpenStatus(CaseId report, Instant until) {}

  public static Visit with(String draft) {
    return new Visit(Optional.of(draft), Optional.empty());
  }

  public Visit withStatus(OpenStatus opened) {
    return new Visit(draft, Optional.of(opened));
  }

  public Visit withoutStatus() {
    return new Visit(draft, Optional.empty());
  }
}
