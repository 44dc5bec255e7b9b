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

  /// Keeps a new job.
  ///
  /// @return false, and nothing kept, if there is one with its id
  boolean begin(OpsJob job);

  /// Keeps how far a job is, if it still runs in the instance that it names.
  ///
  /// @return false, and nothing kept, if it has been ended or taken over
  boolean keep(OpsJob job);

  /// Ends the others that run for the same and are asked for by the same as this one.
  void supersede(OpsJob by, Instant now);

  /// Gives a running job to another instance, if it still is its.
  boolean takeOver(OpsJob job, String instance);

  List<OpsJob> running();

  Optional<OpsJob> job(String id);

  List<OpsJob> jobs(int limit);
}
