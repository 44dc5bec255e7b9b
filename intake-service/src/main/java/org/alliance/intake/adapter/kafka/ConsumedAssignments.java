package org.alliance.intake.adapter.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clientfile.AssignmentView;
import org.alliance.kit.heads.KnownPositions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares how far matching's and the firms' topics go with how far intake's consumers have
/// committed, every few seconds. A consumer commits after each event has taken effect.
final class ConsumedAssignments implements AssignmentView, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConsumedAssignments.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<EventStream> STREAMS =
      List.of(EventStream.REFERRAL, EventStream.MATTER);

  private final Admin broker;
  private final List<KnownPositions> positions;
  private final ViewProbe probe = new ViewProbe(System::nanoTime);

  ConsumedAssignments(Admin broker, List<KnownPositions> positions) {
    this.broker = broker;
    this.positions = List.copyOf(positions);
  }

  /// A case with a gap, or with an event that waits for a person, is not known for sure.
  @Override
  public boolean isCurrent(CaseId id) {
    var age = probe.age();
    return age.isPresent()
        && age.getAsLong() <= OLDEST.toNanos()
        && STREAMS.stream().noneMatch(stream -> waits(stream, id));
  }

  private boolean waits(EventStream stream, CaseId id) {
    return positions.stream()
        .filter(some -> some.reads(stream))
        .flatMap(some -> some.of(stream, List.of(id.value())).values().stream())
        .anyMatch(KnownPositions.Known::waits);
  }

  /// One round.
  void look() {
    try {
      var at = System.nanoTime();
      var partitions = partitions();
      var ends = offsets(partitions, OffsetSpec.latest());
      probe.round(at, ends, committed(partitions));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException away) {
      log.debug("The broker did not say how far the topics go: {}", away.getClass().getName());
    }
  }

  private List<TopicPartition> partitions()
      throws InterruptedException, ExecutionException, TimeoutException {
    return broker
        .describeTopics(STREAMS.stream().map(EventStream::topic).toList())
        .allTopicNames()
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .values()
        .stream()
        .flatMap(topic ->
            topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
  }

  private Map<String, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        broker
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)))
            .all()
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                offset -> offset.getKey().toString(), offset -> offset.getValue().offset()));
  }

  /// A partition of which nothing was ever committed counts from its beginning, where consumers
  /// start.
  private Map<String, Long> committed(List<TopicPartition> partitions)
      throws InterruptedException, ExecutionException, TimeoutException {
    var all = new HashMap<>(offsets(partitions, OffsetSpec.earliest()));
    broker
        .listConsumerGroupOffsets(ServiceName.INTAKE.code())
        .partitionsToOffsetAndMetadata()
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .forEach((partition, offset) -> {
          if (offset != null) {
            all.merge(partition.toString(), offset.offset(), Math::max);
          }
        });
    return all;
  }

  @Override
  public void close() {
    broker.close(Duration.ofSeconds(1));
  }
}
