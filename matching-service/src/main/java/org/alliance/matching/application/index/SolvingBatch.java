package org.alliance.matching.application.index;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.batch.Assignment;
import org.alliance.matching.domain.batch.Batch;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.referral.CaseHistory;

/// The best firms for many cases at once, found on a copy of the ledger: no lock is held while the
/// solver works.
public final class SolvingBatch {
  private static final long MOST_WORK = 200_000_000;

  private final FirmIndex firms;

  public SolvingBatch(FirmIndex firms) {
    this.firms = firms;
  }

  /// @param firms the firm that each case is to be offered to, if any
  public record Solution(
      Map<CaseId, FirmId> firms, Assignment.Certificate certificate, int rounds) {}

  public Solution solve(Collection<CaseHistory> waiting, Instant now) {
    var ranker = firms.snapshot(now);
    var table = ranker.ledger().table();
    var cases = waiting.stream().map(history -> waiting(history, now)).toList();
    var run = Batch.solve(cases, ranker, ranker.ledger(), MOST_WORK);
    var found = new TreeMap<CaseId, FirmId>(Comparator.comparing(CaseId::value));
    for (var match : run.matches()) {
      found.put(match.waiting().need().caseId(), table.firm(match.firm()).firm());
    }
    return new Solution(found, run.certificate(), run.rounds());
  }

  private Batch.Waiting waiting(CaseHistory history, Instant now) {
    return new Batch.Waiting(
        CaseNeed.of(history.caseId(), history.wanted(), firms.distances()),
        history.hoursOfSearch(now),
        history.asked());
  }
}
