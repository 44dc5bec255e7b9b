package org.alliance.kit.ops;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.repair.RepairRequests;

/// Makes a projection anew: empties it and asks the owners of its streams to send everything again.
/// It fills while work goes on; an event that is early waits in it for those before.
public final class Rebuilds {
  private final List<Projection> projections;
  private final RepairRequests owners;
  private final OpsJobs jobs;

  public Rebuilds(List<Projection> projections, RepairRequests owners, OpsJobs jobs) {
    this.projections = List.copyOf(projections);
    this.owners = owners;
    this.jobs = jobs;
  }

  public List<String> names() {
    return projections.stream().map(Projection::name).toList();
  }

  public Optional<OpsJob> start(String name, String by, String reason) {
    return projections.stream()
        .filter(projection -> projection.name().equals(name))
        .findFirst()
        .map(projection ->
            jobs.start(
                new OpsJobs.Order("rebuild", name, by, reason, projection.streams().size(), 1_000),
                progress -> {
                  projection.forget().run();
                  projection
                      .streams()
                      .forEach(stream -> {
                        owners.send(RepairRequest.everything(stream));
                        progress.done("asked-" + stream.owner().code());
                      });
                }));
  }
}
