package org.alliance.chaos.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.chaos.audit.Auditor;
import org.alliance.chaos.audit.TopicReader;
import org.alliance.chaos.cluster.ConsumerGroups;
import org.alliance.chaos.row.Report;
import org.alliance.chaos.row.RowContext;
import org.alliance.contracts.EventStream;
import org.alliance.launcher.system.Settings;

/// Records that are bad, come twice or late, and readers that come and go.
public final class RecordFaults {
  private static final Duration HANDLED_WITHIN = Duration.ofSeconds(5);
  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ONE_IN = 20;
  private static final int BREATH = 125;
  private static final int ROUND = 5;
  private static final Duration STORM_EVERY = Duration.ofSeconds(3);
  private static final long LATEST_SECONDS = 180;
  private static final double TWICE = 0.3;

  private RecordFaults() {}

  /// One record in twenty, as long as people report, and every kind on every stream at least once.
  /// Every bad record has its fate at every service that reads it, and good ones go on.
  public static void poison(RowContext scene) throws InterruptedException {
    var broker = scene.cluster().broker();
    try (var injection = new Injection(broker, scene.injected());
        var records = new RecordCount(broker)) {
      injection.allowLargeRecords();
      var bad = 0;
      while (bad < Injection.EACH_ONCE || scene.goesOn()) {
        if (bad < Injection.EACH_ONCE || (long) bad * ONE_IN < records.now()) {
          injection.poison(bad++);
          scene.count();
        }
        scene.pause(BREATH);
      }
      scene.figure("poisonShare", Report.share(bad, records.now()));
    }
    if (!scene.isProbeHandledWithin(GOES_ON_WITHIN)) {
      scene.complain("a report behind the poison is not handled");
    }
    InjectedRecordCheck.await(scene, GOES_ON_WITHIN);
  }

  /// After each attack the next report is handled as soon as ever, and whoever reads the stream is
  /// done with the attack itself.
  public static void headerAttacks(RowContext scene) throws InterruptedException {
    headerAttacks(scene, HANDLED_WITHIN);
  }

  /// For a machine that others use, too: a reader that has died never handles anything.
  public static void headerAttacksWithPatience(RowContext scene) throws InterruptedException {
    headerAttacks(scene, PATIENCE);
  }

  private static void headerAttacks(RowContext scene, Duration limit) throws InterruptedException {
    if (!scene.isProbeHandledWithin(GOES_ON_WITHIN)) {
      scene.complain("a report before the first attack is not handled");
    }
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      for (var attack : Injection.ATTACKS) {
        for (var stream : Injection.STREAMS) {
          injection.attack(stream, attack);
          scene.count();
          if (!isMetWithin(scene, stream, limit)) {
            // Each later look would wait for the same record.
            return;
          }
        }
      }
    }
  }

  private static boolean isMetWithin(RowContext scene, EventStream stream, Duration limit)
      throws InterruptedException {
    var from = System.nanoTime();
    if (!scene.isProbeHandledWithin(limit)) {
      scene.complain(
          "a report behind an attack on %s is not handled in %s"
              .formatted(stream.topic(), Report.words(limit)));
    }
    scene.longest("slowestProbeSeconds", Duration.ofNanos(System.nanoTime() - from));
    var isMet = InjectedRecordCheck.await(scene, limit);
    scene.longest("slowestFateSeconds", Duration.ofNanos(System.nanoTime() - from));
    return isMet;
  }

  /// As long as people report. Half of what comes twice comes at once, the other half up to three
  /// minutes later, and the last of it when the fault is over.
  public static void deliveredTwice(RowContext scene) throws InterruptedException {
    var latest = Math.min(LATEST_SECONDS, 10L * scene.kills());
    var least = Math.clamp(scene.kills() * 2L, 3, 8);
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      var deliveries = new SecondDeliveries(scene, injection);
      for (var round = 0; round < least || scene.goesOn(); round++) {
        scene.pause(ROUND * 1_000);
        deliveries.round(latest);
      }
      for (var left = latest - ROUND; left >= 0; left -= ROUND) {
        scene.pause(ROUND * 1_000);
        deliveries.round(left);
      }
    }
    scene.figure("latestSeconds", latest);
  }

  /// Every event of every topic once more: when all have been read again, no document has changed.
  public static void replayEverything(RowContext scene, Auditor auditor)
      throws InterruptedException {
    var before = auditor.fingerprints();
    try (var groups = new ConsumerGroups(scene.cluster().broker())) {
      scene.figure("replayed", sendEverythingAgain(scene));
      if (!groups.haveReadAllWithin(Duration.ofMinutes(5))) {
        scene.complain("the replay was not read: " + groups.behind());
      }
    }
    var after = auditor.fingerprints();
    before.forEach((id, print) -> {
      if (!print.equals(after.get(id))) {
        scene.complain("changed by a replay: " + id);
      }
    });
    if (after.size() != before.size()) {
      scene.complain("a replay made documents");
    }
  }

  /// @return how many that were
  private static int sendEverythingAgain(RowContext scene) {
    var sent = new AtomicInteger();
    var appearances = new Appearances();
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      TopicReader.events(
          scene.cluster().broker(),
          Map.of(),
          record ->
              TopicReader.event(record)
                  .ifPresent(event -> {
                    appearances.add(event);
                    injection.again(record);
                    sent.incrementAndGet();
                  }));
      injection.flush();
    }
    scene.figure("deliveredTwiceShare", appearances.twiceShare());
    if (appearances.twiceShare() < TWICE) {
      scene.complain("only a share of " + appearances.twiceShare() + " was delivered twice");
    }
    return sent.get();
  }

  public static void rebalanceStorm(RowContext scene) throws InterruptedException {
    var joined = 0;
    try (var groups = new ConsumerGroups(scene.cluster().broker())) {
      for (var time = 0; time < scene.kills() * 2 || scene.goesOn(); time++) {
        for (var group : Settings.SERVICES) {
          var next = System.nanoTime() + STORM_EVERY.toNanos();
          joined += groups.joinAndLeave(group) ? 1 : 0;
          scene.count();
          TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
      }
    }
    scene.figure("joined", joined);
    if (joined < scene.faults() / 2) {
      scene.complain("only " + joined + " members of " + scene.faults() + " were given partitions");
    }
  }
}
