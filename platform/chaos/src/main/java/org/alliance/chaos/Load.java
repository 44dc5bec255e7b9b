package org.alliance.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliance.launcher.Client;
import org.alliance.launcher.DemoFirm;
import org.alliance.launcher.SimulatedFirms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// People who report incidents, each with a key of their own, and again and again until they are
/// told that it is kept; one in five does so twice. And firms that answer.
final class Load implements AutoCloseable {
  private static final int AT_ONCE = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> STATES = List.of("CA", "NY", "NJ", "TX", "WA", "IL");
  private static final List<String> LANGUAGES = List.of("ko", "zh-Hans", "vi", "km", "en", "tl");

  private final Cluster cluster;
  private final Client client;
  private final SimulatedFirms firms;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Map<String, Set<String>> told = new ConcurrentHashMap<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicInteger submitted = new AtomicInteger();
  private final long seed;

  private Load(Cluster cluster, Client client, SimulatedFirms firms, long seed) {
    this.cluster = cluster;
    this.client = client;
    this.firms = firms;
    this.seed = seed;
  }

  static Load start(Cluster cluster, int reports, long seed) {
    var client = cluster.client();
    var described = DemoFirm.read(40, Math.max(2, reports / 60));
    for (var firm : described) {
      Client.json(
          client.put(
              Client.Who.role("coordinator"), "/api/v1/firms/" + firm.id(), firm.description()));
      Client.json(
          client.put(
              Client.Who.role("coordinator"),
              "/api/v1/contacts/" + firm.id(),
              Map.of("email", firm.id() + "@firm.example")));
    }
    var firms = new SimulatedFirms(client, described);
    firms.start();
    return new Load(cluster, client, firms, seed);
  }

  /// Reports that were kept, as the client was told; each key with every id that it was ever told.
  Map<String, Set<String>> told() {
    return Map.copyOf(told);
  }

  /// Answers that nobody should get.
  List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  int submitted() {
    return submitted.get();
  }

  /// Returns when every reporter was told that the report is kept.
  ///
  /// @param perSecond at most so many
  void submit(int reports, int perSecond) throws InterruptedException {
    var left = new CountDownLatch(reports);
    var begin = System.nanoTime();
    try (var people = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      IntStream.range(0, reports)
          .forEach(number ->
              people.execute(() -> {
                try {
                  var due = begin + number * 1_000_000_000L / perSecond;
                  TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                  reportUntilKept(number);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } finally {
                  left.countDown();
                }
              }));
      left.await();
    }
  }

  private void reportUntilKept(int number) throws InterruptedException {
    var random = new Random(seed * 1_000_003 + number);
    var key = "chaos-" + seed + "-" + number;
    var body =
        JSON.writeValueAsString(
            Map.of(
                "person", PersonalData.person(number),
                "narrative", PersonalData.narrative(),
                "conduct", List.of("assault"),
                "biasIndicators", List.of("slur"),
                "victim", "person",
                "speaks", List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
                "place", Map.of("state", STATES.get(random.nextInt(STATES.size()))),
                "services", List.of("civil-remedies"),
                "urgency", random.nextInt(3) == 0 ? "urgent" : "soon"));
    var times = random.nextInt(5) == 0 ? 2 : 1;
    for (var time = 0; time < times; time++) {
      while (!isKept(key, body)) {
        TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(300));
      }
    }
    submitted.incrementAndGet();
  }

  private boolean isKept(String key, String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(cluster.publicEdge() + "/api/v1/reports"))
            .timeout(Duration.ofSeconds(15))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        // An answer that was cut off says nothing; the same key asks again.
        var caseId = JSON.readTree(answer.body()).path("caseId").asString("");
        if (!caseId.isEmpty()) {
          told.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(caseId);
        }
        return !caseId.isEmpty();
      }
      if (answer.statusCode() != 503
          && answer.statusCode() != 429
          && answer.statusCode() != 502
          && answer.statusCode() != 504) {
        unexpected.add(answer.statusCode() + " " + answer.body());
      }
      return false;
    } catch (IOException | JacksonException noAnswer) {
      return false;
    }
  }

  @Override
  public void close() {
    firms.close();
    client.close();
    http.shutdownNow();
  }
}
