package org.alliance.intake.application.reporting;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;

/// The numbers that reports are called by over the phone.
public interface CaseNumbers {
  /// A random number that no other report has, or ever had. Two calls give two numbers, so a report
  /// that keeps none of them has to give it back.
  CaseNumber give(CaseId report);

  /// Frees a number that its report did not keep.
  void giveBack(CaseNumber number);

  /// The report that the number was given to. The report need not have kept it: compare with the
  /// number that stands in the report.
  Optional<CaseId> reportOf(CaseNumber number);
}
