package org.alliance.firm.adapter.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// A document for each feed. The secret itself lies sealed; its hash finds the feed.
final class MongoCalendarFeeds implements CalendarFeeds {
  private static final String COLLECTION = "calendar_feeds";
  private static final Duration SEEN_EVERY = Duration.ofDays(1);

  /// Longer than a token of before the end of all sign-ins lives: a page that is still open, or the
  /// other staff edge, does not wake the feed.
  private static final Duration OLD_TOKENS = Duration.ofMinutes(15);

  /// When the issuer ended all sign-ins of the owner.
  private static final String RESTED = "rested";

  private final MongoOperations mongo;

  MongoCalendarFeeds(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index("hash", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("firm", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("staff", Sort.Direction.ASC));
  }

  /// @param seen absent in old feeds; they rest until their owner has signed in
  record FeedDocument(
      @Id String id,
      String firm,
      String staff,
      String secret,
      String hash,
      Instant until,
      @Nullable LawyerId lawyer,
      @Nullable Instant seen) {
    Feed toFeed() {
      return new Feed(
          id,
          new FirmId(firm),
          staff,
          secret,
          until,
          Optional.ofNullable(lawyer),
          Objects.requireNonNullElse(seen, Instant.EPOCH));
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
            feed.until(),
            feed.lawyer().orElse(null),
            feed.seen()),
        COLLECTION);
  }

  @Override
  public void revoke(FirmId firm, String id) {
    mongo.remove(
        Query.query(Criteria.where("_id").is(id).and("firm").is(firm.value())), COLLECTION);
  }

  @Override
  public void rest(String staff, Instant at) {
    mongo.updateMulti(
        Query.query(Criteria.where("staff").is(staff).and(RESTED).not().gte(Date.from(at))),
        Update.update("seen", Date.from(Instant.EPOCH)).set(RESTED, Date.from(at)),
        COLLECTION);
  }

  @Override
  public void seen(FirmId firm, String staff, Instant now) {
    mongo.remove(
        Query.query(Criteria.where("staff").is(staff).and("firm").ne(firm.value())), COLLECTION);
    mongo.updateMulti(
        Query.query(
            Criteria.where("staff")
                .is(staff)
                .and("firm")
                .is(firm.value())
                .and("seen")
                .not()
                .gt(Date.from(now.minus(SEEN_EVERY)))
                .and(RESTED)
                .not()
                .gt(Date.from(now.minus(OLD_TOKENS)))),
        Update.update("seen", Date.from(now)),
        COLLECTION);
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
