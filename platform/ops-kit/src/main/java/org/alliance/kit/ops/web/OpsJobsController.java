package org.alliance.kit.ops.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.ops.Discards;
import org.alliance.kit.ops.Filter;
import org.alliance.kit.ops.Rebuilds;
import org.alliance.kit.ops.Redrives;
import org.alliance.kit.ops.Replays;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.store.AuditEntry;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Sets off redrives, discards, replays and rebuilds, and shows how far they are. With `dryRun`
/// nothing is done and the answer says to how many events it would be done.
@RestController
public final class OpsJobsController {
  private static final int SHOWN = 100;
  private static final int USUAL_RATE = 50;

  private final Redrives redrives;
  private final Discards discards;
  private final Replays replays;
  private final Rebuilds rebuilds;
  private final OpsStore store;
  private final ServiceName service;

  public OpsJobsController(
      Redrives redrives,
      Discards discards,
      Replays replays,
      Rebuilds rebuilds,
      OpsStore store,
      ServiceName service) {
    this.redrives = redrives;
    this.discards = discards;
    this.replays = replays;
    this.rebuilds = rebuilds;
    this.store = store;
    this.service = service;
  }

  /// Which stuck events shall go on or be discarded; what is absent matches all.
  public record StuckEventsRequest(
      @Nullable @Size(max = 10_000) List<@Size(max = 256) String> ids,
      @Nullable Kind kind,
      @Nullable @Size(max = 256) String cause,
      @Nullable @Size(max = 256) String stream,
      @Nullable @Size(max = 256) String type,
      @Nullable @Size(max = 256) String subject,
      @Nullable Boolean dryRun,
      @Nullable @Min(1) @Max(1_000) Integer perSecond,
      @NotBlank @Size(max = 500) String reason) {
    Filter filter() {
      var some = Set.copyOf(Optional.ofNullable(ids).orElse(List.of()));
      return new Filter(some, kind, cause, stream, type, subject);
    }
  }

  /// Which archived events to send again: those of one aggregate, or a range of time.
  ///
  /// @param stream such as `/intake/report`
  public record ReplayRequest(
      @NotBlank @Size(max = 256) String stream,
      @Nullable @Size(max = 256) String subject,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Boolean dryRun,
      @Nullable @Min(1) @Max(1_000) Integer perSecond,
      @NotBlank @Size(max = 500) String reason) {}

  public record RebuildRequest(
      @NotBlank @Size(max = 256) String projection, @NotBlank @Size(max = 500) String reason) {}

  /// What a dry run finds.
  public record WouldBe(long selected) {}

  @PostMapping("/api/v1/ops/redrives")
  ResponseEntity<?> redrive(@Valid @RequestBody StuckEventsRequest request) {
    var filter = request.filter();
    return Boolean.TRUE.equals(request.dryRun())
        ? ResponseEntity.ok(new WouldBe(redrives.count(filter)))
        : accepted(redrives.start(filter, by(), request.reason(), rate(request.perSecond())));
  }

  /// Nothing named would be everything closed, and a list of ids that came out empty is easily
  /// sent.
  @PostMapping("/api/v1/ops/discards")
  ResponseEntity<?> discard(@Valid @RequestBody StuckEventsRequest request) {
    var filter = request.filter();
    if (filter.matchesAll()) {
      throw ApiProblem.badRequest(
          "what-to-discard",
          "Name at least one of ids, kind, cause, stream, type and subject. To discard all dead letters, send the kind DEAD_LETTER.");
    }
    return Boolean.TRUE.equals(request.dryRun())
        ? ResponseEntity.ok(new WouldBe(discards.count(filter)))
        : accepted(discards.start(filter, by(), request.reason(), rate(request.perSecond())));
  }

  @PostMapping("/api/v1/ops/replays")
  ResponseEntity<?> replay(@Valid @RequestBody ReplayRequest request) {
    var stream =
        EventStream.ofSource(request.stream())
            .filter(known -> known.owner() == service)
            .orElseThrow(() ->
                ApiProblem.badRequest(
                    "unknown-stream",
                    "Send one of the streams of this service: "
                        + EventStream.ownedBy(service).stream().map(EventStream::source).toList()
                        + "."));
    requireOneWay(request);
    var selection =
        new Replays.Selection(
            stream,
            request.subject(),
            Objects.requireNonNullElse(request.from(), Instant.EPOCH),
            Objects.requireNonNullElse(request.to(), Instant.EPOCH));
    return Boolean.TRUE.equals(request.dryRun())
        ? ResponseEntity.ok(new WouldBe(replays.count(selection)))
        : accepted(replays.start(selection, by(), request.reason(), rate(request.perSecond())));
  }

  @PostMapping("/api/v1/ops/rebuilds")
  ResponseEntity<?> rebuild(@Valid @RequestBody RebuildRequest request) {
    return accepted(
        rebuilds
            .start(request.projection(), by(), request.reason())
            .orElseThrow(() ->
                ApiProblem.badRequest(
                    "unknown-projection",
                    "Send one of the projections of this service: " + rebuilds.names() + ".")));
  }

  @GetMapping("/api/v1/ops/jobs")
  List<OpsJob> jobs() {
    return store.jobs(SHOWN).stream().map(OpsJob::withoutLeft).toList();
  }

  @GetMapping("/api/v1/ops/jobs/{id}")
  OpsJob job(@PathVariable String id) {
    return store.job(id).orElseThrow(() -> ApiProblem.notFound("job"));
  }

  /// What operators did, newest first: the last 100.
  @GetMapping("/api/v1/ops/record")
  List<AuditEntry> record() {
    return store.audited(null, SHOWN);
  }

  private static void requireOneWay(ReplayRequest request) {
    var from = request.from();
    var to = request.to();
    if (request.subject() == null ? (from == null || to == null) : (from != null || to != null)) {
      throw ApiProblem.badRequest(
          "what-to-replay",
          "Send either subject alone, to replay all its events, or both from and to without subject.");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      throw ApiProblem.badRequest("empty-range", "Send a from that is before to.");
    }
  }

  private static ResponseEntity<OpsJob> accepted(OpsJob job) {
    return ResponseEntity.accepted().location(URI.create("/api/v1/ops/jobs/" + job.id())).body(job);
  }

  private static String by() {
    return Caller.current().subject();
  }

  private static int rate(@Nullable Integer perSecond) {
    return perSecond == null ? USUAL_RATE : perSecond;
  }
}
