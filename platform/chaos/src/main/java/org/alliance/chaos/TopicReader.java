package org.alliance.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads all that lies on the event topics, without a group.
final class TopicReader {
  private TopicReader() {}

  /// One event as it lies there.
  record Seen(String topic, String key, String id, String type, long seq) {}

  static List<Seen> events(Collection<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .filter(record ->
            record.headers().lastHeader(EnvelopeHeader.SEQUENCE) != null && record.key() != null)
        .filter(record -> text(record, EnvelopeHeader.SEQUENCE).matches("[0-9]{1,9}"))
        .filter(record -> !text(record, EnvelopeHeader.CORRELATION).startsWith("injected"))
        .map(record ->
            new Seen(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                text(record, EnvelopeHeader.ID),
                text(record, EnvelopeHeader.TYPE),
                Long.parseLong(text(record, EnvelopeHeader.SEQUENCE))))
        .toList();
  }

  /// All records, each partition in its order.
  static List<ConsumerRecord<byte[], byte[]>> records(String broker) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker,
            "auto.offset.reset",
            "earliest",
            "fetch.max.bytes",
            64 * 1024 * 1024,
            "enable.auto.commit",
            "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          Arrays.stream(EventStream.values())
              .flatMap(stream -> consumer.partitionsFor(stream.topic()).stream())
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (partitions.stream()
          .anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  private static String text(ConsumerRecord<?, ?> record, String header) {
    var found = record.headers().lastHeader(header);
    return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
  }
}
