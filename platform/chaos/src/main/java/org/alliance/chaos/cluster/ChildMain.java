package org.alliance.chaos.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.EmbeddedMongo;
import org.alliance.firm.FirmApplication;
import org.alliance.gateway.GatewayApplication;
import org.alliance.identity.IdentityApplication;
import org.alliance.intake.IntakeApplication;
import org.alliance.launcher.Logs;
import org.alliance.matching.MatchingApplication;
import org.alliance.notification.NotificationApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// One part of the system as a process of its own: `KIND LOG [settings]`. It ends when whoever
/// started it does.
public final class ChildMain {
  private ChildMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread.ofPlatform().daemon().start(ChildMain::endWithParent);
    Logs.to(Path.of(arguments[1]));
    var rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    switch (arguments[0]) {
      case "broker" -> broker(rest);
      case "store" -> EmbeddedMongo.start(Path.of(rest[0]), Integer.parseInt(rest[1]));
      default -> application(arguments[0]).sources(SkewedClock.class).run(rest);
    }
    new CountDownLatch(1).await();
  }

  /// @param rest folder, port, then pairs of ports for the doors
  private static void broker(String[] rest) {
    Map<Integer, Integer> doors = new HashMap<>();
    for (var at = 2; at < rest.length; at += 2) {
      doors.put(Integer.parseInt(rest[at]), Integer.parseInt(rest[at + 1]));
    }
    EmbeddedKafka.start(Path.of(rest[0]), Integer.parseInt(rest[1]), doors);
  }

  private static SpringApplicationBuilder application(String kind) {
    return switch (kind) {
      case "identity" -> IdentityApplication.application();
      case "intake" -> IntakeApplication.application();
      case "matching" -> MatchingApplication.application();
      case "firm" -> FirmApplication.application();
      case "notification" -> NotificationApplication.application();
      case "case-tracking" -> CaseTrackingApplication.application();
      case "public-edge" -> GatewayApplication.publicEdge();
      case "staff-edge" -> GatewayApplication.staffEdge();
      default -> throw new IllegalArgumentException("There is no part called " + kind);
    };
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever said; only the end is listened for.
      }
    } catch (IOException gone) {
      // As good as the end.
    }
    Runtime.getRuntime().halt(3);
  }
}
