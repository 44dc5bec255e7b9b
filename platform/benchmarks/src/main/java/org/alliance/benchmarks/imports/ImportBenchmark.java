package org.alliance.benchmarks.imports;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.alliance.benchmarks.running.Issuer;
import org.alliance.benchmarks.running.ServiceProcess;
import org.alliance.benchmarks.running.Store;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.FreePorts;
import org.alliance.intake.IntakeApplication;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Logs;
import org.alliance.launcher.system.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One intake, alone, takes a large file in. It is killed half-way and started again. Then every
/// line has to have its outcome, and every good line a report.
public final class ImportBenchmark {
  private static final String HEAP = "512m";
  private static final int HEAP_READINGS = 10;

  /// Each write waits for the store's journal, so rows at once, not the processor, bound the speed.
  private static final int ROWS_AT_ONCE = 64;

  private final Path folder;
  private final int lines;
  private final PrintStream out;
  private final List<Long> heaps = new ArrayList<>();

  public ImportBenchmark(Path folder, int lines, PrintStream out) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.lines = lines;
    this.out = out;
  }

  public void run() throws Exception {
    Files.createDirectories(folder);
    Logs.to(folder.resolve("bench.log"));
    try (var broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
        var issuer = new Issuer();
        var http = HttpClient.newHttpClient()) {
      var store = Store.open(folder);
      var addresses = new Addresses("http://localhost", "http://localhost", issuer.address());
      var settings =
          new HashMap<>(
              new Settings(folder, addresses, 1)
                  .service("intake", FreePorts.next(), store.uri(), broker.bootstrapServers()));
      settings.put("alliance.identity.issuer", issuer.address());
      settings.put("intake.largest-import", "2GB");
      settings.put("intake.look-every", "2s");
      settings.put("intake.rows-at-once", Integer.toString(ROWS_AT_ONCE));
      out.printf(
          "%,d lines, %d at once, one intake with a heap of %s; store: %s%n",
          lines, ROWS_AT_ONCE, HEAP, store.kind());
      var log = folder.resolve("intake.log");
      var intake = ServiceProcess.start(IntakeApplication.class, settings, HEAP, log);
      var begun = System.nanoTime();
      var path = send(http, intake, issuer);
      out.printf("  sent and stored, encrypted, in %.1f s%n", seconds(begun));
      var work = System.nanoTime();
      follow(http, intake, issuer, path, lines / 2);
      var firstHalf = seconds(work);
      intake.kill();
      out.println("  killed half-way, and started again");
      intake = ServiceProcess.start(IntakeApplication.class, settings, HEAP, log);
      work = System.nanoTime();
      var end = follow(http, intake, issuer, path, Integer.MAX_VALUE);
      var total = firstHalf + seconds(work);
      out.printf("  %,d lines in %.1f s of work: %,.0f lines/s%n", lines, total, lines / total);
      out.printf(
          "  live heap after a full collection, in MB: %s%n",
          heaps.stream().map(bytes -> Long.toString(bytes >> 20)).toList());
      judge(http, intake, issuer, path, end, store);
      intake.kill();
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private String send(HttpClient http, ServiceProcess intake, Issuer issuer) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(intake.base() + "/api/v1/imports?list=bench"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + issuer.tokenOfPartner())
                .POST(BodyPublishers.ofInputStream(() -> new GeneratedFile(lines)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException("The file was not taken: " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /// Waits until so many lines are taken in, or all.
  private JsonNode follow(
      HttpClient http, ServiceProcess intake, Issuer issuer, String path, int until)
      throws Exception {
    var step = Math.max(1, lines / HEAP_READINGS);
    while (true) {
      var now = JsonMapper.shared().readTree(get(http, intake, issuer, path));
      var taken = now.get("lines").asInt();
      if (taken / step >= heaps.size() + 1 || (heaps.isEmpty() && taken > 0)) {
        heaps.add(intake.liveHeap());
      }
      if (taken >= until || !Objects.equals(now.get("state").asString(), "running")) {
        return now;
      }
      Thread.sleep(500);
    }
  }

  private static String get(HttpClient http, ServiceProcess intake, Issuer issuer, String path)
      throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(intake.base() + path))
                .header("Authorization", "Bearer " + issuer.tokenOfPartner())
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private void judge(
      HttpClient http, ServiceProcess intake, Issuer issuer, String path, JsonNode end, Store store)
      throws Exception {
    var expected = new GeneratedFile(lines);
    var codes = new TreeMap<String, Integer>();
    get(http, intake, issuer, path + "/errors")
        .lines()
        .skip(1)
        .forEach(line -> codes.merge(line.split(",", 4)[2], 1, Integer::sum));
    var good = lines - expected.bad();
    var kept = end.get("accepted").asInt() + end.get("repeated").asInt();
    show("state", "done", end.get("state").asString());
    show("lines", lines, end.get("lines").asInt());
    show("accepted or repeated", good, kept);
    show("rejected", expected.bad(), end.get("rejected").asInt());
    show("rejected, by code", expected.badCodes(), Map.copyOf(codes));
    show("reports in the store", (long) good, reports(store));
  }

  private static long reports(Store store) {
    var uri = new ConnectionString(store.uri());
    try (var client = MongoClients.create(uri)) {
      return client
          .getDatabase(Objects.requireNonNull(uri.getDatabase()))
          .getCollection("reports")
          .countDocuments();
    }
  }

  private void show(String what, Object expected, Object found) {
    out.printf(
        "  %-22s %s %s%n",
        what, found, expected.equals(found) ? "exact" : "NOT EXACT, expected " + expected);
  }
}
