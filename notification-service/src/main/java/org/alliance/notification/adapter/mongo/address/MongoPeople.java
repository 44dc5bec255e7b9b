package org.alliance.notification.adapter.mongo.address;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.application.address.People;
import org.alliance.notification.application.address.Person;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `people_preferences`: `{ _id: pseudonym, firm, email, zone, hidden: [kind], returned
/// }` and the [PreferenceFields].
final class MongoPeople implements People {
  static final String COLLECTION = "people_preferences";
  static final String FIRM = "firm";
  private static final String EMAIL = "email";
  private static final String ZONE = "zone";
  private static final String HIDDEN = "hidden";
  private static final String RETURNED = "returned";

  private final MongoOperations mongo;
  private final PreferenceFields fields;

  MongoPeople(MongoOperations mongo, PreferenceFields fields) {
    this.mongo = mongo;
    this.fields = fields;
  }

  @Override
  public Optional<Person> find(FirmId firm, String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
        .map(MongoPeople::person)
        .filter(person -> person.firm().equals(firm));
  }

  @Override
  public List<Person> withAddress(FirmId firm) {
    return mongo
        .find(
            Query.query(where(FIRM).is(firm.value()).and(EMAIL).exists(true)),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoPeople::person)
        .toList();
  }

  private static Person person(Document found) {
    return new Person(
        found.getString("_id"),
        new FirmId(found.getString(FIRM)),
        Optional.ofNullable(found.getString(EMAIL)),
        Optional.ofNullable(found.getString(ZONE)).map(ZoneId::of),
        PreferenceFields.read(found),
        PreferenceFields.kinds(found, HIDDEN),
        found.getBoolean(RETURNED, false));
  }

  @Override
  public void put(Person person) {
    var document =
        new Document("_id", person.id())
            .append(FIRM, person.firm().value())
            .append(HIDDEN, PreferenceFields.codes(person.hidden()))
            .append(RETURNED, person.isReturned());
    person.email().ifPresent(email -> document.append(EMAIL, email));
    person.zone().ifPresent(zone -> document.append(ZONE, zone.getId()));
    fields.write(
        document, person.preferences(), mongo.findById(person.id(), Document.class, COLLECTION));
    mongo.save(document, COLLECTION);
  }

  @Override
  public void returned(String id) {
    mongo.updateFirst(Query.query(where("_id").is(id)), Update.update(RETURNED, true), COLLECTION);
  }
}
