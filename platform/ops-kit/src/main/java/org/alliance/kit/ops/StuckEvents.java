package org.alliance.kit.ops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.aggregate.HeldEvents;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.StuckEvent.Whereabouts;
import org.alliance.kit.ops.store.DeadLetter;
import org.alliance.kit.ops.store.ItemId;
import org.alliance.kit.ops.store.OpsStore;

/// All that is stuck in this service: in its aggregates and among its dead letters.
public final class StuckEvents {
  private static final int PAGE = 1_000;

  private final Collection<HeldEvents> aggregates;
  private final OpsStore store;

  public StuckEvents(Collection<? extends HeldEvents> aggregates, OpsStore store) {
    this.aggregates = List.copyOf(aggregates);
    this.store = store;
  }

  /// Calls back with all that match, however many they are, without their bodies.
  public void each(Filter filter, Consumer<StuckEvent> each) {
    Consumer<StuckEvent> ifItMatches =
        event -> {
          if (filter.matches(event)) {
            each.accept(event);
          }
        };
    eachInAggregates(ifItMatches);
    eachLetter(letter -> ifItMatches.accept(of(letter)));
  }

  /// With its body.
  public Optional<StuckEvent> find(String id) {
    return openLetter(id).or(() -> whereaboutsOf(id).flatMap(this::withBody));
  }

  private Optional<Whereabouts> whereaboutsOf(String id) {
    var found = new ArrayList<Whereabouts>();
    eachInAggregates(event -> {
      if (event.id().equals(id)) {
        found.add(event.whereabouts());
      }
    });
    return found.stream().findFirst();
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

  /// Takes what waits in an aggregate for an event that never came out of it.
  ///
  /// @return false if nothing of that stream and subject waits there for one any more
  boolean forgetBehindGap(String aggregate, EventStream stream, String subject) {
    return aggregates.stream()
            .filter(some -> some.forgetBehindGap(aggregate, stream, subject))
            .count()
        > 0;
  }

  private void eachInAggregates(Consumer<StuckEvent> each) {
    aggregates.forEach(
        some -> some.eachHolding(holding -> firstOfEachSource(holding).forEach(each)));
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
        ItemId.of(kind.name(), aggregate.id() + "|" + envelope.id()),
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
        sequence(headers.getOrDefault(EnvelopeHeader.SEQUENCE, "")),
        0,
        letter.buried(),
        null,
        headers,
        new String(letter.body(), StandardCharsets.UTF_8));
  }

  /// Zero where it cannot be read.
  private static long sequence(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
