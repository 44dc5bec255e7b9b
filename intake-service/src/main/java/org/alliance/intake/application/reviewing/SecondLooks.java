package org.alliance.intake.application.reviewing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;

/// Declines that a second person looks at.
public interface SecondLooks {
  /// What the second person finds.
  enum Verdict implements Coded {
    AGREED,
    DISAGREED
  }

  /// A decline that waits for a second person.
  ///
  /// @param key of the claim under which it was declined
  /// @param decider never looks at it again
  record Look(String key, CaseId report, StaffId decider, Instant at) {}

  /// How the second persons have found so far.
  record Tally(long agreed, long disagreed) {
    public long all() {
      return agreed + disagreed;
    }

    /// The share of the disagreements, from 0 to 1; 0 if nobody has looked yet.
    public double rate() {
      return all() == 0 ? 0 : (double) disagreed / all();
    }
  }

  /// Keeps a look. One with the same key is kept once.
  void keep(Look look);

  /// Looks at declines of others that wait, the oldest first.
  List<Look> openFor(StaffId reader, int most);

  /// The look at a report that waits for somebody else than its decider.
  Optional<Look> openFor(StaffId reader, CaseId report);

  /// Ends a look, once.
  ///
  /// @return whether it was still open
  boolean end(Look look, Verdict verdict, StaffId by, Instant at);

  Tally tally();
}
