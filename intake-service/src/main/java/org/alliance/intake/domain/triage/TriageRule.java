package org.alliance.intake.domain.triage;

import java.util.List;
import java.util.function.Function;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.incident.Incident;

/// One thing that a report in mandate has.
///
/// @param name as a person in triage reads it
public record TriageRule(String name, Function<Incident, Finding> look) {
  /// The finding of a rule.
  public sealed interface Finding permits Fulfilled, Missing, NotClear {
    Finding FULFILLED = new Fulfilled();
  }

  public record Fulfilled() implements Finding {}

  public record Missing(List<DeclineReason> reasons) implements Finding {}

  public record NotClear(ReviewReason reason) implements Finding {}
}
