package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import org.alliance.contracts.StreamHeads;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.HeadSender;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.support.MessageBuilder;

/// Announcements of heads on their owner's topic.
final class KafkaHeads implements HeadSender {
  private final StreamBridge bridge;
  private final EventCodec codec;

  KafkaHeads(StreamBridge bridge, EventCodec codec) {
    this.bridge = bridge;
    this.codec = codec;
  }

  @Override
  public void send(StreamHeads heads) {
    var message =
        MessageBuilder.withPayload(codec.encode(heads).getBytes(StandardCharsets.UTF_8)).build();
    if (!bridge.send(StreamHeads.topic(heads.stream().owner()), message)) {
      throw new IllegalStateException("The binder did not take the announcement");
    }
  }
}
