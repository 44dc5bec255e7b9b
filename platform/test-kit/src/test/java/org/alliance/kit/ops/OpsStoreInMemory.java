package org.alliance.kit.ops;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dead letters, corrections and jobs in maps. Passes the same [OpsStoreContract] as the Mongo
/// store.
final class OpsStoreInMemory implements OpsStore {
  private final Map<String, DeadLetter> letters = new LinkedHashMap<>();
  private final Map<String, Correction> corrections = new HashMap<>();
  private final Map<String, OpsJob> jobs = new HashMap<>();

  @Override
  public synchronized void bury(DeadLetter letter) {
    letters.putIfAbsent(letter.place(), letter);
  }

  @Override
  public synchronized List<DeadLetter> openDeadLetters(int limit) {
    return letters.values().stream()
        .filter(letter -> letter.outcome() == null)
        .sorted(Comparator.comparing(DeadLetter::buried))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long countOpenDeadLetters() {
    return openDeadLetters(Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized void settle(String place, String outcome) {
    letters.computeIfPresent(
        place,
        (_, letter) ->
            new DeadLetter(
                place, letter.reason(), letter.headers(), letter.body(), letter.buried(), outcome));
  }

  @Override
  public synchronized void correct(Correction correction) {
    corrections.put(correction.item(), correction);
  }

  @Override
  public synchronized Optional<Correction> correctionOf(String item) {
    return Optional.ofNullable(corrections.get(item));
  }

  @Override
  public synchronized boolean begin(OpsJob job) {
    return jobs.putIfAbsent(job.id(), job) == null;
  }

  @Override
  public synchronized boolean keep(OpsJob job) {
    if (!isRunningIn(job)) {
      return false;
    }
    jobs.put(job.id(), job);
    return true;
  }

  @Override
  public synchronized void supersede(OpsJob by, Instant now) {
    jobs.replaceAll((id, job) ->
        job.state().equals(OpsJob.RUNNING)
                && job.kind().equals(by.kind())
                && job.about().equals(by.about())
                && job.by().equals(by.by())
                && !id.equals(by.id())
            ? job.ended("superseded", now)
            : job);
  }

  @Override
  public synchronized boolean takeOver(OpsJob job, String instance) {
    if (!isRunningIn(job)) {
      return false;
    }
    jobs.computeIfPresent(job.id(), (_, found) -> found.takenOverBy(instance));
    return true;
  }

  @Override
  public synchronized List<OpsJob> running() {
    return jobs.values().stream().filter(job -> job.state().equals(OpsJob.RUNNING)).toList();
  }

  @Override
  public synchronized Optional<OpsJob> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  @Override
  public synchronized List<OpsJob> jobs(int limit) {
    return jobs.values().stream()
        .sorted(Comparator.comparing(OpsJob::started).reversed())
        .limit(limit)
        .toList();
  }

  private boolean isRunningIn(OpsJob job) {
    var found = jobs.get(job.id());
    return found != null
        && found.state().equals(OpsJob.RUNNING)
        && found.instance().equals(job.instance());
  }
}
