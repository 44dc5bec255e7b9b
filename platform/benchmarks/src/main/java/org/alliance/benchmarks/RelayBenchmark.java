package org.alliance.benchmarks;

import static org.alliance.benchmarks.Benchmarks.OUT;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.EmbeddedMongo;
import org.alliance.embedded.FreePorts;
import org.alliance.intake.IntakeApplication;
import org.alliance.kit.outbox.Shards;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Logs;
import org.alliance.launcher.system.Settings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/// How fast the relay empties a backlog, beside a bare producer with the same guarantees. The store
/// is the one that `ALLIANCE_MONGODB` names, or the embedded one.
final class RelayBenchmark {
  private static final String BODY =
      "{\"caseId\":\"x\",\"reasons\":[\"" + "bias-unclear".repeat(20) + "\"]}";
  private static final int SENDERS = 32;

  private final Path folder;
  private final int events;

  RelayBenchmark(Path folder, int events) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.events = events;
  }

  void run() throws Exception {
    Logs.to(folder.resolve("bench.log"));
    var named = Optional.ofNullable(System.getenv("ALLIANCE_MONGODB"));
    try (var broker = EmbeddedKafka.start(folder.resolve("broker"), 0)) {
      var uri = named.orElseGet(() -> EmbeddedMongo.start(folder.resolve("store"), 0).uri());
      var database = "bench-" + UUID.randomUUID();
      var store =
          uri.contains("?") ? uri.replace("/?", "/" + database + "?") : withSlash(uri) + database;
      OUT.printf(
          "%,d events of %d bytes, one per aggregate; store: %s; broker: one, in this process%n",
          events, BODY.length(), named.isPresent() ? "ALLIANCE_MONGODB" : "embedded");
      try (var client = MongoClients.create(store)) {
        var reports = client.getDatabase(database).getCollection("reports");
        write(reports);
        relay(broker.bootstrapServers(), store, reports);
      }
      raw(broker.bootstrapServers());
    }
  }

  /// A backlog, as an absent broker leaves it.
  private void write(MongoCollection<Document> reports) {
    var documents = new ArrayList<Document>();
    for (var number = 0; number < events; number++) {
      var id = UUID.randomUUID().toString();
      var event =
          new Document("n", 1L)
              .append("id", Envelope.idOf(EventStream.REPORT, id, 1))
              .append("type", "review-requested.v1")
              .append("source", EventStream.REPORT.source())
              .append("subject", id)
              .append("time", Date.from(Instant.now()))
              .append("corr", "bench")
              .append("body", BODY);
      documents.add(
          new Document("_id", id)
              .append("v", 1L)
              .append("shard", Shards.of(id))
              .append("seq", 1L)
              .append("state", new Document())
              .append("src", new Document())
              .append("out", List.of(event))
              .append("outAt", Date.from(Instant.now())));
    }
    reports.insertMany(documents);
  }

  private void relay(String broker, String store, MongoCollection<Document> reports)
      throws InterruptedException {
    var addresses = new Addresses("http://localhost", "http://localhost", "http://localhost");
    var settings =
        new Settings(folder, addresses, 1).service("intake", FreePorts.next(), store, broker);
    try (var intake =
        IntakeApplication.application()
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new))) {
      var waiting = new Document("outAt", new Document("$exists", true));
      var left = reports.countDocuments(waiting);
      var started = System.nanoTime();
      var begun = left;
      while (reports.countDocuments(waiting) > 0) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      show("relay: read, send, archive, take out", begun, System.nanoTime() - started);
      if (!intake.isActive()) {
        throw new IllegalStateException("The service ended before the benchmark did");
      }
    }
  }

  private void raw(String broker) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker,
            "acks", "all",
            "enable.idempotence", "true",
            "linger.ms", "0");
    try (var producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var senders = Executors.newFixedThreadPool(SENDERS, Thread.ofVirtual().factory())) {
      for (var round = 0; round < 2; round++) {
        var started = System.nanoTime();
        var tasks =
            IntStream.range(0, events)
                .mapToObj(_ -> (Callable<Object>) () -> producer.send(record()).get())
                .toList();
        for (var sent : senders.invokeAll(tasks)) {
          sent.get();
        }
        if (round == 1) {
          show(
              "bare producer, " + SENDERS + " at once, each awaited",
              events,
              System.nanoTime() - started);
        }
      }
      var started = System.nanoTime();
      var sent = new ArrayList<Future<?>>();
      for (var number = 0; number < events; number++) {
        sent.add(producer.send(record()));
      }
      for (var one : sent) {
        one.get();
      }
      show("bare producer, all at once", events, System.nanoTime() - started);
    }
  }

  private static ProducerRecord<byte[], byte[]> record() {
    return new ProducerRecord<>(
        EventStream.REPORT.topic(),
        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
        BODY.getBytes(StandardCharsets.UTF_8));
  }

  private static void show(String what, long count, long nanos) {
    OUT.printf("  %-42s %,8.0f events/s%n", what, count * 1e9 / nanos);
  }

  private static String withSlash(String uri) {
    return uri.endsWith("/") ? uri : uri + "/";
  }
}
