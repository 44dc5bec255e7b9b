package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;

/// Finds engagements. Lists are in the order of [ListOrder]. Filters act before the limit.
public interface EngagementList {
  /// The number of values of a sort key.
  int KEY_PARTS = 1;

  /// @param status that the engagements have; empty for any
  /// @param firm that has the case, or has done the work; a firm does not find the cases that it
  ///   handed back or that the client took away from it. Empty for those of all firms
  /// @param number of the case; empty for any
  record Filter(
      Optional<MatterStatus> status, Optional<FirmId> firm, Optional<CaseNumber> number) {}

  /// Empty if no firm has the case or has had it.
  Optional<Matter> find(CaseId caseId);

  /// @param after the sort key that the page before ended with; empty for the first page
  ResultPage<Matter> engagements(Filter filter, Optional<List<String>> after, int limit);
}
