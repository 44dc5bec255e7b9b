package org.alliance.matching.application.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;

/// The record of batches.
public interface BatchRuns {
  void add(BatchRun run);

  /// Runs, newest first; empty if there can be no such key.
  ///
  /// @param after the key of the last run that is known already; empty for the latest
  Optional<Latest> latest(Optional<String> after, int most);

  /// @param total of all runs that are kept
  /// @param next the key of the last of these, if older ones follow
  record Latest(List<BatchRun> runs, long total, Optional<String> next) {
    public Latest {
      runs = List.copyOf(runs);
    }
  }

  /// The reason for a batch.
  enum Trigger implements Coded {
    SCHEDULE,
    OPENING,
    MANY_WAIT,
    FIRMS_CHANGED,
    ROOM_FREED
  }

  /// One run and its proof: no assignment of these cases is worth more than `bound`, and the run
  /// reached `value`.
  ///
  /// @param version of the weights
  /// @param waiting how many cases took part
  /// @param matched for how many of them it found a firm
  /// @param offered how many firms were then asked: fewer if one had no room any more, more if a
  ///   case had waited long enough for its best firm
  /// @param rounds how often it was solved, for quotas of single areas
  /// @param value in millionths of a case
  /// @param isProven false if the work was capped before the optimum was reached; with several
  ///   rounds, the optimum of what was left after quotas of single areas
  /// @param regret the share of the hindsight optimum that the last four weeks' cases have not
  ///   reached, in millionths
  record BatchRun(
      Instant at,
      Trigger trigger,
      String version,
      int waiting,
      int matched,
      int offered,
      int rounds,
      long value,
      long bound,
      boolean isProven,
      int regret) {}
}
