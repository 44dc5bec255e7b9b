package org.alliance.chaos.faults;

import java.util.List;
import org.alliance.chaos.cluster.FaultProxy;
import org.alliance.chaos.cluster.FaultProxy.Mode;
import org.alliance.chaos.row.RowContext;

/// What networks do, as long as people report.
public final class LinkFaults {
  private static final int USUAL = 5_000;

  /// Longer than any time-out of a client, which for a send is 30 s.
  private static final int BEYOND_TIME_OUTS = 35_000;

  private static final List<String> FOR_LONG =
      List.of("matching->broker", "case-tracking-1->store", "intake-1->store", "edges->intake");

  private LinkFaults() {}

  public static void allKinds(RowContext scene) throws InterruptedException {
    do {
      for (var mode : List.of(Mode.CUT, Mode.RESET, Mode.DELAY, Mode.HALF_OPEN)) {
        for (var link : scene.cluster().links().entrySet()) {
          var isLong = mode == Mode.HALF_OPEN && FOR_LONG.contains(link.getKey());
          disturb(scene, link.getKey(), link.getValue(), mode, isLong ? BEYOND_TIME_OUTS : USUAL);
          if (isLong) {
            scene.awaitRecovery(System.nanoTime());
          }
        }
      }
    } while (scene.goesOn());
    scene.awaitRecovery(System.nanoTime());
  }

  /// Only what was harmed counts as a fault.
  private static void disturb(
      RowContext scene, String name, FaultProxy link, Mode mode, int milliseconds)
      throws InterruptedException {
    var before = link.harmed();
    link.set(mode);
    scene.pause(milliseconds);
    link.set(Mode.PASS);
    if (link.harmed() > before) {
      scene.count();
    } else if (isBusy(name)) {
      scene.complain(mode + " did nothing to " + name);
    }
    scene.pause(200);
  }

  public static void lostAnswers(RowContext scene) throws InterruptedException {
    var links = scene.cluster().links();
    for (var time = 0; time < scene.kills() * 2 || scene.goesOn(); time++) {
      links.values().forEach(link -> link.set(Mode.LOSE_ANSWERS));
      scene.count();
      scene.pause(1_500);
      links.values().forEach(link -> link.set(Mode.PASS));
      scene.pause(500);
    }
    scene.figure("answersLost", links.values().stream().mapToInt(FaultProxy::answersLost).sum());
    links.forEach((name, link) -> {
      if (isBusy(name) && link.answersLost() == 0) {
        scene.complain("no answer was lost on " + name);
      }
    });
  }

  /// Links that always carry something; from edges to services that people hardly ask it is little.
  private static boolean isBusy(String link) {
    return link.endsWith("->broker") || link.endsWith("->store") || link.equals("edges->intake");
  }
}
