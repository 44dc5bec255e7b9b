package org.alliance.kit.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.Shards;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// Three services in a chain, two processes each: people write entries to the first, which tells
/// the second, which tells the third. Processes are killed, paused and started again; sends are
/// lost, late and doubled; stores do not answer. In the end every service has to hold exactly the
/// entries that people were told are kept, in the same order.
final class Simulation {
  private static final MongoConverter CONVERTER = converter();
  private static final int ENTRIES = 5;
  private static final int STEPS = 2_000;
  private static final int LONGEST = 60_000;
  private static final List<String> LEDGERS = List.of("ledger-a", "ledger-b");

  private record Service(String name, Optional<EventStream> reads, Optional<EventStream> writes) {}

  private static final List<Service> CHAIN =
      List.of(
          new Service("first", Optional.empty(), Optional.of(EventStream.MATTER)),
          new Service("second", Optional.of(EventStream.MATTER), Optional.of(EventStream.REFERRAL)),
          new Service("third", Optional.of(EventStream.REFERRAL), Optional.empty()));

  private final World world;
  private final SimulatedBroker broker;
  private final Map<String, SimulatedStore.Disk> disks = new HashMap<>();
  private final List<Instance> instances = new ArrayList<>();
  private final Map<String, Instance> partitionOwner = new HashMap<>();
  private final Map<String, TreeSet<String>> unwritten = new TreeMap<>();
  private final Map<String, List<String>> acknowledged = new TreeMap<>();
  private final List<Runnable> repairs = new ArrayList<>();
  private int now;

  Simulation(long seed, Mutation mutation) {
    world = new World(seed, mutation);
    broker = new SimulatedBroker(world);
    for (var service : CHAIN) {
      disks.put(service.name(), new SimulatedStore.Disk());
      start(service);
      start(service);
    }
    for (var ledger : LEDGERS) {
      var entries = new TreeSet<String>();
      for (var entry = 0; entry < ENTRIES; entry++) {
        entries.add("entry-" + entry);
      }
      unwritten.put(ledger, entries);
      acknowledged.put(ledger, new ArrayList<>());
    }
  }

  /// @return what went wrong; empty if nothing did
  Optional<String> run() {
    try {
      while (now < STEPS && !allWritten()) {
        fault();
        act();
      }
      world.stopFaults();
      instances.forEach(instance -> instance.paused = false);
      while (!isSettled()) {
        if (now > LONGEST) {
          return Optional.of("does not come to rest: " + unrest());
        }
        act();
      }
      return disagreement();
    } finally {
      instances.forEach(world.coroutines()::killAll);
    }
  }

  private void act() {
    now++;
    world.passTime();
    var running =
        world.coroutines().tasks().stream()
            .filter(task -> !((Instance) task.owner).paused)
            .toList();
    if (!running.isEmpty() && world.random(10) < 7) {
      world.coroutines().resume(running.get(world.random(running.size())));
      return;
    }
    var instance = instances.get(world.random(instances.size()));
    if (instance.paused) {
      instance.paused = now < instance.resumesAt;
      return;
    }
    switch (world.random(6)) {
      case 0 -> write(instance);
      case 1 -> poll(instance);
      case 2, 3 -> relay(instance);
      case 4 -> consume(instance);
      default -> lookForGaps(instance);
    }
  }

  private void write(Instance instance) {
    var ledger = LEDGERS.get(world.random(LEDGERS.size()));
    var left = List.copyOf(unwritten.getOrDefault(ledger, new TreeSet<>()));
    if (!instance.service.equals("first") || left.isEmpty()) {
      return;
    }
    var entry = left.get(world.random(left.size()));
    begin(
        instance,
        "write",
        () -> {
          instance.write(ledger, entry);
          var answerArrives = !world.faultsAreOn() || world.random(10) > 0;
          if (answerArrives && unwritten.getOrDefault(ledger, new TreeSet<>()).remove(entry)) {
            acknowledged.getOrDefault(ledger, new ArrayList<>()).add(entry);
          }
        });
  }

