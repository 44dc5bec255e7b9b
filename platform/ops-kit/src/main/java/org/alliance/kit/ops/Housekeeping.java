package org.alliance.kit.ops;

import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.outbox.Leases;

/// Goes on with jobs that an instance left unfinished, and forgets what was settled long ago.
public record Housekeeping(OpsJobs jobs, Leases leases, Retention retention) {
  public void look() {
    jobs.goOn(leases::isGone);
    retention.tidy();
  }
}
