package org.alliance.kit.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.outbox.Outbox;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.web.Correlation;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One document per aggregate: `{ _id, v, seq, state, src: {source: last}, held: [..], out: [..],
/// outAt }`. A save is one compare-and-set on `v`; a relay that confirms events never touches `v`.
public final class MongoAggregates<S, E, D> implements Aggregates<S, E>, Outbox {
  private static final String ARCHIVE = "events";

  private final MongoOperations mongo;
  private final AggregateMapping<S, E, D> mapping;
  private final EventCodec codec;
  private final Clock clock;
  private final OutboxSignal signal;

  public MongoAggregates(
      MongoOperations mongo,
      AggregateMapping<S, E, D> mapping,
      EventCodec codec,
      Clock clock,
      OutboxSignal signal) {
    this.mongo = mongo;
    this.mapping = mapping;
    this.codec = codec;
    this.clock = clock;
    this.signal = signal;
  }

  @Override
  public Versioned<S> load(String id) {
    var document = mongo.findById(id, Document.class, mapping.collection());
    return document == null ? Versioned.absent(id, mapping.initial()) : versioned(document);
  }

  @Override
  public void save(Change<S, E> change) {
    var out = outgoing(change);
    if (change.before().version() == 0) {
      insert(change, out);
    } else {
      replace(change, out);
    }
    if (!out.isEmpty()) {
      signal.written(this, change.before().id());
    }
  }

  /// Calls back with the id and state of every aggregate, in no order.
  public void forEach(Consumer<Versioned<S>> each) {
    try (var documents = mongo.stream(new Query(), Document.class, mapping.collection())) {
      documents.map(this::versioned).forEach(each);
    }
  }

  /// The states that a query on `state.…` fields finds.
  public List<Versioned<S>> find(Query query) {
    return mongo.find(query, Document.class, mapping.collection()).stream()
        .map(this::versioned)
        .toList();
  }

  public AggregateMapping<S, E, D> mapping() {
    return mapping;
  }

  private void insert(Change<S, E> change, List<Document> out) {
    var document =
        new Document("_id", change.before().id())
            .append("v", 1L)
            .append("seq", seqAfter(change, out))
            .append("state", state(change.after()));
    document.append("src", new Document(new HashMap<String, Object>(change.positions())));
    if (!change.held().isEmpty()) {
      document.append("held", held(change));
    }
    document.append("out", out);
    if (!out.isEmpty()) {
      document.append("outAt", Date.from(clock.instant()));
    }
    try {
      mongo.insert(document, mapping.collection());
    } catch (DuplicateKeyException e) {
      throw new StaleState(change.before().id());
    }
  }

  private void replace(Change<S, E> change, List<Document> out) {
    var before = change.before();
    var update =
        new Update()
            .set("v", before.version() + 1)
            .set("seq", seqAfter(change, out))
            .set("state", state(change.after()));
    update.set("src", new Document(new HashMap<String, Object>(change.positions())));
    if (change.held().isEmpty()) {
      update.unset("held");
    } else {
      update.set("held", held(change));
    }
    if (!out.isEmpty()) {
      update.push("out").each(out.toArray());
      update.set("outAt", Date.from(clock.instant()));
    }
    var unchanged =
        Query.query(Criteria.where("_id").is(before.id()).and("v").is(before.version()));
    if (mongo.updateFirst(unchanged, update, mapping.collection()).getMatchedCount() == 0) {
      throw new StaleState(before.id());
    }
  }

  private static <S, E> long seqAfter(Change<S, E> change, List<Document> out) {
    return change.before().seq() + out.size();
  }

  private static <S, E> List<Document> held(Change<S, E> change) {
    return change.held().stream().map(EnvelopeDocument::of).toList();
  }

  private Document state(S state) {
    var document = new Document();
    mongo.getConverter().write(mapping.toDocument().apply(state), document);
    document.remove("_class");
    return document;
  }

  private List<Document> outgoing(Change<S, E> change) {
    var now = clock.instant();
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
                        envelope(change, EventType.of(body), seq, now), codec.encode(body))));
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

  private Versioned<S> versioned(Document document) {
    var stored =
        mongo.getConverter().read(mapping.document(), document.get("state", Document.class));
    var held =
        document.getList("held", Document.class, List.of()).stream()
            .map(EnvelopeDocument::held)
            .toList();
    return new Versioned<>(
        document.getString("_id"),
        document.getLong("v"),
        document.getLong("seq"),
        mapping.toDomain().apply(stored),
        positions(document),
        held);
  }

  /// A source is `matching/referral` or `notification/delivery/<id>`; neither holds a dot or a
  /// dollar, which MongoDB would misread.
  private static Map<String, Long> positions(Document document) {
    var positions = new HashMap<String, Long>();
    document
        .get("src", Document.class)
        .forEach((source, last) -> positions.put(source, ((Number) last).longValue()));
    return positions;
  }

  @Override
  public Unsent unsentOf(String id) {
    var query = Query.query(Criteria.where("_id").is(id));
    query.fields().include("v", "out");
    var document = mongo.findOne(query, Document.class, mapping.collection());
    return document == null
        ? new Unsent(id, 0, List.of())
        : new Unsent(
            id,
            document.getLong("v"),
            document.getList("out", Document.class, List.of()).stream()
                .map(EnvelopeDocument::outgoing)
                .toList());
  }

  @Override
  public void confirm(Unsent unsent, int count) {
    var sent = unsent.events().subList(0, count);
    sent.forEach(this::archive);
    var last = sent.getLast().envelope().seq();
    var one = Criteria.where("_id").is(unsent.id());
    mongo.updateFirst(
        Query.query(one),
        new Update().pull("out", Query.query(Criteria.where("n").lte(last))),
        mapping.collection());
    var silent = Query.query(Criteria.where("_id").is(unsent.id()).and("out").size(0));
    mongo.updateFirst(silent, new Update().unset("outAt"), mapping.collection());
  }

  private void archive(OutgoingEvent event) {
    var document = EnvelopeDocument.of(event);
    document.append("_id", event.envelope().id());
    document.remove("id");
    try {
      mongo.insert(document, ARCHIVE);
    } catch (DuplicateKeyException alreadyThere) {
      // Sent before, by a relay that did not live to confirm it.
    }
  }

  @Override
  public List<String> waitingSince(Instant before, int limit) {
    var query = Query.query(Criteria.where("outAt").lte(Date.from(before))).limit(limit);
    query.fields().include("_id");
    return mongo.find(query, Document.class, mapping.collection()).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }
}