  /// Any shards: nothing may depend on who holds which lease.
  private void poll(Instance instance) {
    var some = Shards.ALL.stream().filter(_ -> world.random(3) > 0).toList();
    once(instance, "poll", () -> instance.signalled.addAll(instance.outbox.waiting(some, 10)));
  }

  private void relay(Instance instance) {
    var some = instance.signalled.stream().filter(_ -> world.random(3) > 0).toList();
    if (!some.isEmpty()) {
      once(
          instance,
          "relay",
          () -> {
            some.forEach(instance.signalled::remove);
            instance.drain(some);
          });
    }
  }

  private void consume(Instance instance) {
    if (partitionOwner.get(instance.service) != instance || instance.reads.isEmpty()) {
      return;
    }
    var log = broker.log(instance.reads.get());
    if (instance.position < 0) {
      instance.position = broker.committed(instance.service);
    }
    if (instance.position >= log.size()) {
      return;
    }
    once(
        instance,
        "consume",
        () -> {
          var at = instance.position;
          var generation = instance.generation;
          var record = log.get(at);
          if (record != null) {
            instance.receive(record);
          }
          world.coroutines().step();
          if (instance.generation == generation && instance.position == at) {
            instance.position = at + 1;
            broker.commit(instance.service, at + 1);
          }
        });
  }

  private void lookForGaps(Instance instance) {
    once(instance, "gaps", instance.gaps::look);
    if (!repairs.isEmpty()) {
      var repair = repairs.remove(world.random(repairs.size()));
      if (!world.faultsAreOn() || world.random(4) > 0) {
        repair.run();
      }
    }
  }

  private void fault() {
    var instance = instances.get(world.random(instances.size()));
    switch (world.random(160)) {
      case 0, 1 -> {
        world.coroutines().killAll(instance);
        instances.remove(instance);
        var service = serviceOf(instance);
        start(service);
      }
      case 2, 3 -> {
        instance.paused = true;
        instance.resumesAt = now + 50 + world.random(400);
        giveAway(instance);
      }
      case 4 -> giveAway(instance);
      case 5, 6, 7 -> broker.deliverLate();
      case 8 -> {
        // A consumer reads some records once more.
        var owner = partitionOwner.get(instance.service);
        if (owner != null
            && owner.position > 0
            && !world.coroutines().isRunning(owner, "consume")) {
          owner.position -= 1 + world.random(owner.position);
        }
      }
      case 9 -> instance.reads.ifPresent(this::loseRecord);
      default -> {}
    }
  }

  private void loseRecord(EventStream stream) {
    var reader =
        CHAIN.stream().filter(service -> service.reads().equals(Optional.of(stream))).findFirst();
    reader.ifPresent(service -> {
      var owner = partitionOwner.get(service.name());
      var from = Math.max(broker.committed(service.name()), owner == null ? 0 : owner.position + 1);
      broker.loseRecord(stream, from);
    });
  }

  private void giveAway(Instance instance) {
    instances.stream()
        .filter(other -> other.service.equals(instance.service) && other != instance)
        .filter(other -> !other.paused)
        .findFirst()
        .ifPresent(this::assign);
  }

  private void assign(Instance instance) {
    partitionOwner.put(instance.service, instance);
    instances.forEach(any -> any.generation++);
    instance.position = -1;
  }

  private void start(Service service) {
    var disk = disks.getOrDefault(service.name(), new SimulatedStore.Disk());
    var instance =
        new Instance(
            service.name(),
            service.reads(),
            service.writes(),
            new SimulatedStore(disk, world),
            world,
            broker,
            request ->
                repairs.add(() ->
                    sendAgain(request.stream(), request.subject(), request.from(), request.to())),
            CONVERTER);
    instances.add(instance);
    if (!world.coroutines().isRunning(partitionOwner.get(service.name()), "consume")
        || !instances.contains(partitionOwner.get(service.name()))) {
      assign(instance);
    }
  }

  private void begin(Instance instance, String kind, Runnable code) {
    world
        .coroutines()
        .start(
            instance,
            kind,
            () -> {
              try {
                code.run();
              } catch (RuntimeException faultOfAPort) {
                // Whoever asked tries again.
              }
            });
  }

