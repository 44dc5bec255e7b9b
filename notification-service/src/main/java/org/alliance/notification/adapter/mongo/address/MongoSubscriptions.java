package org.alliance.notification.adapter.mongo.address;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.domain.Recipient;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Subscriptions lie with the preferences of firms and of people.
final class MongoSubscriptions implements Subscriptions {
  private static final String FIRMS = MongoFirmPreferences.COLLECTION;
  private static final String PEOPLE = MongoPeople.COLLECTION;

  private final MongoOperations mongo;

  MongoSubscriptions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Subscription> all() {
    return Stream.concat(of(FIRMS), of(PEOPLE)).toList();
  }

  private Stream<Subscription> of(String collection) {
    return mongo
        .find(Query.query(where(PreferenceFields.DIGEST).exists(true)), Document.class, collection)
        .stream()
        .map(found ->
            new Subscription(
                recipient(found),
                PreferenceFields.read(found),
                found.getDate(PreferenceFields.TOLD).toInstant()));
  }

  private static Recipient recipient(Document found) {
    var id = found.getString("_id");
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
    return Optional.ofNullable(
            mongo.findById(idOf(recipient), Document.class, collectionOf(recipient)))
        .map(found -> found.getString(PreferenceFields.TOKEN));
  }

  private static String collectionOf(Recipient recipient) {
    return recipient instanceof Recipient.OfPerson ? PEOPLE : FIRMS;
  }

  private static String idOf(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfFirm(var firm) -> firm.value();
      case Recipient.OfPerson(_, var person) -> person;
      case Recipient.Client() -> throw new IllegalArgumentException("Clients get no digests");
    };
  }

  @Override
  public boolean knows(String token) {
    return Stream.of(FIRMS, PEOPLE).anyMatch(one -> mongo.exists(by(token), one));
  }

  @Override
  public void end(String token) {
    for (var collection : List.of(FIRMS, PEOPLE)) {
      mongo.updateFirst(
          by(token),
          new Update().unset(PreferenceFields.DIGEST).unset(PreferenceFields.TOLD),
          collection);
    }
  }

  private static Query by(String token) {
    return Query.query(where(PreferenceFields.TOKEN).is(token));
  }
}
