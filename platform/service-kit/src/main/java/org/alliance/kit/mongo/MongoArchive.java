package org.alliance.kit.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The archive as one collection per service.
public final class MongoArchive implements Archive {
  static final String COLLECTION = "events";

  private final MongoOperations mongo;

  public MongoArchive(MongoOperations mongo) {
    this.mongo = mongo;
  }

  static void ensureIndexes(MongoOperations mongo) {
    mongo
        .indexOps(COLLECTION)
        .createIndex(
            new Index("source", Sort.Direction.ASC)
                .on("subject", Sort.Direction.ASC)
                .on("n", Sort.Direction.ASC));
  }

  @Override
  public List<OutgoingEvent> of(EventStream stream, String subject, long from, long to, int limit) {
    return found(
        Criteria.where("source")
            .is(stream.source())
            .and("subject")
            .is(subject)
            .and("n")
            .gte(from)
            .lte(to),
        limit);
  }

  @Override
  public List<OutgoingEvent> between(
      EventStream stream, Instant from, Instant to, @Nullable Position after, int limit) {
    var inTime = inTime(stream, from, to);
    if (after == null) {
      return found(inTime, limit);
    }
    var behind =
        new Criteria()
            .orOperator(
                Criteria.where("subject").gt(after.subject()),
                Criteria.where("subject").is(after.subject()).and("n").gt(after.seq()));
    return found(new Criteria().andOperator(inTime, behind), limit);
  }

  @Override
  public long countBetween(EventStream stream, Instant from, Instant to) {
    return mongo.count(Query.query(inTime(stream, from, to)), COLLECTION);
  }

  private static Criteria inTime(EventStream stream, Instant from, Instant to) {
    return Criteria.where("source")
        .is(stream.source())
        .and("time")
        .gte(Date.from(from))
        .lt(Date.from(to));
  }

  private List<OutgoingEvent> found(Criteria criteria, int limit) {
    var query = Query.query(criteria).with(Sort.by("subject", "n")).limit(limit);
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(EnvelopeDocument::unarchived)
        .toList();
  }
}
