package org.alliance.intake.application.routing;

import java.util.List;
import org.alliance.intake.domain.routing.RoutingRule;

/// All versions of all rules. A version is never changed.
public interface RoutingRules {
  /// @return false if somebody else has saved that version already
  boolean add(RoutingRule version);

  /// The newest version of each rule, by name.
  List<RoutingRule> newest();

  /// The versions of one rule, the newest first.
  List<RoutingRule> history(String id);
}
