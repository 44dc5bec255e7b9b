package org.alliance.casetracking.application;

import java.util.Optional;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;

/// Finds the files of cases.
public interface CaseFiles {
  /// [CaseFile#EMPTY] for a case that nothing was heard of.
  CaseFile of(CaseId id);

  /// Empty if no case has this number.
  Optional<CaseId> withNumber(CaseNumber number);
}
