package org.alliance.kit.ops.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.kit.inbox.DeadLetters;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// Takes the service's dead letters from their topic to where operators can look at them.
public final class DeadLetterRecords implements Consumer<Message<?>> {
  private final OpsStore store;
  private final Clock clock;

  public DeadLetterRecords(OpsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void accept(Message<?> record) {
    var headers = new HashMap<String, String>();
    for (var name : EnvelopeHeader.ALL) {
      var value = text(record.getHeaders(), name);
      if (!value.isEmpty()) {
        headers.put(name, value);
      }
    }
    var place = text(record.getHeaders(), DeadLetters.PLACE);
    store.bury(
        new DeadLetter(
            place.isEmpty() ? UUID.randomUUID().toString() : place,
            text(record.getHeaders(), DeadLetters.REASON),
            headers,
            record.getPayload() instanceof byte[] bytes ? bytes : new byte[0],
            clock.instant(),
            null));
  }

  private static String text(MessageHeaders headers, String name) {
    return headers.get(name) instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : "";
  }
}
