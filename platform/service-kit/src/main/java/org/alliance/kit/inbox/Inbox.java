package org.alliance.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.web.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Makes the consumers that bindings call. What is thrown out of one makes the record come again,
/// for ever, with a growing wait; what can never succeed is parked inside the aggregate or, if it
/// is no event at all, put with the dead letters.
public final class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);
  private static final int LARGEST_BODY = 1_000_000;

  private final DeadLetters deadLetters;
  private final MeterRegistry meters;

  public Inbox(DeadLetters deadLetters, MeterRegistry meters) {
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  /// @param handler takes the event to an aggregate and says what became of it
  public Consumer<Message<?>> consumer(Function<ReceivedEvent, Receipt> handler) {
    return record -> {
      try {
        handle(
            new ReceivedEvent(RecordHeaders.envelope(record.getHeaders()), body(record)), handler);
      } catch (UndecodableRecord undecodable) {
        log.warn("Dead letter: {}", undecodable.reason());
        meters.counter("alliance.inbox.dead.letters", "reason", undecodable.reason()).increment();
        deadLetters.bury(record, undecodable.reason());
      }
    };
  }

  private void handle(ReceivedEvent event, Function<ReceivedEvent, Receipt> handler) {
    var envelope = event.envelope();
    try (var _ = Correlation.of(envelope.correlation())) {
      var receipt = handler.apply(event);
      meters
          .counter(
              "alliance.inbox.received",
              "type",
              knownType(envelope),
              "receipt",
              receipt.name().toLowerCase(Locale.ROOT))
          .increment();
      switch (receipt) {
        case PARKED ->
            log.error(
                "Parked {} {} #{}: a person has to look at it",
                envelope.type(),
                envelope.subject(),
                envelope.seq());
        case HELD ->
            log.warn(
                "Held {} {} #{}: it came early",
                envelope.type(),
                envelope.subject(),
                envelope.seq());
        case APPLIED, REFUSED, DUPLICATE ->
            log.debug("{} {} {} #{}", receipt, envelope.type(), envelope.subject(), envelope.seq());
      }
    }
  }

  private static String knownType(Envelope envelope) {
    return EventType.named(envelope.type()).isPresent() ? envelope.type() : "unknown";
  }

  private static String body(Message<?> record) {
    if (record.getPayload() instanceof byte[] bytes) {
      if (bytes.length > LARGEST_BODY) {
        throw new UndecodableRecord("too-large");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
    throw new UndecodableRecord("no-body");
  }
}
