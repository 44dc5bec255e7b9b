package org.alliance.kit.ops;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.aggregate.HeldEvents;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.StuckEvent.Whereabouts;

/// All that is stuck in this service: in its aggregates and among its dead letters.
public final class StuckEvents {
  private static final int FIRST_LOOK = 5_000;
  private static final int PAGE = 1_000;

  private final Collection<HeldEvents> aggregates;
  private final OpsStore store;

  public StuckEvents(Collection<? extends HeldEvents> aggregates, OpsStore store) {
    this.aggregates = List.copyOf(aggregates);
    this.store = store;
  }

  /// Calls back with all that match, however many they are, without their bodies.
  void each(Filter filter, Consumer<StuckEvent> each) {
    inAggregates().filter(filter::matches).forEach(each);
    eachLetter(letter -> {
      var event = of(letter);
      if (filter.matches(event)) {
        each.accept(event);
      }
    });
  }

  /// With its body.
  public Optional<StuckEvent> find(String id) {
    return openLetter(id)
        .or(() ->
            inAggregates()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .map(StuckEvent::whereabouts)
                .flatMap(this::withBody));
  }

  /// The same event as it is now, with its body; empty if it is stuck no more.
  Optional<StuckEvent> withBody(Whereabouts one) {
    var aggregate = one.aggregate();
    return aggregate == null
        ? openLetter(one.id())
        : aggregates.stream()
            .flatMap(some -> some.held(aggregate).stream())
            .flatMap(StuckEvents::firstOfEachSource)
            .filter(event -> event.id().equals(one.id()))
            .findFirst();
  }

  private Stream<StuckEvent> inAggregates() {
    return aggregates.stream()
        .flatMap(some -> allHolding(some).stream())
        .flatMap(StuckEvents::firstOfEachSource);
  }

  /// They can only be asked for from the first one on.
  private static List<Versioned<?>> allHolding(HeldEvents some) {
    for (var limit = FIRST_LOOK; ; limit *= 4) {
      var found = some.holding(limit);
      if (found.size() < limit) {
        return found;
      }
    }
  }

  private void eachLetter(Consumer<DeadLetter> each) {
    var page = store.openDeadLetters(null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(each);
      page = store.openDeadLetters(page.getLast(), PAGE);
    }
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
