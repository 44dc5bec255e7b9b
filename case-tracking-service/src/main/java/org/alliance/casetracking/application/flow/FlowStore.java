package org.alliance.casetracking.application.flow;

import java.util.List;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.contracts.values.CaseId;

/// Keeps the counters in one document, and in each case's file what that file was counted with.
/// Every write changes one document.
public interface FlowStore {
  /// A file whose newest version has not been counted.
  ///
  /// @param version the file's version
  /// @param counted what the file was counted with last
  record Uncounted(CaseId caseId, long version, CaseFile file, FlowCounts counted) {}

  /// A file as it was counted.
  record Counted(CaseId caseId, long version, FlowCounts counts) {}

  /// Keeps the steps of these cases. Comes before they are counted: the steps of a file that is
  /// counted are kept. Twice is once.
  void keepSteps(List<Uncounted> changed);

  FlowCounters counters();

  /// Compare-and-set.
  ///
  /// @return false, and nothing written, if the stored revision is not that of `before`
  boolean replace(FlowCounters before, FlowCounters after);

  /// Notes in each file of the last batch what it was counted with, and takes the mark off the
  /// files that have not changed since. Files that this batch or a later one has settled stay as
  /// they are.
  void settle(FlowCounters counters);

  /// Files that have to be counted, in no order.
  List<Uncounted> uncounted(int limit);

  /// Whether there is any file to be counted.
  boolean hasUncounted();
}
