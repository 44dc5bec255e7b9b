package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.system.Settings;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running system as operators see it: what each service holds, and the jobs that they set off.
final class Operations {
  private static final Who OPS = Who.role("ops");

  /// Sees every entry of a timeline.
  private static final Who COORDINATOR = Who.role("coordinator");

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String REPORTS = EventStream.REPORT.topic();
  private static final List<String> READERS_OF_REPORTS =
      List.of("matching", "firm", "case-tracking");

  private final Client client;
  private final String kafka;

  Operations(Running running) {
    client = running.client;
    kafka = running.system.kafka();
  }

  /// An event of intake, out of the file of its case.
  record Reported(String caseId, Instant time) {}

  /// What every service holds, by service.
  Map<String, Set<String>> held() {
    return Settings.SERVICES.stream().collect(Collectors.toMap(service -> service, this::held));
  }

  /// A line for each aggregate: its id, its state, how much it has said and what waits in it.
  Set<String> held(String service) {
    var answer = client.get(OPS, "/services/" + service + "/api/v1/ops/holdings");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().lines().collect(Collectors.toSet());
  }

  /// Every case's whole file, by the case's id.
  Map<String, JsonNode> files() {
    var files = new TreeMap<String, JsonNode>();
    for (var line : held("case-tracking")) {
      var id = JsonMapper.shared().readTree(line).get("id").asString();
      files.put(id, Client.json(client.get(COORDINATOR, "/api/v1/cases/" + id)));
    }
    return files;
  }

  List<Reported> reported(Map<String, JsonNode> files) {
    return files.entrySet().stream()
        .flatMap(file ->
            file.getValue().get("timeline").values().stream()
                .filter(entry -> entry.get("source").asString().equals("intake/report"))
                .map(entry ->
                    new Reported(file.getKey(), Instant.parse(entry.get("time").asString()))))
        .toList();
  }

  JsonNode flow() {
    return Client.json(client.get(OPS, "/api/v1/flow"));
  }

  /// Puts an event of a case on intake's topic that intake never said.
  void fileOfNobody() {
    var id = CaseId.of(UUID.randomUUID());
    var event =
        EventMessages.received(
            id.value(), 1, new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR)));
    Topics.send(
        kafka,
        REPORTS,
        id.value(),
        RecordHeaders.texts(event.envelope()),
        event.body().getBytes(StandardCharsets.UTF_8));
  }

  /// Sends reports again, and sees that it was so many.
  void replays(Map<String, String> which, long events) {
    var order = new HashMap<String, Object>(which);
    order.put("stream", EventStream.REPORT.source());
    order.put("perSecond", 1_000);
    order.put("reason", "somebody asked");
    var job = run("intake", "replays", order);
    assertThat(job.get("state").asString()).isEqualTo("done");
    assertThat(job.get("selected").asLong()).isEqualTo(events);
    assertThat(job.get("outcomes").get("sent").asLong()).isEqualTo(events);
  }

  /// Sets a job off and follows it to its end.
  JsonNode run(String service, String kind, Map<String, ?> order) {
    var jobs = "/services/" + service + "/api/v1/ops/";
    var id = Client.json(client.post(OPS, jobs + kind, order)).get("id").asString();
    return await()
        .atMost(LONG)
        .until(
            () -> Client.json(client.get(OPS, jobs + "jobs/" + id)),
            job -> !job.get("state").asString().equals("running"));
  }

  long reportsOnTopic() {
    try (var admin = admin()) {
      return ends(admin).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Waits until everybody has had all that lies on intake's topic.
  void awaitReaders() {
    try (var admin = admin()) {
      var ends = ends(admin);
      await()
          .atMost(LONG)
          .until(() -> READERS_OF_REPORTS.stream().allMatch(group -> hasRead(admin, group, ends)));
    }
  }

  private Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka));
  }

  private static Map<TopicPartition, Long> ends(Admin admin) {
    try {
      var topic = admin.describeTopics(List.of(REPORTS)).allTopicNames().get().get(REPORTS);
      var asked =
          topic.partitions().stream()
              .collect(
                  Collectors.toMap(
                      partition -> new TopicPartition(REPORTS, partition.partition()),
                      _ -> OffsetSpec.latest()));
      return admin.listOffsets(asked).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static boolean hasRead(Admin admin, String group, Map<TopicPartition, Long> ends) {
    try {
      var read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return ends.entrySet().stream()
          .filter(end -> end.getValue() > 0)
          .allMatch(end -> {
            var committed = read.get(end.getKey());
            return committed != null && committed.offset() >= end.getValue();
          });
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
