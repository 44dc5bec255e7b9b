package org.alliance.casetracking.application.flow;

import java.util.List;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.CaseId;

/// Keeps the steps of all cases, so that figures of very many cases can be added up without reading
/// their files.
public interface KeptSteps {
  /// @param version of the file that the steps are of
  record Kept(CaseId caseId, long version, CaseSteps steps) {}

  /// Twice is once, and an older version leaves a newer one as it is. A case whose report has not
  /// come is left out.
  ///
  /// @param files the collection of the case files
  void keep(String files, List<Kept> changed);

  /// Forgets the steps of all files of a collection.
  void forget(String files);
}
