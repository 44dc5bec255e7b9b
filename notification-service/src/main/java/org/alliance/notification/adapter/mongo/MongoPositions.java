package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.heads.KnownPositions;
import org.alliance.notification.application.ReadPositions;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Positions in documents of their own, collection `positions`: `{ _id: source and subject, last
/// }`. A position is written after the effect, and only ever one step further: an event that was
/// missed keeps it where it is until the event comes again.
final class MongoPositions implements KnownPositions, ReadPositions {
  private static final String COLLECTION = "positions";
  private static final Set<EventStream> READ =
      Set.of(
          EventStream.REFERRAL,
          EventStream.MATTER,
          EventStream.REPORT,
          EventStream.FIRM,
          EventStream.CASE);

  private final MongoOperations mongo;

  MongoPositions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void passed(Envelope envelope) {
    var id = idOf(envelope.stream(), envelope.subject());
    var found = mongo.findById(id, Document.class, COLLECTION);
    var last = found == null ? 0L : found.getLong("last");
    if (envelope.seq() == last + 1) {
      mongo.save(new Document("_id", id).append("last", envelope.seq()), COLLECTION);
    }
  }

  @Override
  public boolean reads(EventStream stream) {
    return READ.contains(stream);
  }

  @Override
  public Map<String, Known> of(EventStream stream, Collection<String> subjects) {
    var ids = subjects.stream().map(subject -> idOf(stream, subject)).toList();
    var prefix = idOf(stream, "").length();
    var known = new HashMap<String, Known>();
    mongo
        .find(Query.query(where("_id").in(ids)), Document.class, COLLECTION)
        .forEach(found ->
            known.put(
                found.getString("_id").substring(prefix), new Known(found.getLong("last"), false)));
    return known;
  }

  private static String idOf(EventStream stream, String subject) {
    return stream.source() + " " + subject;
  }
}
