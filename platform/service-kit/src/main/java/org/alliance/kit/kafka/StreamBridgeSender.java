package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.outbox.OutgoingEvent;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;

/// Sends one event to its stream's topic, keyed by its subject, and waits for the broker. The
/// binding is synchronous with acks=all.
final class StreamBridgeSender implements EventSender {
  private final StreamBridge bridge;

  StreamBridgeSender(StreamBridge bridge) {
    this.bridge = bridge;
  }

  @Override
  public void send(OutgoingEvent event) {
    var envelope = event.envelope();
    var headers = new MessageHeaderAccessor();
    RecordHeaders.write(envelope, headers);
    headers.setHeader(KafkaHeaders.KEY, envelope.subject().getBytes(StandardCharsets.UTF_8));
    var message =
        MessageBuilder.withPayload(event.body().getBytes(StandardCharsets.UTF_8))
            .setHeaders(headers)
            .build();
    if (!bridge.send(envelope.stream().topic(), message)) {
      throw new IllegalStateException("The binder did not take the event");
    }
  }
}
