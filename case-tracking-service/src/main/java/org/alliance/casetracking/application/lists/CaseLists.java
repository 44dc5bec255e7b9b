package org.alliance.casetracking.application.lists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;

/// Finds cases. The case whose last event is oldest comes first.
public interface CaseLists {
  /// @param cursor the place in the list, for the next page
  record ListedCase(CaseId id, Optional<CaseNumber> number, CaseSummary summary, String cursor) {}

  /// What is looked for; empty for anything.
  ///
  /// @param from the time of the last event at the earliest
  /// @param until the last event was before
  /// @param overdueAt only cases whose due time is over then
  record Filter(
      Optional<FlowState> state,
      Optional<UsState> place,
      Optional<LanguageTag> language,
      Optional<FirmId> firm,
      Optional<CaseNumber> number,
      Optional<Turn.Holder> holder,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<Instant> overdueAt) {}

  /// @param after the cursor of the last case of the page before; empty for the first page
  List<ListedCase> find(Filter filter, Optional<String> after, int most);

  /// How many open cases have no holder or no due time. Has to be 0.
  long orphans();

  /// The first cases of a worklist at a moment.
  default List<ListedCase> find(Worklist list, Instant now, int most) {
    return find(list, now, Optional.empty(), most);
  }

  /// @param after as above
  List<ListedCase> find(Worklist list, Instant now, Optional<String> after, int most);
}
