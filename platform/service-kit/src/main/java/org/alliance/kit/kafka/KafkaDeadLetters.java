package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.inbox.DeadLetters;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// Puts a record, as it came, on the service's dead-letter topic, with the allow-listed headers, a
/// reason and the place it came from beside it. One that is too large even for that topic is cut;
/// the whole of it is still where it came from.
final class KafkaDeadLetters implements DeadLetters {
  static final int LARGEST = 12 * 1024 * 1024;
  static final List<String> HEADERS =
      Stream.concat(EnvelopeHeader.ALL.stream(), Stream.of(REASON, PLACE)).toList();
  private static final int CUT = 100_000;

  private final StreamBridge bridge;
  private final String topic;

  KafkaDeadLetters(StreamBridge bridge, ServiceName service) {
    this.bridge = bridge;
    topic = EventStream.deadLetters(service);
  }

  @Override
  public void bury(Message<?> record, String reason) {
    var raw = record.getPayload() instanceof byte[] bytes ? bytes : new byte[0];
    try {
      send(record, raw, reason);
    } catch (RuntimeException failed) {
      if (!isTooLarge(failed)) {
        throw failed;
      }
      send(record, Arrays.copyOf(raw, Math.min(raw.length, CUT)), reason + "-cut");
    }
  }

  private void send(Message<?> record, byte[] raw, String reason) {
    var letter =
        MessageBuilder.withPayload(raw)
            .setHeader(REASON, bytes(reason))
            .setHeader(PLACE, bytes(placeOf(record)));
    var key = record.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
    if (key != null) {
      letter.setHeader(KafkaHeaders.KEY, key);
    }
    for (var name : EnvelopeHeader.ALL) {
      var value = record.getHeaders().get(name);
      if (value != null) {
        letter.setHeader(name, value);
      }
    }
    if (!bridge.send(topic, letter.build())) {
      throw new IllegalStateException("The binder did not take the dead letter");
    }
  }

  /// Topic, partition, offset and time: a record that is buried twice is one dead letter, and one
  /// of a topic that was made anew, and so counts from 0 again, is another one.
  static String placeOf(Message<?> record) {
    var headers = record.getHeaders();
    return "%s/%s/%s@%s"
        .formatted(
            headers.get(KafkaHeaders.RECEIVED_TOPIC),
            headers.get(KafkaHeaders.RECEIVED_PARTITION),
            headers.get(KafkaHeaders.OFFSET),
            headers.get(KafkaHeaders.RECEIVED_TIMESTAMP));
  }

  private static boolean isTooLarge(@Nullable Throwable failed) {
    return failed != null
        && NestedExceptionUtils.getMostSpecificCause(failed) instanceof RecordTooLargeException;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
