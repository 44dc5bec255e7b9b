package org.alliance.kit.ops.machinery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.alliance.kit.ops.machinery.Topics.Reading;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Asks the broker how far the service has read. It reads the first unread record of a partition to
/// learn its time, in no group, so nobody's position changes.
public final class ConsumerLag implements AutoCloseable {
  private static final int PATIENCE_MS = 3_000;
  private static final Duration LOOK = Duration.ofMillis(1_500);

  private final Topics topics;
  private final Map<String, Object> settings;
  private @Nullable Admin admin;

  /// @param settings of connections to the broker, as the admin client has them
  public ConsumerLag(Topics topics, Map<String, Object> settings) {
    this.topics = topics;
    this.settings = Map.copyOf(settings);
  }

  /// @throws BrokerAway if it cannot be learnt now
  public synchronized List<Lag> measure() {
    try {
      var lags = new ArrayList<Lag>();
      var byGroup =
          topics.all().stream()
              .collect(
                  Collectors.groupingBy(
                      Reading::group, Collectors.mapping(Reading::topic, Collectors.toList())));
      for (var group : byGroup.entrySet()) {
        lags.addAll(of(group.getKey(), group.getValue()));
      }
      lags.sort((a, b) -> a.topic().compareTo(b.topic()));
      return lags;
    } catch (KafkaException | ExecutionException | TimeoutException away) {
      throw new BrokerAway(away);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrokerAway(interrupted);
    }
  }

  private List<Lag> of(String group, List<String> names)
      throws ExecutionException, TimeoutException, InterruptedException {
    var client = admin();
    var partitions = new ArrayList<TopicPartition>();
    for (var topic : get(client.describeTopics(names).allTopicNames()).values()) {
      topic.partitions().forEach(one -> partitions.add(partition(topic.name(), one.partition())));
    }
    var read = get(client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    var first = offsets(client, partitions, OffsetSpec.earliest());
    var last = offsets(client, partitions, OffsetSpec.latest());
    var next = new HashMap<TopicPartition, Long>();
    for (var partition : partitions) {
      var position = position(read.get(partition), first.getOrDefault(partition, 0L));
      if (position < last.getOrDefault(partition, 0L)) {
        next.put(partition, position);
      }
    }
    var times = timesOf(next);
    var members = members(client, group);
    return names.stream()
        .map(topic ->
            new Lag(
                topic,
                next.entrySet().stream()
                    .filter(one -> one.getKey().topic().equals(topic))
                    .mapToLong(one -> last.getOrDefault(one.getKey(), 0L) - one.getValue())
                    .sum(),
                times.entrySet().stream()
                    .filter(one -> one.getKey().topic().equals(topic))
                    .map(Map.Entry::getValue)
                    .min(Instant::compareTo)
                    .orElse(null),
                members.getOrDefault(topic, 0)))
        .toList();
  }

  /// A group that has never read a partition begins at its first record.
  private static long position(@Nullable OffsetAndMetadata read, long first) {
    return read == null ? first : Math.max(first, read.offset());
  }

  private static Map<TopicPartition, Long> offsets(
      Admin client, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, TimeoutException, InterruptedException {
    var found =
        get(
            client
                .listOffsets(
                    partitions.stream().collect(Collectors.toMap(one -> one, _ -> which)),
                    new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
  }

  private static Map<String, Integer> members(Admin client, String group)
      throws ExecutionException, TimeoutException, InterruptedException {
    var counts = new HashMap<String, Integer>();
    for (var about : get(client.describeConsumerGroups(List.of(group)).all()).values()) {
      about
          .members()
          .forEach(member ->
              member.assignment().topicPartitions().stream()
                  .map(TopicPartition::topic)
                  .distinct()
                  .forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    }
    return counts;
  }

  private Map<TopicPartition, Instant> timesOf(Map<TopicPartition, Long> next) {
    if (next.isEmpty()) {
      return Map.of();
    }
    var times = new HashMap<TopicPartition, Instant>();
    try (var reader = reader()) {
      reader.assign(next.keySet());
      next.forEach(reader::seek);
      var end = System.nanoTime() + LOOK.toNanos();
      while (times.size() < next.size() && System.nanoTime() < end) {
        for (var record : reader.poll(Duration.ofMillis(100))) {
          var partition = partition(record.topic(), record.partition());
          times.putIfAbsent(partition, Instant.ofEpochMilli(record.timestamp()));
        }
        reader.pause(times.keySet());
      }
    }
    return times;
  }

  private Consumer<byte[], byte[]> reader() {
    var all = new HashMap<>(settings);
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20);
    all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
    all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    all.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Admin admin() {
    if (admin == null) {
      var all = new HashMap<>(settings);
      all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
      all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
      admin = Admin.create(all);
    }
    return admin;
  }

  private static <T> T get(KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  private static TopicPartition partition(String topic, int number) {
    return new TopicPartition(topic, number);
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
