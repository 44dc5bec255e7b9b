package org.alliance.kit.mongo;

import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.outbox.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Events as they lie in documents: waiting in `out`, held in `held`, and in the archive.
final class EnvelopeDocument {
  private EnvelopeDocument() {}

  static Document of(OutgoingEvent event) {
    var document = of(event.envelope()).append("body", event.body());
    if (event.by() != null) {
      document.append("by", event.by());
    }
    return document;
  }

  static Document of(HeldEvent event) {
    return of(event.envelope()).append("body", event.body()).append("fault", event.fault());
  }

  static Document archived(OutgoingEvent event) {
    var document = of(event).append("_id", event.envelope().id());
    document.remove("id");
    return document;
  }

  static OutgoingEvent unarchived(Document document) {
    return outgoing(document.append("id", document.getString("_id")));
  }

  static OutgoingEvent outgoing(Document document) {
    return new OutgoingEvent(
        envelope(document), document.getString("body"), document.getString("by"));
  }

  /// Its body is empty where it was left out.
  static HeldEvent held(Document document) {
    return new HeldEvent(
        envelope(document),
        Objects.requireNonNullElse(document.getString("body"), ""),
        document.getString("fault"));
  }

  private static Document of(Envelope envelope) {
    return new Document("n", envelope.seq())
        .append("id", envelope.id())
        .append("type", envelope.type())
        .append("source", envelope.stream().source())
        .append("subject", envelope.subject())
        .append("time", Date.from(envelope.time()))
        .append("corr", envelope.correlation())
        .append("cause", envelope.causation());
  }

  private static Envelope envelope(Document document) {
    return new Envelope(
        document.getString("id"),
        document.getString("type"),
        stream(document.getString("source")),
        document.getDate("time").toInstant(),
        document.getString("subject"),
        document.getLong("n"),
        document.getString("corr"),
        document.getString("cause"));
  }

  private static EventStream stream(@Nullable String source) {
    return Optional.ofNullable(source)
        .flatMap(EventStream::ofSource)
        .orElseThrow(() -> new IllegalStateException("A stored event names no known source"));
  }
}
