package org.alliance.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.HeadWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Hears how far owners have come. What is no announcement is dropped: the next round says it
/// again.
final class HeadRecords implements Consumer<Message<?>> {
  private static final Logger log = LoggerFactory.getLogger(HeadRecords.class);

  private final HeadWatch watch;
  private final EventCodec codec;

  HeadRecords(HeadWatch watch, EventCodec codec) {
    this.watch = watch;
    this.codec = codec;
  }

  @Override
  public void accept(Message<?> record) {
    var body =
        record.getPayload() instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : "";
    try {
      watch.compare(codec.decodeHeads(body));
    } catch (IllegalArgumentException malformed) {
      log.warn("Dropped a malformed record on a topic of heads");
    }
  }
}
