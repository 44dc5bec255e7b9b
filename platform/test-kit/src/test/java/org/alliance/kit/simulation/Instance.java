package org.alliance.kit.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.inbox.InboxMetrics;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Outbox;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.outbox.RelayMetrics;
import org.alliance.kit.repair.GapWatch;
import org.alliance.kit.repair.RepairRequests;
import org.alliance.kit.simulation.Ledger.LedgerDocument;
import org.alliance.kit.simulation.Ledger.Write;
import org.alliance.kit.simulation.Ledger.Written;
import org.alliance.testkit.EventMessages;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.messaging.Message;

/// One process of a service: the real store, handling, inbox, relay and gap watch on simulated
/// ports.
final class Instance {
  static final EventCodec CODEC = new EventCodec();

  final String service;
  final Optional<EventStream> reads;
  boolean paused;
  int resumesAt;

  /// Aggregates that somebody in this process has written events to.
  final TreeSet<String> signalled = new TreeSet<>();

  final Outbox outbox;
  final GapWatch gaps;

  /// Where its consumer is, while it believes to own the partition.
  int position = -1;

  /// Grows whenever partitions change hands; whoever began before is not heard any more.
  int generation;

  private final AggregateCommandHandler<Ledger, Write, Written, String> handling;
  private final Relay relay;
  private final Consumer<Message<?>> consumer;

  Instance(
      String service,
      Optional<EventStream> reads,
      Optional<EventStream> writes,
      SimulatedStore store,
      World world,
      SimulatedBroker broker,
      RepairRequests owners,
      MongoConverter converter) {
    this.service = service;
    this.reads = reads;
    var aggregates =
        new MongoAggregates<Ledger, Written, LedgerDocument>(
            store,
            converter,
            Ledger.mapping(writes),
            CODEC,
            world.clock(),
            (_, id) -> signalled.add(id));
    var mutilated = new Mutilated(aggregates, world.mutation());
    handling =
        new AggregateCommandHandler<>(mutilated, Ledger.DECIDER, _ -> world.coroutines().step());
    outbox =
        world.mutation() == Mutation.CLEARED_BEFORE_SENT
            ? new ClearedBeforeSent(aggregates)
            : aggregates;
    relay = new Relay(broker::send, RelayMetrics.NONE, 0);
    gaps = new GapWatch(List.of(aggregates), owners, world::nanoTime);
    consumer =
        new Inbox((_, reason) -> fail(reason), Quiet.METRICS, new EventCodec())
            .consumer(
                reads.orElse(EventStream.FIRM),
                event -> mutilated.receive(event.envelope(), () -> received(event)));
  }

  void write(String id, String entry) {
    handling.handle(id, new Write(entry, true));
  }

  void drain(Collection<String> ids) {
    relay.drain(outbox, ids);
  }

  void receive(OutgoingEvent event) {
    consumer.accept(EventMessages.message(event.envelope(), event.body()));
  }

  private Receipt received(ReceivedEvent event) {
    return handling.receive(
        event.envelope().subject(),
        event,
        received -> CODEC.decode(received).map(body -> new Write(Ledger.entryOf(body), false)));
  }

  private static void fail(String reason) {
    throw new AssertionError("A good event became a dead letter: " + reason);
  }

  /// Nobody watches.
  private enum Quiet implements InboxMetrics {
    METRICS;

    @Override
    public void received(Envelope envelope, Receipt receipt) {}

    @Override
    public void buried(String reason) {}
  }

  private record ClearedBeforeSent(Outbox real) implements Outbox {
    @Override
    public List<Unsent> unsentOf(Collection<String> ids) {
      var unsent = real.unsentOf(ids);
      real.confirm(unsent.stream().map(one -> new Sent(one.id(), one.events())).toList());
      return unsent;
    }

    @Override
    public int confirm(List<Sent> sent) {
      return 0;
    }

    @Override
    public List<String> waiting(Collection<Integer> shards, int limit) {
      return real.waiting(shards, limit);
    }

    @Override
    public Waiting waiting() {
      return real.waiting();
    }
  }
}
