package org.alliance.notification.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.alliance.notification.application.InboxReads;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Collection `inbox_reads`: `{ _id: pseudonym of a person, seen }`.
final class MongoInboxReads implements InboxReads {
  private static final String COLLECTION = "inbox_reads";

  private final MongoOperations mongo;

  MongoInboxReads(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Instant> seenUntil(String reader) {
    return Optional.ofNullable(mongo.findById(reader, Document.class, COLLECTION))
        .map(found -> found.getDate("seen").toInstant());
  }

  @Override
  public void seen(String reader, Instant until) {
    mongo.save(new Document("_id", reader).append("seen", Date.from(until)), COLLECTION);
  }
}
