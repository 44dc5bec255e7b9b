package org.alliance.chaos.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.alliance.chaos.cluster.ManagedProcess;
import org.alliance.chaos.cluster.Meters;
import org.alliance.chaos.row.RowContext;

/// Processes that stand still for so long that others take them for dead, and then go on as if
/// nothing had happened.
public final class Zombies {
  private static final int LEASES_RUN_OUT = 15_000;

  private Zombies() {}

  /// The first to stop is a service, the second the broker, for longer than others wait for it;
  /// then any, two in three of them for that long.
  public static void pause(RowContext scene) throws InterruptedException {
    var services = scene.cluster().services();
    var victims = new ArrayList<>(services);
    victims.add(scene.cluster().part("broker"));
    var takeovers = 0;
    var servicesForLong = 0;
    var longest = 0;
    for (var time = 0; time < Math.max(2, scene.kills()) || scene.goesOn(); time++) {
      var victim =
          switch (time) {
            case 0 -> scene.cluster().part("matching-1");
            case 1 -> scene.cluster().part("broker");
            default -> victims.get(scene.random().nextInt(victims.size()));
          };
      var isLong = time < 2 || scene.random().nextInt(3) < 2;
      var milliseconds =
          isLong ? 20_000 + scene.random().nextInt(40_000) : 5_000 + scene.random().nextInt(10_000);
      if (time < 2) {
        milliseconds = Math.max(milliseconds, 35_000);
      }
      servicesForLong += isTakenOver(victim, milliseconds) ? 1 : 0;
      takeovers += standStill(scene, victim, milliseconds);
      longest = Math.max(longest, milliseconds);
    }
    scene.figure("longestPauseSeconds", longest / 1000.0);
    judge(scene, takeovers, servicesForLong);
  }

  /// @return how many of its shards others had taken by the end
  private static int standStill(RowContext scene, ManagedProcess victim, int milliseconds)
      throws InterruptedException {
    var before = shards(scene.store(), victim.name());
    victim.pause();
    scene.count();
    scene.pause(milliseconds);
    var taken = new HashSet<>(before);
    if (isTakenOver(victim, milliseconds)) {
      taken.removeAll(shards(scene.store(), victim.name()));
    } else {
      taken.clear();
    }
    victim.goOn();
    var from = System.nanoTime();
    victim.awaitReady();
    scene.awaitRecovery(from);
    return taken.isEmpty() ? 0 : 1;
  }

  private static boolean isTakenOver(ManagedProcess victim, int milliseconds) {
    return !victim.name().equals("broker") && milliseconds > LEASES_RUN_OUT;
  }

  /// Zombies that nobody replaced and whose work nobody did twice prove nothing.
  ///
  /// @param wanted how often others had time enough to take over
  private static void judge(RowContext scene, int takeovers, int wanted)
      throws InterruptedException {
    var dropped =
        Meters.sum(scene.cluster(), "alliance_inbox_received_total", "receipt=\"duplicate\"");
    scene.figure("takeovers", takeovers);
    scene.figure("duplicatesDropped", dropped);
    scene.figure(
        "sentAgain", Meters.sum(scene.cluster(), "alliance_outbox_events_total", "resent"));
    if (takeovers * 2 < wanted) {
      scene.complain("only %d of %d zombies were taken over from".formatted(takeovers, wanted));
    }
    if (dropped == 0) {
      scene.complain("no duplicate was dropped");
    }
  }

  private static Set<String> shards(MongoClient store, String instance) {
    var shards = new HashSet<String>();
    var database = instance.substring(0, instance.lastIndexOf('-') + 1);
    if (database.isEmpty()) {
      return shards;
    }
    store
        .getDatabase(database.substring(0, database.length() - 1))
        .getCollection("leases")
        .find(Filters.eq("owner", instance))
        .forEach(lease -> {
          if (lease.getString("_id").startsWith("shard/")) {
            shards.add(lease.getString("_id"));
          }
        });
    return shards;
  }
}
