package org.alliance.chaos;

import java.util.List;
import org.alliance.chaos.FaultProxy.Mode;

/// What networks do.
final class LinkFaults {
  private static final int USUAL = 5_000;

  /// Longer than any time-out of a client, which for a send is 30 s.
  private static final int BEYOND_TIME_OUTS = 35_000;

  private static final List<String> FOR_LONG =
      List.of("matching->broker", "case-tracking-1->store", "intake-1->store", "edges->intake");

  private LinkFaults() {}

  static void allKinds(Scene scene) throws InterruptedException {
    for (var mode : List.of(Mode.CUT, Mode.RESET, Mode.DELAY, Mode.HALF_OPEN)) {
      for (var link : scene.cluster().links().entrySet()) {
        var isLong = mode == Mode.HALF_OPEN && FOR_LONG.contains(link.getKey());
        link.getValue().set(mode);
        scene.count();
        scene.wait(isLong ? BEYOND_TIME_OUTS : USUAL);
        link.getValue().set(Mode.PASS);
        scene.wait(200);
      }
    }
    scene.awaitRecovery(System.nanoTime());
  }

  /// As long as people report.
  static void lostAnswers(Scene scene) throws InterruptedException {
    var links = scene.cluster().links();
    for (var time = 0; time < scene.kills() * 2 || scene.goesOn(); time++) {
      links.values().forEach(link -> link.set(Mode.LOSE_ANSWERS));
      scene.count();
      scene.wait(1_500);
      links.values().forEach(link -> link.set(Mode.PASS));
      scene.wait(500);
    }
    var lost = links.values().stream().mapToInt(FaultProxy::answersLost).sum();
    scene.figure("answersLost", lost);
    if (lost == 0) {
      scene.complain("no answer was lost");
    }
  }
}
