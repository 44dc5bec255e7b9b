package org.alliance.kit.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where dead letters, corrections and jobs are kept.
public interface OpsStore {
  /// Keeps a dead letter; one from the same place that is there already stays as it is.
  void bury(DeadLetter letter);

  /// Those that nobody has let go on yet.
  List<DeadLetter> openDeadLetters(int limit);

  long countOpenDeadLetters();

  void settle(String place, String outcome);

  void correct(Correction correction);

  Optional<Correction> correctionOf(String item);

  void save(OpsJob job);

  Optional<OpsJob> job(String id);

  List<OpsJob> jobs(int limit);

  /// Closes the jobs that a process which is gone did not finish.
  void interruptRunning(String instance, Instant now);
}
