package org.alliance.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.chaos.FaultProxy.Mode;
import org.alliance.contracts.EventStream;
import org.alliance.launcher.Settings;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The rows of the fault table, and what each of them does.
final class Rows {
  private static final int MILLISECONDS_A_NETWORK_FAULT = 5_000;

  static final List<Row> ALL =
      List.of(
          Row.of(1, "no fault, one in five submitted twice", _ -> {}).paced(12),
          Row.of(3, "kill -9 each service", Rows::killServices).onRealStore(1).paced(6),
          Row.of(4, "kill -9 the broker", Rows::killBroker).onRealStore(1).paced(15),
          Row.of(5, "kill -9 mongod, replica set of one", Rows::killStores)
              .onRealStore(1)
              .paced(15),
          Row.of(5, "kill -9 mongod, replica set of three", Rows::killStores)
              .onRealStore(3)
              .paced(15),
          Row.of(6, "kill -9 everything at once", Rows::killEverything).onRealStore(1).paced(6),
          Row.of(7, "zombies: SIGSTOP services and broker", Rows::zombies)
              .withTwoInstances()
              .paced(9),
          Row.of(8, "two instances, rolling restarts", Rows::rollingRestarts)
              .withTwoInstances()
              .paced(6),
          Row.of(9, "cut, reset, delay, half-open on every link", Rows::networkFaults).paced(6),
          Row.of(10, "one answer in ten lost after the write", Rows::lostAnswers).paced(20),
          Row.of(12, "clocks wrong by an hour, stepping back", Rows::wrongClocks).withWrongClocks(),
          Row.of(13, "poison: one record in twenty", Rows::poison),
          Row.of(14, "header attacks", Rows::headerAttacks),
          Row.of(15, "three in ten delivered twice, full replay", Rows::deliveredTwice),
          Row.of(16, "rebalance storm", Rows::rebalanceStorm).paced(15));

  private Rows() {}

  private static void killServices(Scene scene) throws InterruptedException {
    for (var time = 0; time < scene.kills(); time++) {
      for (var service : scene.cluster().services()) {
        scene.killAndRestart(List.of(service));
      }
    }
  }

  private static void killBroker(Scene scene) throws InterruptedException {
    for (var time = 0; time < scene.kills(); time++) {
      scene.killAndRestart(List.of(scene.cluster().part("broker")));
      scene.wait(2_000);
    }
  }

  /// In a set of several the primary of the moment is as likely to be hit as any other.
  private static void killStores(Scene scene) throws InterruptedException {
    var stores = scene.cluster().stores();
    for (var time = 0; time < scene.kills(); time++) {
      scene.killAndRestart(List.of(stores.get(time % stores.size())));
      scene.wait(4_000);
    }
  }

  private static void killEverything(Scene scene) throws InterruptedException {
    for (var time = 0; time < Math.max(1, scene.kills() / 2); time++) {
      scene.killAndRestart(scene.cluster().parts());
      scene.wait(5_000);
    }
  }

  private static void zombies(Scene scene) throws InterruptedException {
    var victims = new ArrayList<>(scene.cluster().services());
    victims.add(scene.cluster().part("broker"));
    for (var time = 0; time < scene.kills(); time++) {
      var victim = victims.get(scene.random().nextInt(victims.size()));
      victim.pause();
      scene.count();
      scene.wait(5_000 + scene.random().nextInt(10_000));
      victim.goOn();
      scene.awaitReady(List.of(victim));
    }
  }

  private static void rollingRestarts(Scene scene) throws InterruptedException {
    for (var round = 0; round < Math.max(1, scene.kills() / 5); round++) {
      for (var part : scene.cluster().services()) {
        part.stopInOrder();
        part.start();
        scene.count();
        scene.awaitReady(List.of(part));
      }
    }
  }

  private static void networkFaults(Scene scene) throws InterruptedException {
    for (var mode : List.of(Mode.CUT, Mode.RESET, Mode.DELAY, Mode.HALF_OPEN)) {
      for (var link : scene.cluster().links().values()) {
        link.set(mode);
        scene.count();
        scene.wait(MILLISECONDS_A_NETWORK_FAULT);
        link.set(Mode.PASS);
        scene.wait(200);
      }
    }
  }

  private static void lostAnswers(Scene scene) throws InterruptedException {
    var links = scene.cluster().links();
    for (var time = 0; time < scene.kills() * 2; time++) {
      links.values().forEach(link -> link.set(Mode.LOSE_ANSWERS));
      scene.count();
      scene.wait(1_500);
      links.values().forEach(link -> link.set(Mode.PASS));
      scene.wait(500);
    }
  }

  private static void wrongClocks(Scene scene) throws InterruptedException {
    var wrong = List.of("PT1H", "-PT1H", "PT10M", "-PT10M", "PT0S");
    for (var round = 0; round < 5; round++) {
      for (var at = 0; at < Settings.SERVICES.size(); at++) {
        try {
          Files.writeString(
              scene.cluster().clockOf(Settings.SERVICES.get(at)),
              wrong.get((at + round) % wrong.size()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        scene.count();
      }
      scene.wait(10_000);
    }
  }

  private static void poison(Scene scene) throws InterruptedException {
    try (var injection = new Injection(scene.cluster().broker())) {
      injection.allowLargeRecords();
      for (var number = 0; number < Math.max(28, scene.reports() / 20); number++) {
        injection.poison(number);
        scene.count();
        scene.wait(200);
      }
    }
    goesOnWithin(Duration.ofSeconds(60), scene);
  }

  private static void headerAttacks(Scene scene) throws InterruptedException {
    try (var injection = new Injection(scene.cluster().broker())) {
      injection.attack();
      scene.count();
    }
    goesOnWithin(Duration.ofSeconds(60), scene);
  }

  /// Whether consumers are alive: what is reported from now on is handled, too.
  private static void goesOnWithin(Duration limit, Scene scene) throws InterruptedException {
    try (var store = scene.cluster().store()) {
      var cases = store.getDatabase("case-tracking").getCollection("case_files");
      var before = cases.countDocuments();
      var from = Instant.now();
      while (cases.countDocuments() <= before && scene.load().submitted() < scene.reports()) {
        if (from.plus(limit).isBefore(Instant.now())) {
          scene.complain("no case file was written for " + limit.toSeconds() + " s");
          return;
        }
        scene.wait(100);
      }
    }
  }

  private static void deliveredTwice(Scene scene) throws InterruptedException {
    try (var injection = new Injection(scene.cluster().broker())) {
      var known = 0;
      for (var round = 0; round < 8; round++) {
        scene.wait(5_000);
        var records = TopicReader.records(scene.cluster().broker());
        injection.again(
            records.subList(Math.min(known, records.size()), records.size()), scene.random(), 30);
        known = records.size();
        scene.count();
      }
    }
  }

  /// Members that come, take partitions, handle nothing and go.
  private static void rebalanceStorm(Scene scene) throws InterruptedException {
    for (var time = 0; time < scene.kills() * 2; time++) {
      for (var group : List.of("matching", "firm", "case-tracking", "notification")) {
        Map<String, Object> settings =
            Map.of(
                "bootstrap.servers",
                scene.cluster().broker(),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        try (var member =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
          member.subscribe(
              List.of(
                  EventStream.REPORT.topic(),
                  EventStream.REFERRAL.topic(),
                  EventStream.MATTER.topic()));
          member.poll(Duration.ofMillis(700));
          scene.count();
        }
      }
    }
  }
}
