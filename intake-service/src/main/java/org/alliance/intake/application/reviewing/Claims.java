package org.alliance.intake.application.reviewing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// Who is deciding which report now. A report has one claim at most. A claim that is over counts
/// for nothing.
public interface Claims {
  /// @param key of this claim alone, also if the same person claims the same report again
  /// @param until when it is over
  record Claim(CaseId report, StaffId by, String key, Instant until) {}

  /// Claims a report in one compare-and-set. A live claim of the same person is prolonged.
  ///
  /// @return empty if somebody else has a live claim
  Optional<Claim> claim(CaseId report, StaffId by, Instant now, Instant until);

  /// The live claim of a report.
  Optional<Claim> find(CaseId report, Instant now);

  /// All live claims.
  List<Claim> live(Instant now);

  /// Gives a claim back. One of somebody else stays.
  void release(CaseId report, StaffId by);
}
