package org.alliance.casetracking.application.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;

/// Where the steps of cases come from.
public interface CaseStepsSource {
  /// Calls back with each case that matches, in no order.
  void each(FiguresFilter filter, Consumer<CaseSteps> each);

  /// How many cases had an event since then, by the state that they are in now.
  Map<FlowState, Long> changedSince(Instant time);

  /// How many open cases each holder has whose due time is from one time until before another.
  Map<Turn.Holder, Long> due(Instant from, Instant to);

  /// Open cases by their due time, the one that is over longest first.
  List<DueCase> nextDue(int most);

  /// An open case, its holder, and until when.
  ///
  /// @param number empty in cases from before there were numbers
  record DueCase(
      String id, Optional<String> number, FlowState state, Turn.Holder holder, Instant due) {}
}
