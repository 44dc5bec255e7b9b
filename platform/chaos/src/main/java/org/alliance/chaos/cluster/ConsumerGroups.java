package org.alliance.chaos.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alliance.launcher.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The services' consumer groups, as the broker knows them. A group has its service's name.
public final class ConsumerGroups implements AutoCloseable {
  private static final Duration JOINED_WITHIN = Duration.ofSeconds(30);

  /// There are more members than partitions, which go to members in the order of their names.
  private static final String FIRST = "a-member-of-the-storm";

  private final String broker;
  private final Admin admin;

  public ConsumerGroups(String broker) {
    this.broker = broker;
    admin = Admin.create(Map.of("bootstrap.servers", broker));
  }

  /// What every group has not read yet: empty once its committed offsets are at the end of every
  /// partition that somebody reads in it now, or ever did.
  public List<String> behind() throws InterruptedException {
    var behind = new ArrayList<String>();
    for (var group : Settings.SERVICES) {
      var partitions = assigned(group);
      if (partitions.isEmpty()) {
        behind.add(group + " reads nothing");
      }
      var committed = committed(group);
      partitions.addAll(committed.keySet());
      var ends = ends(partitions);
      ends.forEach((partition, end) -> {
        var at = committed.getOrDefault(partition, 0L);
        if (at < end) {
          behind.add("%s is at %d of %d of %s".formatted(group, at, end, partition));
        }
      });
    }
    return behind;
  }

  /// @return whether all was read in that time
  public boolean haveReadAllWithin(Duration limit) throws InterruptedException {
    var until = System.nanoTime() + limit.toNanos();
    while (!behind().isEmpty()) {
      if (System.nanoTime() > until) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return true;
  }

  /// A member that comes, takes partitions, handles nothing and goes.
  ///
  /// @return whether it was given any
  public boolean joinAndLeave(String group) throws InterruptedException {
    var topics = assigned(group).stream().map(TopicPartition::topic).collect(Collectors.toSet());
    if (topics.isEmpty()) {
      return false;
    }
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker,
            "group.id",
            group,
            "client.id",
            FIRST,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false");
    try (var member =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      member.subscribe(topics);
      var until = System.nanoTime() + JOINED_WITHIN.toNanos();
      while (member.assignment().isEmpty() && System.nanoTime() < until) {
        member.poll(Duration.ofMillis(100));
      }
      return !member.assignment().isEmpty();
    }
  }

  private Set<TopicPartition> assigned(String group) throws InterruptedException {
    try {
      var partitions = new HashSet<TopicPartition>();
      var found = admin.describeConsumerGroups(List.of(group)).all().get();
      found.values().stream()
          .flatMap(description -> description.members().stream())
          .forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
      return partitions;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions)
      throws InterruptedException {
    try {
      var ends = new HashMap<TopicPartition, Long>();
      admin
          .listOffsets(
              partitions.stream()
                  .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<TopicPartition, Long> committed(String group) throws InterruptedException {
    try {
      var committed = new HashMap<TopicPartition, Long>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, at) -> {
            if (at != null) {
              committed.put(partition, at.offset());
            }
          });
      return committed;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
