package org.alliance.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/// Compares what the edge acknowledged with what each service holds in the end, and reads on the
/// topic itself whether a case ever went to two firms. No counter of the system is believed.
public final class Audit {
  private static final Who AUDITOR = Who.role("auditor");
  private static final Set<String> WITH_FIRM = Set.of("assigned", "staffed", "active");

  private final Client client;
  private final String kafka;

  Audit(Client client, String kafka) {
    this.client = client;
    this.kafka = kafka;
  }

  /// @param lost ids of acknowledged reports that some service that should hold them does not hold
  /// @param doubleAssigned cases that were assigned more than once
  /// @param held events that wait inside aggregates
  public record Finding(Set<String> lost, Set<String> doubleAssigned, int held) {}

  Finding audit(Collection<String> acknowledged) {
    var reports = holdings("intake", "intake/report");
    var files = holdings("case-tracking", "case-tracking/case");
    var referrals = holdings("matching", "matching/referral");
    var matters = holdings("firm", "firm/matter");
    var lost = new HashSet<String>();
    for (var id : acknowledged) {
      var report = reports.getOrDefault(id, "absent");
      var referral = referrals.getOrDefault(id, "absent");
      var isThere = !report.equals("absent") && files.containsKey(id);
      var isReferred = !report.equals("in-mandate") || !referral.equals("absent");
      var isWithItsFirm =
          !referral.equals("assigned") || WITH_FIRM.contains(matters.getOrDefault(id, "absent"));
      if (!isThere || !isReferred || !isWithItsFirm) {
        lost.add(id);
      }
    }
    return new Finding(lost, doubleAssigned(), held);
  }

  private int held;

  private Map<String, String> holdings(String service, String stream) {
    var states = new HashMap<String, String>();
    var answer = client.get(AUDITOR, "/services/" + service + "/api/v1/ops/holdings");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          service + " does not list what it holds: " + answer.statusCode());
    }
    answer
        .body()
        .lines()
        .map(line -> JsonMapper.shared().readTree(line))
        .filter(holding -> holding.get("stream").asString().equals(stream))
        .forEach(holding -> {
          states.put(holding.get("id").asString(), holding.get("state").asString());
          held += holding.get("held").asInt();
        });
    return states;
  }

  private Set<String> doubleAssigned() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          Stream.of(EventStream.REFERRAL, EventStream.MATTER)
              .flatMap(stream -> consumer.partitionsFor(stream.topic()).stream())
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return assignedTwice(consumer, partitions);
    }
  }

  /// A case that was handed back may be assigned once more.
  private static Set<String> assignedTwice(
      KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
    var ends = consumer.endOffsets(partitions);
    var assignments = new HashMap<String, Set<String>>();
    var endings = new HashMap<String, Set<String>>();
    while (partitions.stream()
        .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        switch (header(record, EnvelopeHeader.TYPE)) {
          case "firm-assigned.v1" -> count(assignments, record);
          case "engagement-ended.v1" -> count(endings, record);
          default -> {}
        }
      }
    }
    assignments
        .entrySet()
        .removeIf(assigned ->
            assigned.getValue().size()
                <= 1 + endings.getOrDefault(assigned.getKey(), Set.of()).size());
    return Set.copyOf(assignments.keySet());
  }

  private static void count(
      Map<String, Set<String>> idsByCase, ConsumerRecord<String, String> record) {
    idsByCase
        .computeIfAbsent(record.key(), _ -> new HashSet<>())
        .add(header(record, EnvelopeHeader.ID));
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
