package org.alliance.kit.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliance.contracts.EventStream;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// The services of one run: their disks, their processes, who of them reads which partition, and
/// what people have been told.
final class Landscape {
  private static final MongoConverter CONVERTER = converter();
  private static final int ENTRIES = 5;
  static final List<String> LEDGERS = List.of("ledger-a", "ledger-b");

  record Service(String name, Optional<EventStream> reads, Optional<EventStream> writes) {}

  static final List<Service> CHAIN =
      List.of(
          new Service("first", Optional.empty(), Optional.of(EventStream.MATTER)),
          new Service("second", Optional.of(EventStream.MATTER), Optional.of(EventStream.REFERRAL)),
          new Service("third", Optional.of(EventStream.REFERRAL), Optional.empty()));

  final World world;
  final SimulatedBroker broker;
  final Map<String, SimulatedStore.Disk> disks = new HashMap<>();
  final List<Instance> instances = new ArrayList<>();
  final Map<String, Instance> partitionOwner = new HashMap<>();
  final Map<String, TreeSet<String>> unwritten = new TreeMap<>();
  final Map<String, List<String>> acknowledged = new TreeMap<>();
  final List<Runnable> repairs = new ArrayList<>();

  Landscape(World world) {
    this.world = world;
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

  /// A process is killed, and another one of its service is started.
  void kill(Instance instance) {
    world.coroutines().killAll(instance);
    instances.remove(instance);
    start(serviceOf(instance));
  }

  void loseRecord(EventStream stream) {
    var reader =
        CHAIN.stream().filter(service -> service.reads().equals(Optional.of(stream))).findFirst();
    reader.ifPresent(service -> {
      var owner = partitionOwner.get(service.name());
      var from = Math.max(broker.committed(service.name()), owner == null ? 0 : owner.position + 1);
      broker.loseRecord(stream, from);
    });
  }

  void giveAway(Instance instance) {
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

  /// What an owner does for a repair request, or for an operator who replays everything.
  void sendAgain(EventStream stream, String subject, long from, long to) {
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

  boolean allWritten() {
    return unwritten.values().stream().allMatch(TreeSet::isEmpty);
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
