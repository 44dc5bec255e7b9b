package org.alliance.firm.application.deadlines;

import java.util.List;
import org.alliance.firm.domain.deadline.Verification;

/// Keeps who has verified which rule. Nothing is ever taken out of the log.
public interface RuleVerifications {
  /// The verifications that hold, at most one for a rule.
  List<Verification> all();

  void record(Verification verification);

  /// The rule counts as unverified from now on.
  void withdraw(Verification verification);
}
