package org.alliance.chaos.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// How many records were ever put on the topics of events.
final class RecordCount implements AutoCloseable {
  private static final List<String> TOPICS =
      Arrays.stream(EventStream.values()).map(EventStream::topic).toList();

  private final Admin admin;
  private final Map<TopicPartition, OffsetSpec> ends;

  RecordCount(String broker) throws InterruptedException {
    admin = Admin.create(Map.of("bootstrap.servers", broker));
    ends = ends(admin);
  }

  long now() throws InterruptedException {
    try {
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<TopicPartition, OffsetSpec> ends(Admin admin) throws InterruptedException {
    try {
      return admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
          .flatMap(topic ->
              topic.partitions().stream()
                  .map(partition -> new TopicPartition(topic.name(), partition.partition())))
          .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
