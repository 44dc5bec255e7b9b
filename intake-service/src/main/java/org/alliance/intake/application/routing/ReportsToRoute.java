package org.alliance.intake.application.routing;

import java.time.Instant;
import java.util.List;
import org.alliance.intake.application.reviewing.ReportLists.Listed;

/// The reports that rules look at.
public interface ReportsToRoute {
  /// Reports in review that came at or after a time, the oldest first.
  List<Listed> inReviewSince(Instant time, int most);

  /// The newest reports, whatever became of them; the newest first.
  List<Listed> latest(int most);
}
