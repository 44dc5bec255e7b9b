package org.alliance.casetracking.application.flow;

/// How do all cases flow? Every instance answers from the same counters.
@FunctionalInterface
public interface FlowFigures {
  /// At most one second old, and read from the store at most once a second.
  Flow now();
}
