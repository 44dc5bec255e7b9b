package org.alliance.kit.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.outbox.Shards;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.Correlation;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/// What one write of an aggregate puts into its document.
final class ChangeDocument<S, E, D> {
  private final MongoConverter converter;
  private final AggregateMapping<S, E, D> mapping;
  private final EventCodec codec;
  private final Clock clock;

  ChangeDocument(
      MongoConverter converter, AggregateMapping<S, E, D> mapping, EventCodec codec, Clock clock) {
    this.converter = converter;
    this.mapping = mapping;
    this.codec = codec;
    this.clock = clock;
  }

  Document fields(Change<S, E> change, List<Document> out) {
    var before = change.before();
    var fields =
        new Document("v", before.version() + 1)
            .append("shard", Shards.of(before.id()))
            .append("seq", before.seq() + out.size())
            .append("state", state(change.after()))
            .append("src", new Document(new HashMap<String, Object>(change.positions())));
    mark(fields, change);
    if (!out.isEmpty()) {
      fields.append("outAt", Date.from(clock.instant()));
    }
    return fields;
  }

  /// The marks by which an aggregate is found: one that waits, for whom it waits.
  private void mark(Document fields, Change<S, E> change) {
    var now = Date.from(clock.instant());
    var held = change.held().stream().map(EnvelopeDocument::of).toList();
    put(fields, change, "held", held.isEmpty() ? null : held);
    put(fields, change, "heldAt", held.isEmpty() ? null : now);
    put(fields, change, "gapAt", change.leavesGap() ? now : null);
    put(fields, change, "parkedAt", change.leavesParked() ? now : null);
  }

  private void put(Document fields, Change<S, E> change, String name, @Nullable Object value) {
    if (value != null || !change.before().held().isEmpty()) {
      fields.append(name, value);
    }
  }

  private Document state(S state) {
    var document = new Document();
    converter.write(mapping.toDocument().apply(state), document);
    document.remove("_class");
    return document;
  }

  List<Document> outgoing(Change<S, E> change) {
    var now = clock.instant();
    var by = change.cause() == null ? Caller.current().staffId().orElse(null) : null;
    var out = new ArrayList<Document>();
    for (var event : change.events()) {
      mapping
          .published()
          .apply(change.after(), event)
          .ifPresent(body -> {
            var seq = change.before().seq() + out.size() + 1;
            out.add(
                EnvelopeDocument.of(
                    new OutgoingEvent(
                        envelope(change, EventType.of(body), seq, now), codec.encode(body), by)));
          });
    }
    return out;
  }

  private Envelope envelope(Change<S, E> change, EventType type, long seq, Instant now) {
    var stream =
        Objects.requireNonNull(mapping.stream(), "An aggregate without a stream publishes nothing");
    if (type.stream() != stream) {
      throw new IllegalStateException(type.wireName() + " does not belong on " + stream.topic());
    }
    var id = Envelope.idOf(stream, change.before().id(), seq);
    var cause = change.cause();
    return cause == null
        ? new Envelope(
            id,
            type.wireName(),
            stream,
            now,
            change.before().id(),
            seq,
            Correlation.currentOr(id),
            null)
        : new Envelope(
            id,
            type.wireName(),
            stream,
            now,
            change.before().id(),
            seq,
            cause.correlation(),
            cause.id());
  }
}
