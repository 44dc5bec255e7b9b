package org.alliance.kit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.kit.outbox.Shards;

/// Three services in a chain, two processes each: people write entries to the first, which tells
/// the second, which tells the third. Processes are killed, paused and started again; sends are
/// lost, late and doubled; stores do not answer. In the end every service has to hold exactly the
/// entries that people were told are kept, in the same order.
final class Simulation {
  private static final int STEPS = 2_000;
  private static final int LONGEST = 60_000;

  /// What is said last is under faults as well: nothing comes behind it that would show its loss.
  private static final int AFTERWARDS = 300;

  private final World world;
  private final Landscape all;
  private final Verdict verdict;
  private int now;

  Simulation(long seed, Mutation mutation) {
    world = new World(seed, mutation);
    all = new Landscape(world);
    verdict = new Verdict(all);
  }

  /// @return what went wrong; empty if nothing did
  Optional<String> run() {
    try {
      var until = STEPS;
      while (now < until && !verdict.isBroken()) {
        fault();
        act();
        if (until == STEPS && all.allWritten()) {
          until = Math.min(STEPS, now + AFTERWARDS);
        }
      }
      world.stopFaults();
      all.instances.forEach(instance -> instance.paused = false);
      while (!verdict.isBroken() && !verdict.isSettled()) {
        if (now > LONGEST) {
          return Optional.of("does not come to rest: " + verdict.unrest());
        }
        act();
      }
      return verdict.disagreement();
    } finally {
      all.instances.forEach(world.coroutines()::killAll);
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
    var instance = all.instances.get(world.random(all.instances.size()));
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
    var ledger = Landscape.LEDGERS.get(world.random(Landscape.LEDGERS.size()));
    var left = List.copyOf(all.unwritten.getOrDefault(ledger, new TreeSet<>()));
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
          if (answerArrives && all.unwritten.getOrDefault(ledger, new TreeSet<>()).remove(entry)) {
            all.acknowledged.getOrDefault(ledger, new ArrayList<>()).add(entry);
          }
        });
  }

  /// Any shards: nothing may depend on who holds which lease. In their order, which that of a set
  /// in another JVM is not: a seed has to give the same run everywhere.
  private void poll(Instance instance) {
    var some = IntStream.range(0, Shards.COUNT).filter(_ -> world.random(3) > 0).boxed().toList();
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
    if (all.partitionOwner.get(instance.service) != instance || instance.reads.isEmpty()) {
      return;
    }
    var log = all.broker.log(instance.reads.get());
    if (instance.position < 0) {
      instance.position = all.broker.committed(instance.service);
    }
    if (instance.position >= log.size()) {
      return;
    }
    var generation = instance.generation;
    once(
        instance,
        "consume",
        () -> {
          var at = instance.position;
          if (at < 0 || at >= log.size()) {
            return; // The partition changed hands before this began.
          }
          var record = log.get(at);
          if (record != null) {
            instance.receive(record);
          }
          world.coroutines().step();
          if (instance.generation == generation && instance.position == at) {
            instance.position = at + 1;
            all.broker.commit(instance.service, at + 1);
          }
        });
  }

  private void lookForGaps(Instance instance) {
    once(instance, "gaps", instance.gaps::look);
    if (!all.repairs.isEmpty()) {
      var repair = all.repairs.remove(world.random(all.repairs.size()));
      if (!world.faultsAreOn() || world.random(4) > 0) {
        repair.run();
      }
    }
  }

  private void fault() {
    var instance = all.instances.get(world.random(all.instances.size()));
    switch (world.random(160)) {
      case 0, 1 -> {
        all.kill(instance);
      }
      case 2, 3 -> {
        instance.paused = true;
        instance.resumesAt = now + 50 + world.random(400);
        all.giveAway(instance);
      }
      case 4 -> all.giveAway(instance);
      case 5, 6, 7 -> all.broker.deliverLate();
      case 8 -> {
        // A consumer reads some records once more.
        var owner = all.partitionOwner.get(instance.service);
        if (owner != null
            && owner.position > 0
            && !world.coroutines().isRunning(owner, "consume")) {
          owner.position -= 1 + world.random(owner.position);
        }
      }
      case 9 -> instance.reads.ifPresent(all::loseRecord);
      default -> {}
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
              } catch (RuntimeException fault) {
                // Whoever asked tries again after the fault of a port; any other is a violation.
                if (!TransientFaults.isTransient(fault)) {
                  throw fault;
                }
              }
            });
  }

  private void once(Instance instance, String kind, Runnable code) {
    if (!world.coroutines().isRunning(instance, kind)) {
      begin(instance, kind, code);
    }
  }
}
