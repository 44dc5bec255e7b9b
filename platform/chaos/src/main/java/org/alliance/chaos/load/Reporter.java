package org.alliance.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.alliance.chaos.audit.PersonalData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// People who report an incident, each with a key of their own, and again and again until they are
/// told that it is kept. It remembers all that they were told, and when they first tried.
public final class Reporter implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> STATES = List.of("CA", "NY", "NJ", "TX", "WA", "IL");
  private static final List<String> LANGUAGES = List.of("ko", "zh-Hans", "vi", "km", "en", "tl");
  private static final Set<Integer> TRY_AGAIN = Set.of(408, 429, 502, 503, 504);
  private static final int SAME_ANSWERS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final String reports;
  private final long seed;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Map<String, Set<String>> told = new ConcurrentHashMap<>();
  private final Map<String, Instant> firstSent = new ConcurrentHashMap<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

  /// @param publicEdge where people report
  public Reporter(String publicEdge, long seed) {
    reports = publicEdge + "/api/v1/reports";
    this.seed = seed;
  }

  /// Reports that were kept, as the client was told; each key with every id that it was ever told.
  public Map<String, Set<String>> told() {
    return Map.copyOf(told);
  }

  /// When each report was sent for the first time, by its key; all that were ever begun are here.
  public Map<String, Instant> firstSent() {
    return Map.copyOf(firstSent);
  }

  /// Answers that nobody should get.
  public List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  /// @param times how often it is reported under the same key
  /// @return the case, if it was kept; what was not is among [#unexpected]
  public Optional<String> report(String name, int number, int times) throws InterruptedException {
    var key = "chaos-" + seed + "-" + name;
    var body = body(number);
    firstSent.put(key, Instant.now());
    for (var time = 0; time < times; time++) {
      reportUntilKept(key, body);
    }
    return told.getOrDefault(key, Set.of()).stream().findFirst();
  }

  private String body(int number) {
    var random = new Random(seed * 1_000_003 + number);
    return JSON.writeValueAsString(
        Map.of(
            "person", PersonalData.person(number),
            "narrative", PersonalData.narrative(),
            "conduct", List.of("assault"),
            "biasIndicators", List.of("slur"),
            "victim", "person",
            "speaks", List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
            "place", Map.of("state", STATES.get(random.nextInt(STATES.size()))),
            "services", List.of("civil-remedies"),
            "consents", Map.of("lawFirms", "given", "basis", "form"),
            "urgency", random.nextInt(3) == 0 ? "urgent" : "soon"));
  }

  /// Gives up when the same refusal has come twenty times: it will not change.
  private void reportUntilKept(String key, String body) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    var last = 0;
    var same = 0;
    while (Instant.now().isBefore(until)) {
      var status = send(key, body);
      if (status == 200) {
        return;
      }
      same = status == last ? same + 1 : 1;
      last = status;
      if (same >= SAME_ANSWERS && status / 100 == 4 && status != 429) {
        unexpected.add(status + " " + same + " times for " + key + ", given up");
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200 + Math.floorMod(key.hashCode() + same * 37, 300));
    }
    unexpected.add("nothing but " + last + " for " + key + " for " + PATIENCE.toMinutes() + " min");
  }

  /// @return 200 if it was kept, 0 if that is not known
  private int send(String key, String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(reports))
            .timeout(Duration.ofSeconds(15))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return heard(key, http.send(request, BodyHandlers.ofString()));
    } catch (IOException | JacksonException noAnswer) {
      return 0;
    }
  }

  private int heard(String key, HttpResponse<String> answer) {
    var status = answer.statusCode();
    if (status / 100 != 2) {
      if (!TRY_AGAIN.contains(status) || answer.body().startsWith("<")) {
        unexpected.add(status + " " + answer.body());
      }
      return status;
    }
    // An answer that was cut off says nothing; the same key asks again.
    var caseId = JSON.readTree(answer.body()).path("caseId").asString("");
    if (caseId.isEmpty()) {
      return 0;
    }
    told.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(caseId);
    return 200;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
