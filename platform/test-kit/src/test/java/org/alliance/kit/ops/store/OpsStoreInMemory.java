package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dead letters, corrections and jobs in maps. Passes the same [OpsStoreContract] as the Mongo
/// store.
public class OpsStoreInMemory implements OpsStore {
  private static final Comparator<DeadLetter> OLDEST_FIRST =
      Comparator.comparing(DeadLetter::buried).thenComparing(DeadLetter::place);

  private final Map<String, DeadLetter> letters = new LinkedHashMap<>();
  private final Map<String, Instant> settled = new HashMap<>();
  private final Map<String, Correction> corrections = new HashMap<>();
  private final Map<String, OpsJob> jobs = new HashMap<>();
  private final Map<String, AuditEntry> audit = new HashMap<>();

  @Override
  public synchronized void bury(DeadLetter letter) {
    letters.putIfAbsent(letter.place(), letter);
  }

  @Override
  public synchronized List<DeadLetter> openDeadLetters(@Nullable DeadLetter after, int limit) {
    return letters.values().stream()
        .filter(letter -> letter.outcome() == null)
        .filter(letter -> after == null || OLDEST_FIRST.compare(letter, after) > 0)
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .map(letter -> copy(letter, new byte[0], null))
        .toList();
  }

  @Override
  public synchronized long countOpenDeadLetters() {
    return openDeadLetters(null, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized Optional<DeadLetter> deadLetter(String item) {
    return letters.values().stream().filter(letter -> letter.item().equals(item)).findFirst();
  }

  @Override
  public synchronized boolean settle(String item, String outcome, Instant now) {
    var open = deadLetter(item).filter(letter -> letter.outcome() == null);
    open.ifPresent(letter -> {
      letters.put(letter.place(), copy(letter, letter.body(), outcome));
      settled.put(letter.place(), now);
    });
    return open.isPresent();
  }

  private static DeadLetter copy(DeadLetter letter, byte[] body, @Nullable String outcome) {
    return new DeadLetter(
        letter.place(), letter.reason(), letter.headers(), body, letter.buried(), outcome);
  }

  @Override
  public synchronized List<String> correctedBefore(Instant time, int limit) {
    return corrections.values().stream()
        .filter(correction -> correction.at().isBefore(time))
        .sorted(Comparator.comparing(Correction::at))
        .limit(limit)
        .map(Correction::item)
        .toList();
  }

  @Override
  public synchronized void removeCorrection(String item) {
    corrections.remove(item);
  }

  @Override
  public synchronized long forgetBefore(Instant time) {
    var before = letters.size() + jobs.size();
    letters.keySet().removeIf(place -> isBefore(settled.get(place), time));
    jobs.values()
        .removeIf(job -> !job.state().equals(OpsJob.RUNNING) && isBefore(job.ended(), time));
    return (long) before - letters.size() - jobs.size();
  }

  private static boolean isBefore(@Nullable Instant then, Instant time) {
    return then != null && then.isBefore(time);
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
  public synchronized boolean confirm(String item, Instant proposed, String by) {
    var seen =
        correctionOf(item)
            .filter(one -> one.at().equals(proposed))
            .filter(one -> !one.isConfirmed() && !one.by().equals(by));
    seen.ifPresent(one ->
        corrections.put(
            item,
            new Correction(item, one.headers(), one.body(), one.reason(), one.by(), one.at(), by)));
    return seen.isPresent();
  }

  @Override
  public synchronized List<Correction> unconfirmed(int limit) {
    return corrections.values().stream()
        .filter(one -> !one.isConfirmed())
        .sorted(Comparator.comparing(Correction::at))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void audit(AuditEntry entry) {
    audit.putIfAbsent(entry.id(), entry);
  }

  @Override
  public synchronized List<AuditEntry> audited(@Nullable Instant before, int limit) {
    return audit.values().stream()
        .filter(entry -> before == null || entry.at().isBefore(before))
        .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed())
        .limit(limit)
        .toList();
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
                && !job.started().isAfter(by.started())
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
