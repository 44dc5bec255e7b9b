package org.alliance.firm.adapter.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// A document for each feed. The secret itself lies sealed; its hash finds the feed.
final class MongoCalendarFeeds implements CalendarFeeds {
  private static final String COLLECTION = "calendar_feeds";

  private final MongoOperations mongo;

  MongoCalendarFeeds(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index("hash", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("firm", Sort.Direction.ASC));
  }

  record FeedDocument(
      @Id String id, String firm, String staff, String secret, String hash, Instant until) {
    Feed toFeed() {
      return new Feed(id, new FirmId(firm), staff, secret, until);
    }
  }

  @Override
  public List<Feed> ofFirm(FirmId firm) {
    return mongo
        .find(Query.query(Criteria.where("firm").is(firm.value())), FeedDocument.class, COLLECTION)
        .stream()
        .map(FeedDocument::toFeed)
        .toList();
  }

  @Override
  public Optional<Feed> find(String secret) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(Criteria.where("hash").is(hash(secret))),
                FeedDocument.class,
                COLLECTION))
        .map(FeedDocument::toFeed);
  }

  @Override
  public void make(Feed feed, String secret) {
    mongo.save(
        new FeedDocument(
            feed.id(),
            feed.firm().value(),
            feed.staff(),
            feed.secret(),
            hash(secret),
            feed.until()),
        COLLECTION);
  }

  @Override
  public void revoke(FirmId firm, String id) {
    mongo.remove(
        Query.query(Criteria.where("_id").is(id).and("firm").is(firm.value())), COLLECTION);
  }

  private static String hash(String secret) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
