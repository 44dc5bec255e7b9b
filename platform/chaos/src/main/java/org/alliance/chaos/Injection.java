package org.alliance.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Puts records on the event topics that nobody of ours would send, and records that were sent
/// before.
final class Injection implements AutoCloseable {
  private static final List<EventStream> READ =
      List.of(EventStream.REPORT, EventStream.REFERRAL, EventStream.MATTER, EventStream.DELIVERY);

  private final KafkaProducer<byte[], byte[]> producer;
  private final String broker;

  Injection(String broker) {
    this.broker = broker;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "max.request.size", 16 * 1024 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /// Lets the topics take records of 10 MB, which they refuse otherwise.
  void allowLargeRecords() throws InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      for (var stream : READ) {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, stream.topic());
        var larger =
            new AlterConfigOp(
                new ConfigEntry("max.message.bytes", "12582912"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(larger))).all().get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One bad record of each kind in turn.
  void poison(int number) throws InterruptedException {
    var stream = READ.get(number % READ.size());
    switch (number / READ.size() % 7) {
      case 0 -> send(stream, headers(stream, "case-accepted.v1", "1"), "{\"caseId\": ");
      case 1 -> send(stream, headers(stream, typeOf(stream), "1"), "{\"wrong\": [1, 2]}");
      case 2 -> send(stream, headers(stream, typeOf(stream), "1"), "x".repeat(10_000_000));
      case 3 -> send(stream, headers(stream, typeOf(stream), "1"), "");
      case 4 -> send(stream, headers(stream, typeOf(stream), "1"), null);
      case 5 -> send(stream, headers(stream, "made-up.v9", "1"), "{}");
      default -> send(stream, Map.of("ce_sequence", "many"), "{}");
    }
  }

  /// Headers that make the usual mapper build whatever they name.
  void attack() throws InterruptedException {
    var types =
        List.of(
            List.of("java.net.InetAddress", "\"127.0.0.1\""),
            List.of("org.springframework.util.ResizableByteArrayOutputStream", "2000000000"),
            List.of("java.lang.String" + "[]".repeat(4_000), "[]"));
    for (var stream : READ) {
      for (var type : types) {
        send(
            stream,
            Map.of(
                "spring_json_header_types",
                "{\"x\":\"" + type.getFirst() + "\"}",
                "x",
                type.getLast()),
            "{}");
      }
    }
  }

  /// Delivers records once more, as they were.
  void again(List<ConsumerRecord<byte[], byte[]>> records, Random random, int ofHundred) {
    for (var record : records) {
      if (random.nextInt(100) < ofHundred) {
        var _ =
            producer.send(
                new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.key(),
                    record.value(),
                    record.headers()));
      }
    }
    producer.flush();
  }

  private void send(EventStream stream, Map<String, String> headers, @Nullable String body)
      throws InterruptedException {
    var key = headers.getOrDefault(EnvelopeHeader.SUBJECT, UUID.randomUUID().toString());
    var record =
        new ProducerRecord<>(
            stream.topic(),
            key.getBytes(StandardCharsets.UTF_8),
            body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> headers(EventStream stream, String type, String seq) {
    var subject = UUID.randomUUID().toString();
    return Map.of(
        EnvelopeHeader.SPEC_VERSION,
        "1.0",
        EnvelopeHeader.ID,
        "injected:" + subject,
        EnvelopeHeader.TYPE,
        type,
        EnvelopeHeader.SOURCE,
        stream.source(),
        EnvelopeHeader.TIME,
        Instant.now().toString(),
        EnvelopeHeader.SUBJECT,
        subject,
        EnvelopeHeader.SEQUENCE,
        seq,
        EnvelopeHeader.CORRELATION,
        "injected");
  }

  private static String typeOf(EventStream stream) {
    return switch (stream) {
      case REPORT -> "case-accepted.v1";
      case REFERRAL -> "offer-made.v1";
      case FIRM -> "firm-changed.v1";
      case MATTER -> "offer-answered.v1";
      case DELIVERY -> "notification-settled.v1";
    };
  }

  @Override
  public void close() {
    producer.close();
  }
}
