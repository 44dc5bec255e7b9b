package org.alliance.notification.adapter.mongo.address;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.address.Coordinators;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `coordinator_preferences`: `{ _id: pseudonym, email, zone, returned, came: date }`
/// and the [PreferenceFields].
final class MongoCoordinators implements Coordinators {
  static final String COLLECTION = "coordinator_preferences";
  private static final String RETURNED = "returned";

  private final MongoOperations mongo;
  private final PreferenceFields fields;
  private final Clock clock;

  MongoCoordinators(MongoOperations mongo, PreferenceFields fields, Clock clock) {
    this.mongo = mongo;
    this.fields = fields;
    this.clock = clock;
  }

  @Override
  public Optional<Coordinator> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .map(MongoCoordinators::coordinator);
  }

  @Override
  public List<Coordinator> all() {
    return mongo
        .find(Query.query(Comings.readers(clock.instant())), Document.class, COLLECTION)
        .stream()
        .map(MongoCoordinators::coordinator)
        .toList();
  }

  private static Coordinator coordinator(Document found) {
    return new Coordinator(
        found.getString("_id"),
        Optional.ofNullable(found.getString(Comings.EMAIL)),
        ZoneId.of(found.getString("zone")),
        PreferenceFields.read(found),
        found.getBoolean(RETURNED, false));
  }

  @Override
  public void came(String id) {
    var known = Query.query(where("_id").is(id));
    if (!Comings.note(mongo, known, COLLECTION, clock.instant())) {
      put(Coordinator.unknown(id));
    }
  }

  @Override
  public void put(Coordinator coordinator) {
    var document =
        new Document("_id", coordinator.id())
            .append("zone", coordinator.zone().getId())
            .append(RETURNED, coordinator.isReturned())
            .append(Comings.CAME, Date.from(clock.instant()));
    coordinator.email().ifPresent(email -> document.append(Comings.EMAIL, email));
    fields.write(
        document,
        coordinator.preferences(),
        mongo.findById(coordinator.id(), Document.class, COLLECTION));
    mongo.save(document, COLLECTION);
  }

  @Override
  public void remove(String id) {
    mongo.remove(Query.query(where("_id").is(id)), COLLECTION);
  }

  @Override
  public void returned(String id) {
    mongo.updateFirst(Query.query(where("_id").is(id)), Update.update(RETURNED, true), COLLECTION);
  }
}
