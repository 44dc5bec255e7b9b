package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an operator did, who it was and why. Entries are written before the deed, and kept.
///
/// @param id the same entry has the same id, so that it is there once
/// @param action a code, such as `redrive-started`
/// @param about what it was about: a filter in words, or the id of a stuck event
/// @param counts such as how many events were selected, or what became of them
/// @param job whose beginning or end it is; absent for other entries
public record AuditEntry(
    String id,
    Instant at,
    String by,
    String action,
    String about,
    String reason,
    Map<String, Long> counts,
    @Nullable String job) {
  public AuditEntry {
    counts = new TreeMap<>(counts);
  }

  static final String STARTED = "-started";

  /// Somebody sets off a job.
  public static AuditEntry begun(OpsJob job) {
    return of(job, STARTED, job.started(), Map.of("selected", job.selected()));
  }

  /// A job is over, with what came of it.
  public static AuditEntry ended(OpsJob job, Instant now) {
    return of(job, "-" + job.state(), job.ended() == null ? now : job.ended(), job.outcomes());
  }

  private static AuditEntry of(OpsJob job, String what, Instant at, Map<String, Long> counts) {
    return new AuditEntry(
        job.id() + what,
        at,
        job.by(),
        job.kind() + what,
        job.about(),
        job.reason(),
        counts,
        job.id());
  }
}
