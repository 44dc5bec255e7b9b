package org.alliance.intake.application.same;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.same.Traces;

/// The traces of reports, as keyed hashes, and an index over those that reports are looked up by.
public interface TraceStore {
  /// The traces of all versions of one report.
  ///
  /// @param at when the latest of them was kept
  record Traced(CaseId id, Traces traces, Instant at) {}

  /// Kept once for each content, however often.
  void keep(CaseId id, String content, Traces traces, Instant at);

  void forget(CaseId id, String content);

  /// Reports that share one of these, the newest first.
  ///
  /// @param named as [Traces#named] has them
  List<CaseId> sharing(Collection<String> named, int most);

  Map<CaseId, Traced> of(Collection<CaseId> reports);
}
