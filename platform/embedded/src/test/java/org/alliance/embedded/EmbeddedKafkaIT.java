package org.alliance.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  @TempDir Path folder;

  @Test
  void keepsRecordsAndOffsetsOverARestart() throws Exception {
    try (var broker = EmbeddedKafka.start(folder, 0)) {
      createTopic(broker);
      send(broker, "one", "two");
      assertThat(read(broker, 2)).containsExactly("one", "two");
    }
    try (var broker = EmbeddedKafka.start(folder, 0)) {
      send(broker, "three");
      assertThat(read(broker, 1)).containsExactly("three");
    }
  }

  private static void createTopic(EmbeddedKafka broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("cases", 2, (short) 1))).all().get();
    }
  }

  private static void send(EmbeddedKafka broker, String... values) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (var value : values) {
        producer.send(new ProducerRecord<>("cases", "key", value)).get();
      }
    }
  }

  private static List<String> read(EmbeddedKafka broker, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            "test",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("cases"));
      var found = new java.util.ArrayList<String>();
      for (var poll = 0; poll < 100 && found.size() < count; poll++) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
      }
      consumer.commitSync();
      return found;
    }
  }
}
