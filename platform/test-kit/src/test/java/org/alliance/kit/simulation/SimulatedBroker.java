package org.alliance.kit.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// A log per stream. A send can be confirmed, lost, stored without a confirmation, stored twice, or
/// stored much later than its sender was told that it had failed.
final class SimulatedBroker {
  private final World world;
  private final Map<EventStream, List<@Nullable OutgoingEvent>> logs =
      new EnumMap<>(EventStream.class);
  private final List<OutgoingEvent> late = new ArrayList<>();
  private final Map<String, Integer> committed = new HashMap<>();
  private final List<OutgoingEvent> lost = new ArrayList<>();

  SimulatedBroker(World world) {
    this.world = world;
  }

  /// A lost record leaves its place empty.
  List<@Nullable OutgoingEvent> log(EventStream stream) {
    return logs.computeIfAbsent(stream, _ -> new ArrayList<>());
  }

  void send(OutgoingEvent event) {
    world.before();
    var chance = world.faultsAreOn() ? world.random(100) : 100;
    if (chance < 6) {
      unconfirmed();
    } else if (chance < 12) {
      append(event);
      unconfirmed();
    } else if (chance < 16) {
      late.add(event);
      unconfirmed();
    } else {
      append(event);
      if (chance < 20) {
        append(event);
      }
    }
    world.after();
  }

  private void unconfirmed() {
    if (world.mutation() != Mutation.NO_AWAIT_ACK) {
      throw new IllegalStateException("no confirmation");
    }
  }

  private void append(OutgoingEvent event) {
    log(event.envelope().stream()).add(event);
  }

  /// A send that everybody had given up arrives.
  void deliverLate() {
    if (!late.isEmpty()) {
      append(late.remove(world.random(late.size())));
    }
  }

  /// A confirmed record is lost with a disk. Kafka promises that this does not happen.
  void loseRecord(EventStream stream, int from) {
    var log = log(stream);
    if (from < log.size()) {
      var event = log.set(from + world.random(log.size() - from), null);
      if (event != null) {
        lost.add(event);
      }
    }
  }

  /// Sends again what was lost with a disk and nothing else, as whoever lost it would.
  ///
  /// @return false if nothing was
  boolean restoreLost() {
    var any = !lost.isEmpty();
    lost.forEach(this::append);
    lost.clear();
    return any;
  }

  int committed(String group) {
    return committed.getOrDefault(group, 0);
  }

  void commit(String group, int offset) {
    committed.put(group, offset);
  }

  boolean isSettled() {
    return late.isEmpty();
  }
}
