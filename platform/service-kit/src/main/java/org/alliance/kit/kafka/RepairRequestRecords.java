package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.DeadLetters;
import org.alliance.kit.repair.EventResender;
import org.springframework.messaging.Message;

/// Hears what this service shall send again.
final class RepairRequestRecords implements Consumer<Message<?>> {
  private final EventResender desk;
  private final EventCodec codec;
  private final DeadLetters deadLetters;

  RepairRequestRecords(EventResender desk, EventCodec codec, DeadLetters deadLetters) {
    this.desk = desk;
    this.codec = codec;
    this.deadLetters = deadLetters;
  }

  @Override
  public void accept(Message<?> record) {
    var body =
        record.getPayload() instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : "";
    try {
      desk.answer(codec.decodeRepairRequest(body), KafkaDeadLetters.placeOf(record));
    } catch (IllegalArgumentException malformed) {
      deadLetters.bury(record, "malformed-repair-request");
    }
  }
}
