package org.alliance.intake.application.clientfile;

import java.time.Duration;
import org.alliance.contracts.values.CaseId;

/// How well intake knows which firm has a case.
@FunctionalInterface
public interface AssignmentView {
  /// An older view opens nothing for a firm.
  Duration OLDEST = Duration.ofSeconds(30);

  /// Whether everything that matching and the firms had published 30 s ago has taken effect here.
  boolean isCurrent(CaseId id);
}
