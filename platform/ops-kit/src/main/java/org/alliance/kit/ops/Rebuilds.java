package org.alliance.kit.ops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.repair.RepairRequests;

/// Makes a projection anew: empties it and asks the owners of its streams to send everything again.
/// It fills while work goes on; an event that is early waits in it for those before.
public final class Rebuilds {
  private static final String KIND = "rebuild";
  private static final int PER_SECOND = 50;

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

  /// A projection that is being built now.
  public record UnderWay(String name, Projection.Progress progress) {}

  public List<UnderWay> underWay() {
    return projections.stream()
        .flatMap(one -> one.progress().get().map(now -> new UnderWay(one.name(), now)).stream())
        .toList();
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
                    Map.of("projection", name)),
                this::work));
  }

  /// Whoever empties it asks all owners before anything can end the job: one that stood still in
  /// between, and whose job another instance has done meanwhile, empties it once more and has to
  /// see that it is filled again. To ask twice does no harm.
  private OpsJobs.Work work(OpsJob job) {
    var projection = named(job.task().getOrDefault("projection", "")).orElseThrow();
    return progress -> {
      projection.forget().run();
      projection.streams().forEach(stream -> owners.send(RepairRequest.everything(stream)));
      projection.streams().forEach(stream -> progress.done("asked-" + stream.owner().code(), null));
    };
  }

  private Optional<Projection> named(String name) {
    return projections.stream().filter(projection -> projection.name().equals(name)).findFirst();
  }
}
