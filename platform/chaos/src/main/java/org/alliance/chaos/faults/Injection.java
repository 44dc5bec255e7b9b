package org.alliance.chaos.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.chaos.audit.Injected;
import org.alliance.chaos.audit.Injected.Fate;
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
  /// Nobody reads answers to messages here, and nobody sends any.
  static final List<EventStream> STREAMS =
      Arrays.stream(EventStream.values()).filter(stream -> stream != EventStream.MESSAGE).toList();

  /// Types that make a header mapper build whatever a record names, and what it would build.
  static final List<List<String>> ATTACKS =
      List.of(
          List.of("java.net.InetAddress", "\"127.0.0.1\""),
          List.of("org.springframework.util.ResizableByteArrayOutputStream", "2000000000"),
          List.of("java.lang.String" + "[]".repeat(4_000), "[]"));

  private static final int KINDS = 9;
  private static final int MOST_LARGE = 8;

  /// So many bad records are every kind on every stream.
  static final int EACH_ONCE = KINDS * STREAMS.size();

  private final KafkaProducer<byte[], byte[]> producer;
  private final String broker;
  private final Injected injected;
  private final AtomicInteger refused = new AtomicInteger();
  private int large;

  Injection(String broker, Injected injected) {
    this.broker = broker;
    this.injected = injected;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "max.request.size", 16 * 1024 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /// Lets the topics take records of 10 MB, which they refuse otherwise.
  void allowLargeRecords() throws InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      for (var stream : STREAMS) {
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

  /// One bad record of each kind in turn; those of 10 MB, of which every reader makes a dead letter
  /// of 10 MB, only a few times.
  void poison(int number) throws InterruptedException {
    var stream = STREAMS.get(number % STREAMS.size());
    var type = typeOf(stream);
    var usual = headers(stream, type, "1");
    switch (number / STREAMS.size() % KINDS) {
      case 0 ->
          send(stream, headers(stream, "case-accepted.v1", "1"), "{\"caseId\": ", Fate.PARKED);
      case 1 -> send(stream, usual, "{\"wrong\": [1, 2]}", Fate.PARKED);
      case 2 ->
          send(stream, usual, large++ < MOST_LARGE ? "x".repeat(10_000_000) : "", Fate.BURIED);
      case 3 -> send(stream, usual, "", Fate.BURIED);
      case 4 -> send(stream, usual, null, Fate.BURIED);
      case 5 -> send(stream, headers(stream, "made-up.v9", "1"), "{}", Fate.SKIPPED);
      case 6 -> send(stream, headers(stream, type.replace(".v1", ".v2"), "1"), "{}", Fate.SKIPPED);
      case 7 -> send(stream, usual, "null", Fate.PARKED);
      default -> send(stream, Map.of("ce_sequence", "many"), "{}", Fate.BURIED);
    }
  }

  /// Headers that make the usual mapper build whatever they name.
  ///
  /// @param attack one of [#ATTACKS]
  void attack(EventStream stream, List<String> attack) throws InterruptedException {
    send(
        stream,
        Map.of(
            "spring_json_header_types",
            "{\"x\":\"" + attack.getFirst() + "\"}",
            "x",
            attack.getLast()),
        "{}",
        Fate.BURIED);
  }

  /// Delivers a record once more, as it was.
  void again(ConsumerRecord<byte[], byte[]> record) {
    var _ =
        producer.send(
            new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers()),
            (_, refusal) -> {
              if (refusal != null) {
                refused.incrementAndGet();
              }
            });
  }

  /// Until all lie on their topics.
  void flush() {
    producer.flush();
    if (refused.get() > 0) {
      throw new IllegalStateException("The broker refused " + refused + " records");
    }
  }

  private void send(
      EventStream stream, Map<String, String> headers, @Nullable String body, Fate fate)
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
      injected.add(stream, producer.send(record).get(), key, fate);
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
      case MESSAGE -> "intake-message-answered.v1";
      case REFERRAL -> "offer-made.v1";
      case FIRM -> "firm-changed.v1";
      case MATTER -> "offer-answered.v1";
      case DELIVERY -> "notification-settled.v1";
      case CASE -> "case-closed.v1";
    };
  }

  @Override
  public void close() {
    producer.close();
  }
}
