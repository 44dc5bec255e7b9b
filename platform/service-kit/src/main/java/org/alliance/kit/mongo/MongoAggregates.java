package org.alliance.kit.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Backlog;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.HeldEvents;
import org.alliance.kit.aggregate.OutboxFull;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.outbox.Outbox;
import org.alliance.kit.outbox.OutboxSignal;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;

/// One document per aggregate: `{ _id, shard, v, seq, state, src: {source: last}, held: [..],
/// heldAt, gapAt, parkedAt, out: [..], outAt }`. A save is one compare-and-set on `v`; a relay that
/// confirms events never touches `v`.
public final class MongoAggregates<S, E, D>
    implements Aggregates<S, E>, Aggregates.All<S>, Outbox, HeldEvents {
  private static final Logger log = LoggerFactory.getLogger(MongoAggregates.class);
  private static final int LOOKED_AT = 100;

  private final Documents documents;
  private final MongoConverter converter;
  private final AggregateMapping<S, E, D> mapping;
  private final ChangeDocument<S, E, D> written;
  private final Clock clock;
  private final OutboxSignal signal;
  private final Set<String> saidToBeUnreadable = ConcurrentHashMap.newKeySet();

  public MongoAggregates(
      MongoOperations mongo,
      AggregateMapping<S, E, D> mapping,
      EventCodec codec,
      Clock clock,
      OutboxSignal signal) {
    this(
        new MongoDocuments(mongo, mapping.collection()),
        mongo.getConverter(),
        mapping,
        codec,
        clock,
        signal);
  }

  /// On whatever keeps documents.
  public MongoAggregates(
      Documents documents,
      MongoConverter converter,
      AggregateMapping<S, E, D> mapping,
      EventCodec codec,
      Clock clock,
      OutboxSignal signal) {
    this.documents = documents;
    this.converter = converter;
    this.mapping = mapping;
    written = new ChangeDocument<>(converter, mapping, codec, clock);
    this.clock = clock;
    this.signal = signal;
  }

  @Override
  public Versioned<S> load(String id) {
    var document = documents.find(id);
    return document == null ? Versioned.absent(id, mapping.initial()) : versioned(document);
  }

  @Override
  public void save(Change<S, E> change) {
    var before = change.before();
    if (change.cause() == null && before.backlog().isTooMuch(clock.instant())) {
      throw new OutboxFull(before.id());
    }
    var out = written.outgoing(change);
    var fields = written.fields(change, out);
    var saved =
        before.version() == 0
            ? documents.insert(fields.append("_id", before.id()).append("out", out))
            : documents.update(before.id(), before.version(), fields, out);
    if (!saved) {
      signal.collided(mapping.collection());
      throw new StaleState(before.id());
    }
    if (!out.isEmpty()) {
      signal.written(this, before.id());
    }
  }

  /// Calls back with the id and state of every aggregate, in no order. One that cannot be read is
  /// left out, here and in the other two, counted, and named in the log once: it keeps no other
  /// from being looked after.
  @Override
  public void forEach(Consumer<Versioned<S>> each) {
    forEach(new Query(), each);
  }

  /// Calls back with those that a query on `state.…` fields finds.
  public void forEach(Query query, Consumer<Versioned<S>> each) {
    try (var some = documents.all(query)) {
      some.flatMap(this::readable).forEach(each);
    }
  }

  /// The states that a query on `state.…` fields finds.
  public List<Versioned<S>> find(Query query) {
    try (var found = documents.all(query)) {
      return found.flatMap(this::readable).toList();
    }
  }

  public void ensureIndexes(MongoOperations mongo) {
    new MongoDocuments(mongo, mapping.collection()).ensureIndexes(mapping.indexes());
  }

  /// Forgets them all. Only for what can be told again from the beginning: a projection.
  public void forgetAll() {
    documents.deleteAll();
  }

  public AggregateMapping<S, E, D> mapping() {
    return mapping;
  }

  @SuppressWarnings(
      "CatchingUnchecked") // whatever a conversion throws, it throws it next time, too
  private Stream<Versioned<S>> readable(Document document) {
    try {
      return Stream.of(versioned(document));
    } catch (RuntimeException unreadable) {
      signal.unreadable(mapping.collection());
      if (saidToBeUnreadable.add(document.get("_id") + " v" + document.get("v"))) {
        log.error(
            "Cannot read {} of {}: {}",
            document.get("_id"),
            mapping.collection(),
            unreadable.getClass().getSimpleName());
      }
      return Stream.empty();
    }
  }

  private Versioned<S> versioned(Document document) {
    var state = Objects.requireNonNull(document.get("state", Document.class), "no state");
    return versioned(document, mapping.toDomain().apply(converter.read(mapping.document(), state)));
  }

  /// What waits in it can be looked at though its state cannot be read.
  private static Versioned<?> unread(Document document) {
    return versioned(document, "");
  }

  private static <T> Versioned<T> versioned(Document document, T state) {
    var held =
        document.getList("held", Document.class, List.of()).stream()
            .map(EnvelopeDocument::held)
            .toList();
    return new Versioned<>(
        document.getString("_id"),
        document.getLong("v"),
        document.getLong("seq"),
        state,
        positions(document),
        held,
        backlog(document.getList("out", Document.class, List.of())));
  }

  private static Backlog backlog(List<Document> out) {
    return out.isEmpty()
        ? Backlog.NONE
        : new Backlog(
            out.size(),
            out.stream().mapToLong(event -> event.getString("body").length()).sum(),
            out.getFirst().getDate("time").toInstant());
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
  public List<Unsent> unsentOf(Collection<String> ids) {
    return documents.unsent(ids).stream()
        .map(document ->
            new Unsent(
                document.getString("_id"),
                document.getList("out", Document.class, List.of()).stream()
                    .map(EnvelopeDocument::outgoing)
                    .toList(),
                document.containsKey("outAt")))
        .toList();
  }

  @Override
  public int confirm(List<Sent> sent) {
    var events = sent.stream().flatMap(one -> one.events().stream());
    var again = documents.archive(events.map(EnvelopeDocument::archived).toList());
    var last = new HashMap<String, Long>();
    sent.forEach(one -> last.put(one.id(), one.last()));
    documents.removeSent(last);
    return again;
  }

  @Override
  public List<String> waiting(Collection<Integer> shards, int limit) {
    return documents.waiting(shards, limit).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  @Override
  public Waiting waiting() {
    var longest = documents.waitingLongest(LOOKED_AT);
    return new Waiting(
        longest.isEmpty() ? 0 : documents.countWaiting(),
        longest.stream()
            .map(MongoAggregates::firstUnsent)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /// The mark is older than what is left in an aggregate that always has something to say.
  private static Instant firstUnsent(Document document) {
    var out = document.getList("out", Document.class, List.of());
    return (out.isEmpty() ? document.getDate("outAt") : out.getFirst().getDate("time")).toInstant();
  }

  @Override
  public void eachBehindGap(Consumer<Versioned<?>> each) {
    try (var behind = documents.behindGaps()) {
      behind.map(MongoAggregates::unread).forEach(each);
    }
  }

  @Override
  public long countParked() {
    return documents.countParked();
  }

  @Override
  public void eachHolding(Consumer<Versioned<?>> each) {
    try (var holding = documents.holding()) {
      holding.map(MongoAggregates::unread).forEach(each);
    }
  }

  @Override
  public Optional<Versioned<?>> held(String id) {
    return Optional.<Document>ofNullable(documents.find(id))
        .<Versioned<?>>map(MongoAggregates::unread)
        .filter(found -> !found.held().isEmpty());
  }

  @Override
  public boolean forgetBehindGap(String id, EventStream stream, String subject) {
    var before = load(id);
    var waits = before.gaps().stream().anyMatch(gap -> gap.isOf(stream, subject));
    if (waits) {
      save(Change.forgetting(stream, subject, before));
    }
    return waits;
  }
}
