package org.alliance.matching.application.coordinating;

import java.time.Instant;
import java.util.List;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.referral.Referral;

/// The cases that came to matching, as far back as they are stored. The index in memory forgets
/// them sooner.
public interface PastCases {
  /// The cases that came after a time, oldest first.
  List<Known> since(Instant from);

  /// The cases that look for a firm now and that no firm has, oldest first.
  List<Known> waiting();

  /// The referrals of the cases that came from one time until before another, oldest first.
  List<Referral> between(Instant from, Instant to);
}
