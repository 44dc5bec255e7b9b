package org.alliance.kit.ops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.repair.RepairRequests;

/// Makes a projection anew: empties it and asks the owners of its streams to send everything again.
/// It fills while work goes on; an event that is early waits in it for those before.
public final class Rebuilds {
  private static final String KIND = "rebuild";

  /// So few that each is kept before the next one is asked for.
  private static final int PER_SECOND = 1;

  private final List<Projection> projections;
  private final RepairRequests owners;
  private final OpsJobs jobs;

  public Rebuilds(List<Projection> projections, RepairRequests owners, OpsJobs jobs) {
    this.projections = List.copyOf(projections);
    this.owners = owners;
    this.jobs = jobs;
    jobs.goesOn(KIND, this::work);
  }

  public List<String> names() {
    return projections.stream().map(Projection::name).toList();
  }

  public Optional<OpsJob> start(String name, String by, String reason) {
    return named(name)
        .map(projection ->
            jobs.start(
                new OpsJobs.Order(
                    KIND,
                    name,
                    by,
                    reason,
                    projection.streams().size(),
                    PER_SECOND,
                    Map.of("projection", name, "perSecond", Integer.toString(PER_SECOND))),
                this::work));
  }

  /// What has been asked for is not asked for again; before anything has, it is emptied, and once
  /// more does no harm.
  private OpsJobRun.Work work(OpsJob job) {
    var projection = named(job.task().getOrDefault("projection", "")).orElseThrow();
    var asked = job.cursor() == null ? 0 : Integer.parseInt(job.cursor());
    return progress -> {
      if (asked == 0) {
        projection.forget().run();
      }
      for (var next = asked; next < projection.streams().size(); next++) {
        var stream = projection.streams().get(next);
        owners.send(RepairRequest.everything(stream));
        progress.done("asked-" + stream.owner().code(), Integer.toString(next + 1));
      }
    };
  }

  private Optional<Projection> named(String name) {
    return projections.stream().filter(projection -> projection.name().equals(name)).findFirst();
  }
}
