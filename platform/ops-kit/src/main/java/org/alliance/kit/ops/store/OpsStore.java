package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where dead letters, corrections and jobs are kept.
public interface OpsStore {
  /// Keeps a dead letter; one from the same place that is there already stays as it is.
  void bury(DeadLetter letter);

  /// Those that nobody has let go on or discarded yet, oldest first, without their bodies.
  ///
  /// @param after the last one of the page before; absent for the first page
  List<DeadLetter> openDeadLetters(@Nullable DeadLetter after, int limit);

  long countOpenDeadLetters();

  /// One with its body, whether it is open or settled.
  Optional<DeadLetter> deadLetter(String item);

  /// Says what became of one that somebody has let go on or discarded.
  ///
  /// @return false, and nothing changed, if it is not open
  boolean settle(String item, String outcome, Instant now);

  /// Keeps a proposal in place of an earlier one, confirmed or not.
  void correct(Correction correction);

  /// Confirms the proposal that was looked at.
  ///
  /// @param proposed the time of the proposal that the person has seen
  /// @return false, and nothing confirmed, if there is another one by now, if it is confirmed, or
  ///   if it is this person's own
  boolean confirm(String item, Instant proposed, String by);

  Optional<Correction> correctionOf(String item);

  /// The items of the corrections that are older, oldest first.
  List<String> correctedBefore(Instant time, int limit);

  void removeCorrection(String item);

  /// Forgets the dead letters that were settled and the jobs that ended before. What is open or
  /// runs stays, however old it is.
  ///
  /// @return how many
  long forgetBefore(Instant time);

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

  /// Proposals that wait for another person, oldest first.
  List<Correction> unconfirmed(int limit);

  /// Writes an entry down for good; one with its id that is there already stays as it is.
  void audit(AuditEntry entry);

  /// The latest entries, newest first.
  ///
  /// @param before the time of the last entry of the page before; absent for the first page
  List<AuditEntry> audited(@Nullable Instant before, int limit);
}
