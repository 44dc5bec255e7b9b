package org.alliance.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.kit.aggregate.ReceivedEvent;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.RecordHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;

/// Messages with events of another service.
public final class EventMessages {
  private static final EventCodec CODEC = new EventCodec();
  public static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");

  private EventMessages() {}

  /// @param subject the id of the aggregate in the service that publishes the event
  /// @param seq the sequence of the event, from 1; its time is `seq` seconds after [#TIME]
  public static ReceivedEvent received(String subject, long seq, AllianceEvent event) {
    var type = EventType.of(event);
    var id = Envelope.idOf(type.stream(), subject, seq);
    var envelope =
        new Envelope(
            id,
            type.wireName(),
            type.stream(),
            TIME.plusSeconds(seq),
            subject,
            seq,
            "test-correlation",
            null);
    return new ReceivedEvent(envelope, CODEC.encode(event));
  }

  public static Message<?> message(String subject, long seq, AllianceEvent event) {
    return message(received(subject, seq, event));
  }

  public static Message<?> message(ReceivedEvent event) {
    return message(event.envelope(), event.body());
  }

  public static Message<?> message(Envelope envelope, String body) {
    var headers = new MessageHeaderAccessor();
    RecordHeaders.write(envelope, headers);
    return MessageBuilder.withPayload(body.getBytes(StandardCharsets.UTF_8))
        .setHeaders(headers)
        .build();
  }
}
