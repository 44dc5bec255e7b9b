package org.alliance.casetracking.application.flow;

/// How do all cases flow? Every instance answers from the same counters.
@FunctionalInterface
public interface FlowFigures {
  /// At most 200 ms old.
  Flow now();
}