  private void once(Instance instance, String kind, Runnable code) {
    if (!world.coroutines().isRunning(instance, kind)) {
      begin(instance, kind, code);
    }
  }

  /// What an owner does for a repair request, or for an operator who replays everything.
  private void sendAgain(EventStream stream, String subject, long from, long to) {
    var owner =
        CHAIN.stream()
            .filter(service -> service.writes().equals(Optional.of(stream)))
            .findFirst()
            .orElseThrow();
    disks.getOrDefault(owner.name(), new SimulatedStore.Disk()).archive.values().stream()
        .filter(event -> event.getString("subject").equals(subject))
        .filter(event -> event.getLong("n") >= from && event.getLong("n") <= to)
        .sorted((one, other) -> Long.compare(one.getLong("n"), other.getLong("n")))
        .forEach(event -> broker.log(stream).add(Archived.event(event, stream)));
  }

  private boolean replayed;

  private boolean isSettled() {
    if (!allWritten() || !world.coroutines().tasks().isEmpty() || !broker.isSettled()) {
      broker.deliverLate();
      return false;
    }
    IntPredicate atTheEnd =
        at ->
            CHAIN.get(at).reads().isEmpty()
                || broker.committed(CHAIN.get(at).name())
                    >= broker.log(CHAIN.get(at).reads().get()).size();
    var quiet =
        atTheEnd.test(1)
            && atTheEnd.test(2)
            && repairs.isEmpty()
            && disks.values().stream()
                .flatMap(disk -> disk.documents.values().stream())
                .noneMatch(
                    document -> document.containsKey("outAt") || document.containsKey("heldAt"));
    if (quiet && broker.hasLostSomething() && !replayed) {
      replayed = true;
      LEDGERS.forEach(ledger -> {
        sendAgain(EventStream.MATTER, ledger, 1, Long.MAX_VALUE);
        sendAgain(EventStream.REFERRAL, ledger, 1, Long.MAX_VALUE);
      });
      return false;
    }
    return quiet;
  }

  private String unrest() {
    var waiting =
        disks.entrySet().stream()
            .map(disk ->
                disk.getKey()
                    + disk.getValue().documents.values().stream()
                        .map(found ->
                            " seq "
                                + found.get("seq")
                                + " out "
                                + found.containsKey("outAt")
                                + " held "
                                + found.get("held")
                                + " src "
                                + found.get("src"))
                        .toList())
            .toList();
    var readers =
        instances.stream()
            .map(instance ->
                instance.service
                    + (partitionOwner.get(instance.service) == instance
                        ? " reads at "
                        : " idle at ")
                    + instance.position
                    + " committed "
                    + broker.committed(instance.service))
            .toList();
    return unwritten
        + " "
        + waiting
        + " "
        + readers
        + " tasks "
        + world.coroutines().tasks().size();
  }

  private boolean allWritten() {
    return unwritten.values().stream().allMatch(TreeSet::isEmpty);
  }

  private Optional<String> disagreement() {
    for (var ledger : LEDGERS) {
      var first = entries("first", ledger);
      var told = acknowledged.getOrDefault(ledger, List.of());
      if (!first.containsAll(told)) {
        return Optional.of("lost: told " + told + ", kept " + first);
      }
      if (first.stream().distinct().count() != first.size()) {
        return Optional.of("doubled: " + first);
      }
      for (var service : List.of("second", "third")) {
        if (!entries(service, ledger).equals(first)) {
          return Optional.of(service + " has " + entries(service, ledger) + " instead of " + first);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> entries(String service, String ledger) {
    var document = disks.getOrDefault(service, new SimulatedStore.Disk()).documents.get(ledger);
    return document == null
        ? List.of()
        : document.get("state", Document.class).getList("entries", String.class);
  }

  private static Service serviceOf(Instance instance) {
    return CHAIN.stream()
        .filter(service -> service.name().equals(instance.service))
        .findFirst()
        .orElseThrow();
  }

  private static MongoConverter converter() {
    var context = new MongoMappingContext();
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.afterPropertiesSet();
    return converter;
  }
}
