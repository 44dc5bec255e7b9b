package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.inbox.DeadLetters;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// Puts a record, as it came, on the service's dead-letter topic, with the allow-listed headers and
/// a reason beside it.
final class KafkaDeadLetters implements DeadLetters {
  static final String REASON = "alliance_reason";

  private final StreamBridge bridge;
  private final String topic;

  KafkaDeadLetters(StreamBridge bridge, ServiceName service) {
    this.bridge = bridge;
    topic = EventStream.deadLetters(service);
  }

  @Override
  public void bury(Message<?> record, String reason) {
    var raw = record.getPayload() instanceof byte[] bytes ? bytes : new byte[0];
    var letter =
        MessageBuilder.withPayload(raw).setHeader(REASON, reason.getBytes(StandardCharsets.UTF_8));
    for (var name : EnvelopeHeader.ALL) {
      var value = record.getHeaders().get(name);
      if (value != null) {
        letter.setHeader(name, value);
      }
    }
    bridge.send(topic, letter.build());
  }
}
