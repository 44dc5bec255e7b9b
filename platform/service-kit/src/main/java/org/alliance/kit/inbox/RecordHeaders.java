package org.alliance.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageHeaderAccessor;

/// Envelopes as record headers, in both directions. Every header is plain bytes, so no mapper has
/// to guess a type.
public final class RecordHeaders {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,256}");

  private RecordHeaders() {}

  /// @throws UndecodableRecord if a header that every event has is missing or malformed
  public static Envelope envelope(MessageHeaders headers) {
    var stream =
        EventStream.ofSource(required(headers, EnvelopeHeader.SOURCE))
            .orElseThrow(() -> new UndecodableRecord("unknown-source"));
    try {
      return new Envelope(
          required(headers, EnvelopeHeader.ID),
          required(headers, EnvelopeHeader.TYPE),
          stream,
          Instant.parse(required(headers, EnvelopeHeader.TIME)),
          subject(headers),
          Long.parseLong(required(headers, EnvelopeHeader.SEQUENCE)),
          required(headers, EnvelopeHeader.CORRELATION),
          causation(headers));
    } catch (DateTimeParseException | IllegalArgumentException malformed) {
      throw new UndecodableRecord("malformed-header");
    }
  }

  public static void write(Envelope envelope, MessageHeaderAccessor headers) {
    texts(envelope)
        .forEach((name, text) -> headers.setHeader(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  /// The headers of an event, as text.
  public static Map<String, String> texts(Envelope envelope) {
    var headers = new LinkedHashMap<String, String>();
    headers.put(EnvelopeHeader.SPEC_VERSION, "1.0");
    headers.put(EnvelopeHeader.ID, envelope.id());
    headers.put(EnvelopeHeader.TYPE, envelope.type());
    headers.put(EnvelopeHeader.SOURCE, envelope.stream().source());
    headers.put(EnvelopeHeader.TIME, envelope.time().toString());
    headers.put(EnvelopeHeader.SUBJECT, envelope.subject());
    headers.put(EnvelopeHeader.SEQUENCE, Long.toString(envelope.seq()));
    headers.put(EnvelopeHeader.CORRELATION, envelope.correlation());
    headers.put(EnvelopeHeader.CONTENT_TYPE, "application/json");
    if (envelope.causation() != null) {
      headers.put(EnvelopeHeader.CAUSATION, envelope.causation());
    }
    return headers;
  }

  private static String subject(MessageHeaders headers) {
    var subject = required(headers, EnvelopeHeader.SUBJECT);
    if (!subject.matches("[A-Za-z0-9_-]{1,128}")) {
      throw new UndecodableRecord("malformed-header");
    }
    return subject;
  }

  private static @Nullable String causation(MessageHeaders headers) {
    var text = text(headers, EnvelopeHeader.CAUSATION);
    return text == null ? null : printable(text);
  }

  /// Headers are written into logs and into the store, so they hold nothing but visible characters.
  private static String printable(String text) {
    if (!PRINTABLE.matcher(text).matches()) {
      throw new UndecodableRecord("malformed-header");
    }
    return text;
  }

  private static String required(MessageHeaders headers, String name) {
    var text = text(headers, name);
    if (text == null || text.isEmpty() || text.length() > 256) {
      throw new UndecodableRecord("missing-header");
    }
    return printable(text);
  }

  private static @Nullable String text(MessageHeaders headers, String name) {
    return switch (headers.get(name)) {
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      case String text -> text;
      case null, default -> null;
    };
  }
}
