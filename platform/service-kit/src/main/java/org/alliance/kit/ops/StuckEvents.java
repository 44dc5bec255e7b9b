package org.alliance.kit.ops;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.aggregate.HeldEvents;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.kit.ops.StuckEvent.Kind;

/// All that is stuck in this service: in its aggregates and among its dead letters.
public final class StuckEvents {
  static final int MOST = 5_000;

  private final Collection<HeldEvents> aggregates;
  private final OpsStore store;

  public StuckEvents(Collection<? extends HeldEvents> aggregates, OpsStore store) {
    this.aggregates = List.copyOf(aggregates);
    this.store = store;
  }

  /// Without their bodies.
  public List<StuckEvent> all() {
    var held =
        aggregates.stream()
            .flatMap(some -> some.holding(MOST).stream())
            .flatMap(StuckEvents::firstOfEachSource);
    var dead = store.openDeadLetters(MOST).stream().map(StuckEvents::of);
    return Stream.concat(held, dead).toList();
  }

  /// With its body.
  public Optional<StuckEvent> find(String id) {
    return openLetter(id)
        .or(() ->
            aggregates.stream()
                .flatMap(some -> some.holding(MOST).stream())
                .flatMap(StuckEvents::firstOfEachSource)
                .filter(event -> event.id().equals(id))
                .findFirst()
                .flatMap(this::withBody));
  }

  /// The same event as it is now, with its body; empty if it is stuck no more.
  Optional<StuckEvent> withBody(StuckEvent listed) {
    var aggregate = listed.aggregate();
    return aggregate == null
        ? openLetter(listed.id())
        : aggregates.stream()
            .flatMap(some -> some.held(aggregate).stream())
            .flatMap(StuckEvents::firstOfEachSource)
            .filter(event -> event.id().equals(listed.id()))
            .findFirst();
  }

  private Optional<StuckEvent> openLetter(String id) {
    return store.deadLetter(id).filter(letter -> letter.outcome() == null).map(StuckEvents::of);
  }

  private static Stream<StuckEvent> firstOfEachSource(Versioned<?> aggregate) {
    return aggregate.held().stream()
        .collect(Collectors.groupingBy(event -> aggregate.sourceOf(event.envelope())))
        .values()
        .stream()
        .map(waiting -> {
          var first =
              waiting.stream()
                  .min(Comparator.comparingLong(event -> event.envelope().seq()))
                  .orElseThrow();
          return of(aggregate, first, waiting.size() - 1);
        });
  }

  private static StuckEvent of(Versioned<?> aggregate, HeldEvent event, int behind) {
    var envelope = event.envelope();
    var fault = event.fault();
    var kind = fault == null ? Kind.GAP : Kind.PARKED;
    return new StuckEvent(
        StuckEvent.idOf(kind, aggregate.id() + "|" + envelope.id()),
        kind,
        fault == null ? "missing-before" : fault,
        envelope.stream().source(),
        envelope.type(),
        envelope.subject(),
        envelope.seq(),
        behind,
        envelope.time(),
        aggregate.id(),
        RecordHeaders.texts(envelope),
        event.body());
  }

  private static StuckEvent of(DeadLetter letter) {
    var headers = letter.headers();
    return new StuckEvent(
        letter.item(),
        Kind.DEAD_LETTER,
        letter.reason(),
        headers.get(EnvelopeHeader.SOURCE),
        headers.get(EnvelopeHeader.TYPE),
        headers.get(EnvelopeHeader.SUBJECT),
        0,
        0,
        letter.buried(),
        null,
        headers,
        new String(letter.body(), StandardCharsets.UTF_8));
  }
}
