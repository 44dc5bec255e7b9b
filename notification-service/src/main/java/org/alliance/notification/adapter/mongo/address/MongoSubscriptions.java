package org.alliance.notification.adapter.mongo.address;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.domain.Recipient;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Subscriptions lie with the preferences of firms, of people and of coordinators. The secret of a
/// link is reckoned from the reader's id with the service's key and is kept nowhere; its keyed hash
/// finds it.
final class MongoSubscriptions implements Subscriptions {
  private static final String FIRMS = MongoFirmPreferences.COLLECTION;
  private static final String PEOPLE = MongoPeople.COLLECTION;
  private static final String COORDINATORS = MongoCoordinators.COLLECTION;
  private static final List<String> COLLECTIONS = List.of(FIRMS, PEOPLE, COORDINATORS);

  private static final String PLAIN_TOKEN = "token";
  private static final int TOKEN_BYTES = 24;

  private final MongoOperations mongo;
  private final ServiceKey key;

  MongoSubscriptions(MongoOperations mongo, ServiceKey key) {
    this.mongo = mongo;
    this.key = key;
  }

  /// Secrets were once random, and kept as they are. Their links go on working.
  void prepare() {
    for (var collection : COLLECTIONS) {
      mongo
          .indexOps(collection)
          .createIndex(new Index(PreferenceFields.TOKENS, Sort.Direction.ASC).sparse());
      mongo
          .find(Query.query(where(PLAIN_TOKEN).exists(true)), Document.class, collection)
          .forEach(found ->
              mongo.updateFirst(
                  Query.query(where("_id").is(found.getString("_id"))),
                  new Update()
                      .addToSet(PreferenceFields.TOKENS, hash(found.getString(PLAIN_TOKEN)))
                      .unset(PLAIN_TOKEN),
                  collection));
    }
  }

  @Override
  public List<Subscription> all() {
    return COLLECTIONS.stream().flatMap(this::of).toList();
  }

  private Stream<Subscription> of(String collection) {
    return mongo
        .find(Query.query(where(PreferenceFields.DIGEST).exists(true)), Document.class, collection)
        .stream()
        .map(found ->
            new Subscription(
                recipient(collection, found),
                PreferenceFields.read(found),
                found.getDate(PreferenceFields.TOLD).toInstant()));
  }

  private static Recipient recipient(String collection, Document found) {
    var id = found.getString("_id");
    if (collection.equals(COORDINATORS)) {
      return new Recipient.OfCoordinator(id);
    }
    var firm = found.getString(MongoPeople.FIRM);
    return firm == null
        ? new Recipient.OfFirm(new FirmId(id))
        : new Recipient.OfPerson(new FirmId(firm), id);
  }

  @Override
  public void toldUntil(Recipient recipient, Instant until) {
    mongo.updateFirst(
        Query.query(where("_id").is(idOf(recipient)).and(PreferenceFields.DIGEST).exists(true)),
        Update.update(PreferenceFields.TOLD, Date.from(until)),
        collectionOf(recipient));
  }

  @Override
  public Optional<String> tokenOf(Recipient recipient) {
    var collection = collectionOf(recipient);
    var id = idOf(recipient);
    var token = token(collection + " " + id);
    var hasSubscribed =
        new Criteria()
            .orOperator(
                where(PreferenceFields.DIGEST).exists(true),
                where(PreferenceFields.TOKENS).exists(true));
    var known =
        mongo.updateFirst(
            Query.query(where("_id").is(id).andOperator(hasSubscribed)),
            new Update().addToSet(PreferenceFields.TOKENS, hash(token)),
            collection);
    return Optional.of(token).filter(_ -> known.getMatchedCount() == 1);
  }

  private String token(String reader) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(key.hash("unsubscribe", reader), TOKEN_BYTES));
  }

  private String hash(String token) {
    return HexFormat.of().formatHex(key.hash("unsubscribe-hash", token));
  }

  private static String collectionOf(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfPerson _ -> PEOPLE;
      case Recipient.OfCoordinator _ -> COORDINATORS;
      default -> FIRMS;
    };
  }

  private static String idOf(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfFirm(var firm) -> firm.value();
      case Recipient.OfPerson(_, var person) -> person;
      case Recipient.OfCoordinator(var person) -> person;
      case Recipient.OfPartner _, Recipient.Client() ->
          throw new IllegalArgumentException("Only firms and coordinators get digests");
    };
  }

  @Override
  public boolean knows(String token) {
    return COLLECTIONS.stream().anyMatch(one -> mongo.exists(by(token), one));
  }

  @Override
  public void end(String token) {
    for (var collection : COLLECTIONS) {
      mongo.updateFirst(
          by(token),
          new Update().unset(PreferenceFields.DIGEST).unset(PreferenceFields.TOLD),
          collection);
    }
  }

  private Query by(String token) {
    return Query.query(where(PreferenceFields.TOKENS).is(hash(token)));
  }
}
