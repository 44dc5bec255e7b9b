package org.alliance.matching.application.coordinating;

import java.time.Instant;
import java.util.List;
import org.alliance.matching.domain.batch.Regret.Known;

/// The cases that came to matching, as far back as they are stored. The index in memory forgets
/// them sooner.
public interface PastCases {
  /// The cases that came after a time, oldest first.
  List<Known> since(Instant from);
}
