package org.alliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.aggregate.Versioned;
import org.junit.jupiter.api.Test;

/// The behaviour that every store of aggregates has. For each kind of aggregate, extend this class
/// once for the fake and once for the MongoDB store.
public abstract class AggregatesContract<S, E> {
  /// An empty store.
  protected abstract Aggregates<S, E> aggregates();

  /// Every state of the aggregate, with the initial state first.
  protected abstract List<S> states();

  /// The id of an aggregate that has never been written.
  protected abstract String id();

  @Test
  void givesTheInitialStateOfWhatWasNeverWritten() {
    assertThat(aggregates().load(id())).isEqualTo(Versioned.absent(id(), states().getFirst()));
  }

  @Test
  void givesBackEveryStateAsItWasSaved() {
    var aggregates = aggregates();
    for (var state : states()) {
      aggregates.save(Change.of(aggregates.load(id()), state, List.of()));
      assertThat(aggregates.load(id()).state()).isEqualTo(state);
    }
    assertThat(aggregates.load(id()).version()).isEqualTo(states().size());
  }

  @Test
  void refusesToOverwriteWhatSomebodyElseWrote() {
    var aggregates = aggregates();
    aggregates.save(Change.of(aggregates.load(id()), states().getFirst(), List.of()));
    var mine = aggregates.load(id());
    var theirs = aggregates.load(id());
    aggregates.save(Change.of(theirs, states().getLast(), List.of()));
    assertThatThrownBy(() -> aggregates.save(Change.of(mine, states().getFirst(), List.of())))
        .isInstanceOf(StaleState.class);
    assertThat(aggregates.load(id()).state()).isEqualTo(states().getLast());
  }

  @Test
  void refusesToCreateWhatSomebodyElseCreated() {
    var aggregates = aggregates();
    var mine = aggregates.load(id());
    aggregates.save(Change.of(aggregates.load(id()), states().getLast(), List.of()));
    assertThatThrownBy(() -> aggregates.save(Change.of(mine, states().getFirst(), List.of())))
        .isInstanceOf(StaleState.class);
  }

  @Test
  void remembersPositionsAndHeldEventsWithTheState() {
    var aggregates = aggregates();
    var envelope =
        new Envelope(
            "firm.matter:x:2",
            "offer-answered.v1",
            EventStream.MATTER,
            Instant.parse("2026-01-05T10:00:00Z"),
            id(),
            2,
            "c",
            null);
    var held = new HeldEvent(envelope, "{}", null);
    var before = aggregates.load(id());
    aggregates.save(
        new Change<>(
            before,
            before.state(),
            List.of(),
            Map.of("firm/matter", 1L, "matching/referral/x", 7L),
            List.of(held),
            envelope));
    var after = aggregates.load(id());
    assertThat(after.positions()).isEqualTo(Map.of("firm/matter", 1L, "matching/referral/x", 7L));
    assertThat(after.held()).containsExactly(held);
    aggregates.save(
        new Change<>(after, after.state(), List.of(), after.positions(), List.of(), null));
    assertThat(aggregates.load(id()).held()).isEmpty();
  }
}
