package org.alliance.benchmarks;

import static org.alliance.benchmarks.Benchmarks.OUT;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alliance.benchmarks.running.EventRecords;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.FreePorts;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Logs;
import org.alliance.launcher.system.Settings;
import org.alliance.notification.NotificationApplication;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/// A burst of offers: how fast mails go out, and whether the heap of notification stays flat. The
/// store is the one that `ALLIANCE_MONGODB` names, or the embedded one in a process of its own; the
/// mail server takes everything and keeps nothing.
final class PostBenchmark {
  private static final int FIRMS = 75;
  private static final int URGENT_ONE_IN = 10;

  private final Path folder;
  private final int offers;

  PostBenchmark(Path folder, int offers) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.offers = offers;
  }

  void run() throws Exception {
    Logs.to(folder.resolve("bench.log"));
    var named = Optional.ofNullable(System.getenv("ALLIANCE_MONGODB"));
    try (var broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
        var own = named.isPresent() ? null : StoreProcess.start(folder.resolve("store"));
        var mail = SmtpSink.start()) {
      var uri = own == null ? named.orElseThrow() : own.uri();
      var store = uri.replaceFirst("/?(\\?|$)", "/bench-" + UUID.randomUUID() + "$1");
      OUT.printf(
          "%,d offers to %d firms at once; store: %s%n",
          offers, FIRMS, own == null ? "ALLIANCE_MONGODB" : "embedded, in a process of its own");
      try (var client = MongoClients.create(store)) {
        var database = client.getDatabase(store.replaceAll(".*/(bench-[^?]+).*", "$1"));
        tellAddresses(database);
        measure(broker.bootstrapServers(), store, mail, database);
      }
    }
  }

  private static void tellAddresses(MongoDatabase database) {
    var contacts = new ArrayList<Document>();
    for (var number = 0; number < FIRMS; number++) {
      var firm = firm(number).value();
      contacts.add(new Document("_id", firm).append("email", "probono@" + firm + ".example"));
    }
    database.getCollection("contacts").insertMany(contacts);
  }

  private static FirmId firm(int number) {
    return new FirmId("firm-%03d".formatted(number % FIRMS + 1));
  }

  private void measure(String broker, String store, SmtpSink mail, MongoDatabase database)
      throws InterruptedException {
    var addresses = new Addresses("http://localhost", "http://localhost", "http://localhost");
    var settings =
        new Settings(folder, addresses, mail.port())
            .service("notification", FreePorts.next(), store, broker);
    try (var service =
        NotificationApplication.application()
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new))) {
      var idle = heap();
      var started = System.nanoTime();
      EventRecords.send(
          broker, IntStream.range(0, offers).mapToObj(PostBenchmark::record).toList());
      OUT.printf("  all offers are on the topic after %.1f s%n", seconds(started));
      for (var quarter = 1; quarter <= 4; quarter++) {
        while (mail.count() < (long) offers * quarter / 4) {
          TimeUnit.MILLISECONDS.sleep(50);
          if (!service.isActive() || seconds(started) > 1_800) {
            throw new IllegalStateException("Not all mails came: " + mail.count());
          }
        }
        OUT.printf(
            "  %3d %% of the mails after %6.1f s, %5.0f a second; heap after a collection %4d MB (idle %d MB)%n",
            quarter * 25, seconds(started), mail.count() / seconds(started), heap(), idle);
      }
      var sent = new Document("state.word", "sent");
      while (database.getCollection("deliveries").countDocuments(sent) < offers
          && seconds(started) < 1_800) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      OUT.printf(
          "  noted as sent: %,d after %.1f s; mails that came twice: %d%n",
          database.getCollection("deliveries").countDocuments(sent),
          seconds(started),
          mail.count() - mail.distinct());
    }
  }

  /// Used megabytes after a collection.
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static ProducerRecord<byte[], byte[]> record(int number) {
    var id = CaseId.of(UUID.randomUUID());
    var event =
        new OfferMade(
            OfferId.of(id, 1),
            id,
            firm(number),
            1,
            Instant.now().plus(Duration.ofDays(3)),
            new CaseFacts(
                UsState.NJ,
                new Zip3("070"),
                List.of(new LanguageTag("km")),
                List.of(),
                List.of(),
                number % URGENT_ONE_IN == 0 ? Urgency.URGENT : Urgency.ROUTINE),
            CaseNumber.of(number));
    return EventRecords.of(id.value(), 1, Instant.now(), event);
  }
}
