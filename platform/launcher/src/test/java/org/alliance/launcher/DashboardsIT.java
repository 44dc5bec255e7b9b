package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.contracts.values.language.Languages;
import org.alliance.launcher.demo.Demo;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dashboards ask for what the running services have, and no metric has a person, a case or a firm
/// in its labels.
class DashboardsIT {
  private static final Pattern A_NAME_OR_AN_ID =
      Pattern.compile(
          "(?i).*([0-9a-f]{8}-[0-9a-f]{4}|firm-[0-9]|\\bAA-[0-9A-Z]{4}-|@|https?://|[0-9]{5}).*");

  /// Labels of our metrics, and how many values each may have at most.
  private static final Map<String, Integer> LABELS = labels();

  @TempDir static Path folder;
  private static Running running;
  private static Scrape scrape;

  private static Map<String, Integer> labels() {
    var most = new TreeMap<String, Integer>();
    Set.of("aggregate", "holder", "key", "left", "outcome", "promise", "reason", "receipt")
        .forEach(label -> most.put(label, 20));
    Set.of("result", "standing", "state").forEach(label -> most.put(label, 20));
    // The streams, and of each service its heads, its repair requests and its dead letters.
    most.put("topic", EventStream.values().length + 3 * ServiceName.values().length);
    most.put("type", 60);
    most.put("le", 100);
    most.put("language", Languages.all().size() + 1);
    return most;
  }

  @BeforeAll
  static void liveThroughADemo() throws Exception {
    running = Running.on(folder.resolve("data"));
    running
        .demo()
        .run(
            new Demo.Input(
                Optional.of(Running.reports(folder.resolve("reports.csv"), 60)), "alliance", 75));
    sendGarbage();
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> {
          scrape = scraped();
          return isComplete(scrape);
        });
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  /// Counted figures come with their first count, dead letters with the first one.
  private static boolean isComplete(Scrape now) {
    return now.of("alliance_promises").findAny().isPresent()
        && now.of("alliance_cases_without_firm").findAny().isPresent()
        && now.of("alliance_inbox_dead_letters_total").findAny().isPresent()
        && now.of("alliance_inbox_unread").map(one -> one.labels().get("job")).distinct().count()
            == 5;
  }

  /// No service can handle a record that is no event.
  private static void sendGarbage() throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", running.system.kafka());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  EventStream.REPORT.topic(), "no event".getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  private static Scrape scraped() throws Exception {
    var all = new Scrape();
    try (var http = HttpClient.newHttpClient()) {
      for (var service : running.system.managementPorts().entrySet()) {
        var address = "http://127.0.0.1:" + service.getValue() + "/actuator/prometheus";
        var answer =
            http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        all.add(service.getKey(), answer.body());
        all.addUp(service.getKey());
      }
    }
    return all;
  }

  @Test
  void asksForMetricsAndLabelsThatThereAre() throws Exception {
    var missing = new TreeMap<String, Set<String>>();
    var queries = Dashboards.queries();
    for (var query : queries) {
      var absent = scrape.missing(query.text());
      if (!absent.isEmpty()) {
        missing.put(query.panel(), absent);
      }
    }
    assertThat(queries).hasSizeGreaterThan(30);
    assertThat(missing).isEmpty();
  }

  @Test
  void hasNoPersonNoCaseAndNoFirmInLabels() {
    var found = scrape.values("alliance_");
    assertThat(LABELS).containsKeys(found.keySet().toArray(String[]::new));
    found.forEach((label, values) -> {
      assertThat(values).as(label).hasSizeLessThanOrEqualTo(LABELS.getOrDefault(label, 0));
      if (!label.equals("le")) {
        assertThat(values).as(label).noneMatch(value -> A_NAME_OR_AN_ID.matcher(value).matches());
      }
    });
    assertThat(scrape.values("http_server_requests").getOrDefault("uri", Set.of()))
        .isNotEmpty()
        .noneMatch(uri -> A_NAME_OR_AN_ID.matcher(uri).matches());
  }

  @Test
  void areGivenToGrafanaEachUnderANameOfItsOwn() throws Exception {
    var boards = Dashboards.all();
    assertThat(boards).extracting(board -> board.get("uid").asString()).doesNotHaveDuplicates();
    for (var board : boards) {
      var panels = Dashboards.stream(board.get("panels")).toList();
      assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
      assertThat(panels)
          .allMatch(panel -> panel.get("datasource").get("uid").asString().equals("prometheus"));
    }
    assertThat(Files.readString(Path.of("../../docker-compose.yml")))
        .contains("./platform/deploy/grafana/dashboards:/etc/grafana/dashboards:ro");
    assertThat(Files.readString(Path.of("../deploy/grafana/provisioning/dashboards/alliance.yml")))
        .contains("path: /etc/grafana/dashboards");
  }
}
