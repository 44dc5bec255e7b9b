package org.alliance.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Reads topics from their beginning, headers and all.
public final class Topics {
  /// One record as it lies on a topic.
  public record TopicRecord(String topic, String key, Map<String, String> headers, String body) {}

  private static final Map<String, Tail> TAILS = new ConcurrentHashMap<>();

  private Topics() {}

  /// All that is on the topics whose names start so, now. One consumer for each broker reads on
  /// from where it was, so that a test which asks again and again reads each record once.
  public static List<TopicRecord> read(String servers, String prefix) {
    return TAILS.computeIfAbsent(servers, Tail::new).read(prefix);
  }

  /// All records of one broker, as far as they were asked for.
  private static final class Tail {
    private final List<TopicRecord> records = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;

    Tail(String servers) {
      Map<String, Object> settings =
          Map.of(
              "bootstrap.servers",
              servers,
              "auto.offset.reset",
              "earliest",
              "enable.auto.commit",
              "false");
      consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    synchronized List<TopicRecord> read(String prefix) {
      var asked =
          assigned().stream().filter(partition -> partition.topic().startsWith(prefix)).toList();
      var ends = consumer.endOffsets(asked);
      while (asked.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(of(record)));
      }
      return records.stream().filter(record -> record.topic().startsWith(prefix)).toList();
    }

    /// Every partition that there is; the consumer keeps its position in those that it had.
    private Set<TopicPartition> assigned() {
      var all =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .collect(Collectors.toSet());
      if (!consumer.assignment().equals(all)) {
        var fresh = new HashSet<>(all);
        fresh.removeAll(consumer.assignment());
        consumer.assign(all);
        if (!fresh.isEmpty()) {
          consumer.seekToBeginning(fresh);
        }
      }
      return all;
    }

    private static TopicRecord of(ConsumerRecord<String, byte[]> record) {
      var headers = new HashMap<String, String>();
      record
          .headers()
          .forEach(header ->
              headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
      var body = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
      return new TopicRecord(
          record.topic(), String.valueOf(record.key()), Map.copyOf(headers), body);
    }
  }

  /// The types of the events about one subject, in the order they lie on their topic.
  public static List<String> typesOf(String servers, String topic, String subject) {
    return read(servers, topic).stream()
        .filter(record -> record.key().equals(subject))
        .map(record -> record.headers().get("ce_type"))
        .collect(Collectors.toList());
  }

  /// Puts one record on a topic as anybody could.
  public static void send(
      String servers,
      String topic,
      String key,
      Map<String, String> headers,
      byte @Nullable [] body) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers, "max.request.size", 12 * 1024 * 1024);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var record = new ProducerRecord<String, byte[]>(topic, key, body);
      headers.forEach(
          (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
      producer.send(record).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
