package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.contracts.EventStream;
import org.alliance.intake.IntakeApplication;
import org.alliance.kit.heads.HeadWatch;
import org.alliance.kit.security.Role;
import org.alliance.matching.MatchingApplication;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// A service that is away for longer than a topic keeps its records misses no case: readers compare
/// what owners say with what they have, and owners send it again out of their archives.
class OutageIT {
  private static final String REPORT =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["km"],
       "urgency": "urgent", "place": {"state": "ME", "zip": "04101"},
       "consents": {"lawFirms": "given", "basis": "spoken"}}
      """;

  @TempDir Path folder;

  @Test
  void losesNoCaseThoughTheTopicLostIt() throws Exception {
    var matchingSettings = settings();
    var trackingSettings = settings();
    // Each reader is there once, so that it has a place in the topic.
    start(MatchingApplication.application(), matchingSettings).close();
    start(CaseTrackingApplication.application(), trackingSettings).close();
    var intakeSettings = settings();
    intakeSettings.put("intake.vault-folder", folder.toString());
    try (var intake = start(IntakeApplication.application(), intakeSettings)) {
      var answer = intake.http().post("/api/v1/reports", REPORT);
      assertThat(answer.statusCode()).isEqualTo(202);
      var id = answer.body().replaceAll("(?s).*\"caseId\"\\s*:\\s*\"([^\"]+)\".*", "$1");
      // The report itself, and that it has become a case.
      await().until(() -> recordsOf(EventStream.REPORT.topic()) == 2);
      deleteRecordsOf(EventStream.REPORT.topic());
      assertThat(recordsOf(EventStream.REPORT.topic())).isZero();
      try (var matching = start(MatchingApplication.application(), matchingSettings);
          var tracking = start(CaseTrackingApplication.application(), trackingSettings)) {
        await()
            .atMost(Duration.ofMinutes(2))
            .untilAsserted(() -> {
              assertThat(seen(matching, "/api/v1/referrals/" + id)).isEqualTo(200);
              assertThat(seen(tracking, "/api/v1/cases/" + id)).isEqualTo(200);
            });
        assertThat(matching.context().getBean(HeadWatch.class).asked()).isPositive();
      }
    }
  }

  private static int seen(RunningService service, String path) {
    return service.http().as(Tokens.shared().of(Role.COORDINATOR)).get(path).statusCode();
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("spring.mongodb.uri", Infrastructure.mongoUri());
    settings.put("spring.autoconfigure.exclude", ClassPaths.NOT_FOR_SERVICES);
    settings.put("alliance.heads.every", "500ms");
    settings.put("alliance.heads.patience", "1s");
    return settings;
  }

  private static RunningService start(
      SpringApplicationBuilder application, Map<String, String> settings) {
    return RunningService.of(application, settings);
  }

  private static long recordsOf(String topic) throws Exception {
    try (var admin = admin()) {
      var first = offsets(admin, topic, OffsetSpec.earliest());
      return offsets(admin, topic, OffsetSpec.latest()).entrySet().stream()
          .mapToLong(last -> last.getValue() - first.getOrDefault(last.getKey(), 0L))
          .sum();
    }
  }

  private static void deleteRecordsOf(String topic) throws Exception {
    try (var admin = admin()) {
      admin
          .deleteRecords(
              offsets(admin, topic, OffsetSpec.latest()).entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey,
                          last -> RecordsToDelete.beforeOffset(last.getValue()))))
          .all()
          .get();
    }
  }

  private static Map<TopicPartition, Long> offsets(Admin admin, String topic, OffsetSpec which)
      throws Exception {
    var partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
    return admin
        .listOffsets(
            partitions.stream()
                .collect(
                    Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), _ -> which)))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()));
  }
}
