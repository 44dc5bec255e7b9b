package org.alliance.benchmarks.running;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.RecordHeaders;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Events as services send them.
public final class EventRecords {
  private static final EventCodec CODEC = new EventCodec();

  private EventRecords() {}

  /// @param subject the aggregate
  /// @param seq its place among the events of the aggregate, from 1
  public static ProducerRecord<byte[], byte[]> of(
      String subject, long seq, Instant time, AllianceEvent event) {
    var type = EventType.of(event);
    var stream = type.stream();
    var envelope =
        new Envelope(
            Envelope.idOf(stream, subject, seq),
            type.wireName(),
            stream,
            time,
            subject,
            seq,
            "bench",
            null);
    var record =
        new ProducerRecord<>(
            stream.topic(),
            subject.getBytes(StandardCharsets.UTF_8),
            CODEC.encode(event).getBytes(StandardCharsets.UTF_8));
    RecordHeaders.texts(envelope)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /// Sends all, and waits until the broker has them.
  ///
  /// @param broker bootstrap servers
  public static void send(String broker, List<ProducerRecord<byte[], byte[]>> records)
      throws InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", "5");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var sent = new ArrayList<Future<RecordMetadata>>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (var one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker did not take an event", e);
    }
  }
}
