package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.repair.RepairRequests;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/// Repair requests on their owner's topic.
final class KafkaRepairRequests implements RepairRequests {
  private final StreamBridge bridge;
  private final EventCodec codec;

  KafkaRepairRequests(StreamBridge bridge, EventCodec codec) {
    this.bridge = bridge;
    this.codec = codec;
  }

  @Override
  public void send(RepairRequest request) {
    var message =
        MessageBuilder.withPayload(codec.encode(request).getBytes(StandardCharsets.UTF_8))
            .setHeader(KafkaHeaders.KEY, request.subject().getBytes(StandardCharsets.UTF_8))
            .build();
    if (!bridge.send(RepairRequest.topic(request.stream().owner()), message)) {
      throw new IllegalStateException("The binder did not take the repair request");
    }
  }
}
