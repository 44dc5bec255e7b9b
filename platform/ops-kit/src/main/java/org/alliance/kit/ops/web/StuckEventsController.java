package org.alliance.kit.ops.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.ops.Corrections;
import org.alliance.kit.ops.Filter;
import org.alliance.kit.ops.StuckEvent;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.StuckEvents;
import org.alliance.kit.ops.StuckGroup;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is stuck: in groups of one cause each, one by one, and with its content. A correction needs
/// a reason and a second person; the original is kept.
@RestController
public final class StuckEventsController {
  private static final int MOST = 500;
  private static final String TOTAL = "X-Total-Count";

  private final StuckEvents stuck;
  private final Corrections corrections;

  public StuckEventsController(StuckEvents stuck, Corrections corrections) {
    this.stuck = stuck;
    this.corrections = corrections;
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

  /// @param proposed the time of the correction that was looked at, as `correction.at` tells it
  public record ConfirmationRequest(
      @NotNull Instant proposed, @NotBlank @Size(max = 500) String reason) {}

  @GetMapping("/api/v1/ops/stuck-events/groups")
  List<StuckGroup> groups() {
    return StuckGroup.of(stuck);
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
    return content(corrections.read(id, by(), ""));
  }

  private Content content(StuckEvent event) {
    return new Content(
        Item.of(event), event.headers(), event.body(), corrections.of(event.id()).orElse(null));
  }

  /// A proposal, which a redrive takes once another person has confirmed it.
  @PutMapping("/api/v1/ops/stuck-events/{id}/correction")
  Content correct(@PathVariable String id, @Valid @RequestBody CorrectionRequest request) {
    corrections.propose(id, request.headers(), request.body(), by(), request.reason());
    return content(corrections.known(id));
  }

  @PostMapping("/api/v1/ops/stuck-events/{id}/correction/confirmation")
  Content confirm(@PathVariable String id, @Valid @RequestBody ConfirmationRequest request) {
    corrections.confirm(id, request.proposed(), by(), request.reason());
    return content(corrections.known(id));
  }

  private static String by() {
    return Caller.current().subject();
  }
}
