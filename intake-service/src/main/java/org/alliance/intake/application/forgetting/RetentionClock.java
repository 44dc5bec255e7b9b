package org.alliance.intake.application.forgetting;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.KeptData;

/// Since when reports are at rest, as the retention run has seen it. A report that came to rest a
/// moment ago is first seen by the next run, so that data are kept too long by that and never too
/// short.
public interface RetentionClock {
  /// @param gone the data that were deleted already
  record Mark(Ended ended, Instant since, Set<KeptData> gone) {
    public Mark {
      gone = Set.copyOf(gone);
    }
  }

  Map<CaseId, Mark> all();

  /// Begins anew for this report.
  void begin(CaseId id, Ended ended, Instant since);

  void note(CaseId id, KeptData gone);

  /// The report is worked on again.
  void stop(CaseId id);

  /// Whether this instance may run now. No other one may, for ten minutes or until this one lets
  /// go.
  boolean take(String instance, Instant now);

  void letGo(String instance);
}
