package org.alliance.chaos.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.alliance.chaos.cluster.ManagedProcess;
import org.alliance.chaos.row.RowContext;

/// Processes that die, are updated, or have a wrong clock: so often as was asked for, and on as
/// long as people report.
public final class ProcessFaults {
  private static final List<String> WRONG = List.of("PT1H", "-PT1H", "PT10M", "-PT10M", "PT0S");

  /// Nobody waits an hour in the end for a time that only a clock which was ahead has set.
  private static final String AHEAD_OF_ALL = "PT1H10M";

  private ProcessFaults() {}

  /// The next is killed soon after the one before is back at its work, while that still catches up.
  public static void killServices(RowContext scene) throws InterruptedException {
    for (var time = 0; time < scene.kills() || scene.goesOn(); time++) {
      for (var service : scene.cluster().services()) {
        scene.killAndRestart(List.of(service));
        scene.pause(2_000);
      }
    }
  }

  /// What nobody could send while it was away has to be worked off before the next time: a machine
  /// of two cores does that little faster than people report.
  public static void killBroker(RowContext scene) throws InterruptedException {
    for (var time = 0; time < scene.kills() || scene.goesOn(); time++) {
      scene.killAndRestart(List.of(scene.cluster().part("broker")));
      scene.pause(15_000);
    }
  }

  /// Each member as often as the others. Every second time it is the primary of the moment: members
  /// are equals, so that one which was killed does not take over again by itself.
  public static void killStores(RowContext scene) throws InterruptedException {
    var turns = new KillSchedule<>(scene.cluster().stores(), scene.kills());
    var primaries = 0;
    while (turns.areLeft() || scene.goesOn()) {
      var primary = scene.cluster().primaryStore();
      var victim = turns.next(primary);
      primaries += primary.filter(victim::equals).isPresent() ? 1 : 0;
      scene.killAndRestart(List.of(victim));
      scene.pause(4_000);
    }
    scene.figure("primariesKilled", primaries);
    if (primaries == 0) {
      scene.complain("no primary was killed");
    }
  }

  public static void killEverything(RowContext scene) throws InterruptedException {
    for (var time = 0; time < scene.kills() || scene.goesOn(); time++) {
      scene.killAndRestart(scene.cluster().parts());
      scene.pause(5_000);
    }
  }

  public static void rollingRestarts(RowContext scene) throws InterruptedException {
    for (var round = 0; round < Math.max(1, scene.kills() / 5) || scene.goesOn(); round++) {
      for (var part : scene.cluster().services()) {
        if (!part.stopInOrder()) {
          scene.complain(part.name() + " did not stop in half a minute");
        }
        scene.count();
        var from = System.nanoTime();
        ManagedProcess.startInTurn(List.of(part));
        scene.awaitRecovery(from);
      }
    }
  }

  /// Every instance has a clock of its own, and another one every ten seconds.
  public static void wrongClocks(RowContext scene) throws InterruptedException {
    var services = scene.cluster().services();
    for (var round = 0; round < 5 || scene.goesOn(); round++) {
      for (var at = 0; at < services.size(); at++) {
        set(scene, services.get(at), WRONG.get((at * 2 + round) % WRONG.size()));
        scene.count();
      }
      scene.pause(10_000);
    }
    for (var service : services) {
      set(scene, service, AHEAD_OF_ALL);
    }
  }

  private static void set(RowContext scene, ManagedProcess service, String wrong) {
    try {
      Files.writeString(scene.cluster().clockOf(service.name()), wrong);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
