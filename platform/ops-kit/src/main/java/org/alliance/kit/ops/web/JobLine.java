package org.alliance.kit.ops.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.kit.ops.store.OpsJob;

/// A job on a page.
///
/// @param done how many events it has come to the end with
/// @param left the first of those that did not go through
record JobLine(
    String id,
    String kind,
    String about,
    String by,
    String reason,
    String state,
    long selected,
    long done,
    List<OutcomeLine> outcomes,
    List<OpsJob.Left> left,
    Instant started,
    Optional<Instant> ended) {
  private static final int SHOWN_LEFT = 50;

  static JobLine of(OpsJob job) {
    return new JobLine(
        job.id(),
        job.kind(),
        job.about(),
        job.by(),
        job.reason(),
        job.state(),
        job.selected(),
        job.outcomes().values().stream().mapToLong(Long::longValue).sum(),
        OutcomeLine.of(job.outcomes()),
        job.left().stream().limit(SHOWN_LEFT).toList(),
        job.started(),
        Optional.ofNullable(job.ended()));
  }

  public boolean isRunning() {
    return state.equals(OpsJob.RUNNING);
  }
}
