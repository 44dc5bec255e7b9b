package org.alliance.intake.application.forgetting;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.report.Report;

/// The reports that the retention run looks at.
public interface ReportsAtRest {
  /// Reports that may have come to rest, in no order.
  void forEach(BiConsumer<CaseId, Report> each);

  /// Reports with a consent whose time is over.
  List<CaseId> withExpiredConsent(Instant now);

  /// Reports with an erasure that is confirmed and not finished.
  List<CaseId> unfinished();
}
