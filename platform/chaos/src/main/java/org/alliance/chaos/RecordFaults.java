package org.alliance.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.launcher.Settings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Records that are bad, come twice or late, and readers that come and go.
final class RecordFaults {
  private static final Duration HANDLED_WITHIN = Duration.ofSeconds(5);
  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(60);
  private static final int TWICE_OF_100 = 30;
  private static final long LATEST_SECONDS = 180;

  private RecordFaults() {}

  /// Every bad record has its fate at every service that reads it, and good ones go on.
  static void poison(Scene scene) throws InterruptedException {
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      injection.allowLargeRecords();
      for (var number = 0; number < Math.max(28, scene.reports() / 20); number++) {
        injection.poison(number);
        scene.count();
        scene.wait(200);
      }
    }
    if (!scene.isProbeHandledWithin(GOES_ON_WITHIN)) {
      scene.complain("a report behind the poison is not handled");
    }
    new Fates(scene).await(GOES_ON_WITHIN);
  }

  /// After each attack the next report is handled as soon as ever.
  static void headerAttacks(Scene scene) throws InterruptedException {
    headerAttacks(scene, HANDLED_WITHIN);
  }

  /// For a machine that others use, too: a reader that has died never handles anything.
  static void headerAttacksWithPatience(Scene scene) throws InterruptedException {
    headerAttacks(scene, GOES_ON_WITHIN);
  }

  private static void headerAttacks(Scene scene, Duration limit) throws InterruptedException {
    if (!scene.isProbeHandledWithin(GOES_ON_WITHIN)) {
      scene.complain("a report before the first attack is not handled");
    }
    var slowest = Duration.ZERO;
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      for (var attack : Injection.ATTACKS) {
        for (var stream : Injection.READ) {
          injection.attack(stream, attack);
          scene.count();
          var from = System.nanoTime();
          if (!scene.isProbeHandledWithin(limit)) {
            scene.complain(
                "a report behind an attack on %s is not handled in %s"
                    .formatted(stream.topic(), Report.words(limit)));
          }
          var took = Duration.ofNanos(System.nanoTime() - from);
          slowest = slowest.compareTo(took) < 0 ? took : slowest;
        }
      }
    }
    scene.figure("slowestProbeSeconds", Report.seconds(slowest));
    new Fates(scene).await(GOES_ON_WITHIN);
  }

  private record Late(ConsumerRecord<byte[], byte[]> record, long due) {}

  /// Half of what comes twice comes at once, the other half up to three minutes later.
  static void deliveredTwice(Scene scene) throws InterruptedException {
    var latest = Math.min(LATEST_SECONDS, 10L * scene.kills());
    var late = new ArrayList<Late>();
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      var positions = new HashMap<TopicPartition, Long>();
      for (var round = 0; round < Math.clamp(scene.kills() * 2L, 3, 8); round++) {
        scene.wait(5_000);
        var sent = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        positions.putAll(TopicReader.events(scene.cluster().broker(), positions, sent::add));
        for (var record : sent) {
          if (scene.random().nextInt(100) < TWICE_OF_100 && TopicReader.event(record).isPresent()) {
            var seconds = scene.random().nextBoolean() ? 0 : scene.random().nextLong(1, latest + 1);
            late.add(new Late(record, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)));
          }
        }
        deliverDue(late, injection);
        scene.count();
      }
      while (!late.isEmpty()) {
        scene.wait(500);
        deliverDue(late, injection);
      }
    }
    scene.figure("latestSeconds", latest);
  }

  private static void deliverDue(List<Late> late, Injection injection) {
    var now = System.nanoTime();
    late.stream().filter(some -> some.due() <= now).forEach(some -> injection.again(some.record()));
    late.removeIf(some -> some.due() <= now);
    injection.flush();
  }

  /// Every event of every topic once more: when all have been read again, no document has changed.
  static void replayEverything(Scene scene, Auditor auditor) throws InterruptedException {
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

  private static int sendEverythingAgain(Scene scene) {
    var sent = new AtomicInteger();
    try (var injection = new Injection(scene.cluster().broker(), scene.injected())) {
      TopicReader.events(
          scene.cluster().broker(),
          Map.of(),
          record -> {
            if (TopicReader.event(record).isPresent()) {
              injection.again(record);
              sent.incrementAndGet();
            }
          });
      injection.flush();
    }
    return sent.get();
  }

  static void rebalanceStorm(Scene scene) throws InterruptedException {
    var joined = 0;
    try (var groups = new ConsumerGroups(scene.cluster().broker())) {
      for (var time = 0; time < scene.kills() * 2; time++) {
        for (var group : Settings.SERVICES) {
          joined += groups.joinAndLeave(group) ? 1 : 0;
          scene.count();
        }
      }
    }
    scene.figure("joined", joined);
    if (joined < scene.faults() / 2) {
      scene.complain("only " + joined + " members of " + scene.faults() + " were given partitions");
    }
  }
}
