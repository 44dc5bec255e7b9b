package org.alliance.chaos.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads what lies on the topics, without a group. Records are handed over one by one: those of 10
/// MB do not all fit into memory.
public final class TopicReader {
  private static final Set<String> EVENTS =
      Arrays.stream(EventStream.values()).map(EventStream::topic).collect(Collectors.toSet());

  private TopicReader() {}

  /// One event as it lies there.
  ///
  /// @param content a fingerprint of its type and body
  /// @param wrongBy what is between its own time and that of the machine when it was sent
  public record Seen(
      String topic, String key, String id, String type, long seq, int content, Duration wrongBy) {
    private static final Duration FAR = Duration.ofMinutes(30);

    static int contentOf(String type, String body) {
      return Objects.hash(type, body);
    }

    public boolean isWronglyTimed() {
      return wrongBy.compareTo(FAR) >= 0;
    }
  }

  static boolean isOfEvents(String topic) {
    return EVENTS.contains(topic);
  }

  /// The event, if it is one of ours.
  public static Optional<Seen> event(ConsumerRecord<byte[], byte[]> record) {
    var seq = text(record, EnvelopeHeader.SEQUENCE);
    if (!isOfEvents(record.topic())
        || record.key() == null
        || !seq.matches("[0-9]{1,9}")
        || text(record, EnvelopeHeader.CORRELATION).startsWith("injected")) {
      return Optional.empty();
    }
    var type = text(record, EnvelopeHeader.TYPE);
    return Optional.of(
        new Seen(
            record.topic(),
            text(record.key()),
            text(record, EnvelopeHeader.ID),
            type,
            Long.parseLong(seq),
            Seen.contentOf(type, text(record.value())),
            wrongBy(record)));
  }

  private static Duration wrongBy(ConsumerRecord<?, ?> record) {
    var time = Instant.parse(text(record, EnvelopeHeader.TIME));
    return Duration.between(time, Instant.ofEpochMilli(record.timestamp())).abs();
  }

  /// All records on our topics, dead letters and requests for repair among them; each partition in
  /// its order.
  public static void everything(String broker, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    read(broker, topic -> topic.startsWith("alliance."), Map.of(), each);
  }

  /// Events from where one left off.
  ///
  /// @param from the first offset wanted of each partition; 0 if it is not named
  /// @return where to go on
  public static Map<TopicPartition, Long> events(
      String broker,
      Map<TopicPartition, Long> from,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    return read(broker, TopicReader::isOfEvents, from, each);
  }

  private interface Topics {
    boolean include(String topic);
  }

  private static Map<TopicPartition, Long> read(
      String broker,
      Topics topics,
      Map<TopicPartition, Long> from,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    try (var consumer =
        new KafkaConsumer<>(
            settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topics.include(topic.getKey()))
              .flatMap(topic -> topic.getValue().stream())
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      from.forEach(consumer::seek);
      var ends = consumer.endOffsets(partitions);
      readTo(ends, consumer, each);
      return ends;
    }
  }

  private static void readTo(
      Map<TopicPartition, Long> ends,
      KafkaConsumer<byte[], byte[]> consumer,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        var end = ends.get(new TopicPartition(record.topic(), record.partition()));
        if (end != null && record.offset() < end) {
          each.accept(record);
        }
      }
    }
  }

  private static Map<String, Object> settings(String broker) {
    return Map.of(
        "bootstrap.servers",
        broker,
        "auto.offset.reset",
        "earliest",
        "fetch.max.bytes",
        4 * 1024 * 1024,
        "enable.auto.commit",
        "false");
  }

  private static String text(ConsumerRecord<?, ?> record, String header) {
    var found = record.headers().lastHeader(header);
    return found == null ? "" : text(found.value());
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
