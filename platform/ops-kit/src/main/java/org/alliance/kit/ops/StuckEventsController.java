package org.alliance.kit.ops;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is stuck: in groups of one cause each, one by one, and with its content. A correction needs
/// a reason; the original is kept.
@RestController
public final class StuckEventsController {
  private static final int MOST = 500;
  private static final String TOTAL = "X-Total-Count";

  private final StuckEvents stuck;
  private final OpsStore store;
  private final Clock clock;

  public StuckEventsController(StuckEvents stuck, OpsStore store, Clock clock) {
    this.stuck = stuck;
    this.store = store;
    this.clock = clock;
  }

  /// All that are stuck for one reason.
  public record Group(
      Kind kind,
      String cause,
      @Nullable String stream,
      @Nullable String type,
      int count,
      int behind,
      @Nullable Instant oldest) {
    static Group of(StuckEvent event) {
      return new Group(
          event.kind(),
          event.cause(),
          event.stream(),
          event.type(),
          1,
          event.behind(),
          event.since());
    }

    Group and(Group more) {
      return new Group(
          kind,
          cause,
          stream,
          type,
          count + more.count,
          behind + more.behind,
          earlier(oldest, more.oldest));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
      return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
  }

  /// One of them, without its content.
  public record Item(
      String id,
      Kind kind,
      String cause,
      @Nullable String stream,
      @Nullable String type,
      @Nullable String subject,
      int behind,
      @Nullable Instant since) {
    static Item of(StuckEvent event) {
      return new Item(
          event.id(),
          event.kind(),
          event.cause(),
          event.stream(),
          event.type(),
          event.subject(),
          event.behind(),
          event.since());
    }
  }

  /// One of them with its content, and the correction if there is one.
  public record Content(
      Item item, Map<String, String> headers, String body, @Nullable Correction correction) {}

  /// A correction as it is sent.
  public record CorrectionRequest(
      @Nullable Map<String, String> headers,
      @NotNull @Size(max = EventCodec.LARGEST_BODY) String body,
      @NotBlank @Size(max = 500) String reason) {}

  @GetMapping("/api/v1/ops/stuck-events/groups")
  List<Group> groups() {
    var groups = new HashMap<List<Object>, Group>();
    stuck.each(
        Filter.ALL,
        event ->
            groups.merge(
                List.of(
                    event.kind(),
                    event.cause(),
                    String.valueOf(event.stream()),
                    String.valueOf(event.type())),
                Group.of(event),
                Group::and));
    return groups.values().stream()
        .sorted(Comparator.comparingInt(Group::count).reversed())
        .toList();
  }

  /// The first 500, and how many there are in a header.
  @GetMapping("/api/v1/ops/stuck-events")
  ResponseEntity<List<Item>> items(
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable String cause,
      @RequestParam(required = false) @Nullable String stream,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String subject) {
    var shown = new ArrayList<Item>();
    var all = new LongAdder();
    stuck.each(
        new Filter(Set.of(), kind, cause, stream, type, subject),
        event -> {
          all.increment();
          if (shown.size() < MOST) {
            shown.add(Item.of(event));
          }
        });
    return ResponseEntity.ok().header(TOTAL, all.toString()).body(shown);
  }

  @GetMapping("/api/v1/ops/stuck-events/{id}")
  Content content(@PathVariable String id) {
    var event = known(id);
    return new Content(
        Item.of(event), event.headers(), event.body(), store.correctionOf(id).orElse(null));
  }

  @PutMapping("/api/v1/ops/stuck-events/{id}/correction")
  Content correct(@PathVariable String id, @Valid @RequestBody CorrectionRequest request) {
    var event = known(id);
    if (event.kind() == Kind.GAP) {
      throw ApiProblem.conflict(
          "nothing-to-correct",
          "This event waits for one before it, which is asked for again by itself. There is nothing to correct.");
    }
    var headers = Optional.ofNullable(request.headers()).orElse(Map.of());
    if (!EnvelopeHeader.ALL.containsAll(headers.keySet())) {
      throw ApiProblem.badRequest(
          "unknown-header", "Headers that may be corrected: " + EnvelopeHeader.ALL + ".");
    }
    var originalId = event.headers().get(EnvelopeHeader.ID);
    if (originalId != null
        && !originalId.equals(headers.getOrDefault(EnvelopeHeader.ID, originalId))) {
      throw ApiProblem.badRequest(
          "id-is-kept", "An event keeps its id, so that nobody handles it twice. Leave it out.");
    }
    store.correct(
        new Correction(
            id,
            headers,
            request.body(),
            request.reason(),
            Caller.current().subject(),
            clock.instant()));
    return content(id);
  }

  private StuckEvent known(String id) {
    return stuck.find(id).orElseThrow(() -> ApiProblem.notFound("stuck event"));
  }
}
