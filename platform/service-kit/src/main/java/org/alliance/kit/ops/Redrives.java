package org.alliance.kit.ops;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.inbox.UndecodableRecord;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.repair.RepairRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHeaders;

/// Lets stuck events go on: through the same door as the first time, under their own ids, with a
/// correction in place of their content where somebody has written one.
public final class Redrives {
  private final StuckEvents stuck;
  private final OpsStore store;
  private final Inbox inbox;
  private final RepairRequests owners;
  private final OpsJobs jobs;
  private final Clock clock;

  public Redrives(
      StuckEvents stuck,
      OpsStore store,
      Inbox inbox,
      RepairRequests owners,
      OpsJobs jobs,
      Clock clock) {
    this.stuck = stuck;
    this.store = store;
    this.inbox = inbox;
    this.owners = owners;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Which of them; what is absent matches all.
  public record Filter(
      List<String> ids,
      @Nullable Kind kind,
      @Nullable String cause,
      @Nullable String stream,
      @Nullable String type,
      @Nullable String subject) {
    public Filter {
      ids = List.copyOf(ids);
    }

    public boolean matches(StuckEvent event) {
      return (ids.isEmpty() || ids.contains(event.id()))
          && (kind == null || kind == event.kind())
          && (cause == null || cause.equals(event.cause()))
          && (stream == null || stream.equals(event.stream()))
          && (type == null || type.equals(event.type()))
          && (subject == null || subject.equals(event.subject()));
    }
  }

  public List<StuckEvent> select(Filter filter) {
    return stuck.all().stream().filter(filter::matches).toList();
  }

  public OpsJob start(Filter filter, String by, String reason, int perSecond) {
    var selected = select(filter);
    var order =
        new OpsJobs.Order(
            "redrive", words(filter), by, reason, selected.size(), perSecond, Map.of());
    return jobs.start(
        order, _ -> progress -> selected.forEach(event -> progress.done(letGoOn(event), null)));
  }

  private String letGoOn(StuckEvent listed) {
    return stuck.withBody(listed).map(this::letGoOnWithBody).orElse("gone-already");
  }

  private String letGoOnWithBody(StuckEvent event) {
    var outcome = tryAgain(event);
    if (event.kind() == Kind.DEAD_LETTER && !outcome.startsWith("still-")) {
      store.settle(event.id(), outcome, clock.instant());
    }
    return outcome;
  }

  private String tryAgain(StuckEvent event) {
    if (event.kind() == Kind.GAP) {
      return askOwner(event);
    }
    var correction = store.correctionOf(event.id());
    var headers = new HashMap<>(event.headers());
    correction.ifPresent(by -> headers.putAll(by.headers()));
    try {
      var stream =
          Optional.ofNullable(headers.get(EnvelopeHeader.SOURCE))
              .flatMap(EventStream::ofSource)
              .orElseThrow(() -> new UndecodableRecord("unknown-source"));
      var body = correction.map(Correction::body).orElse(event.body());
      var receipt =
          inbox.receive(
              Inbox.decoded(
                  stream,
                  new MessageHeaders(new HashMap<String, Object>(headers)),
                  body.getBytes(StandardCharsets.UTF_8)));
      return switch (receipt) {
        case PARKED -> "still-parked";
        case APPLIED, REFUSED, DUPLICATE, HELD -> receipt.name().toLowerCase(Locale.ROOT);
      };
    } catch (UndecodableRecord again) {
      return "still-" + again.reason();
    } catch (RuntimeException again) {
      return "still-" + again.getClass().getSimpleName();
    }
  }

  private String askOwner(StuckEvent event) {
    var stream = Optional.ofNullable(event.stream()).flatMap(EventStream::ofSource).orElseThrow();
    var subject = Optional.ofNullable(event.subject()).orElseThrow();
    owners.send(new RepairRequest(stream, subject, 1, event.seq()));
    return "asked-owner";
  }

  private static String words(Filter filter) {
    var parts = new HashMap<String, Object>();
    parts.put("kind", filter.kind());
    parts.put("cause", filter.cause());
    parts.put("stream", filter.stream());
    parts.put("type", filter.type());
    parts.put("subject", filter.subject());
    parts.values().removeIf(value -> value == null);
    if (!filter.ids().isEmpty()) {
      parts.put("ids", filter.ids().size());
    }
    return parts.isEmpty() ? "all" : Map.copyOf(parts).toString();
  }
}
