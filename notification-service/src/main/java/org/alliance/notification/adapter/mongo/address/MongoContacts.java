package org.alliance.notification.adapter.mongo.address;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Contacts;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `contacts`: `{ _id: firm id, email, zone }`. An organisation's address, never a
/// client's.
final class MongoContacts implements Contacts {
  private static final String COLLECTION = "contacts";

  private final MongoOperations mongo;

  MongoContacts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Contact> of(FirmId firm) {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, COLLECTION))
        .map(found ->
            new Contact(
                found.getString("email"),
                Optional.ofNullable(found.getString("zone")).map(ZoneId::of)));
  }

  @Override
  public void put(FirmId firm, Contact contact) {
    mongo.save(
        new Document("_id", firm.value())
            .append("email", contact.email())
            .append("zone", contact.zone().map(ZoneId::getId).orElse(null)),
        COLLECTION);
  }

  @Override
  public List<FirmId> firms() {
    var ids = new Query();
    ids.fields().include("_id");
    return mongo.find(ids, Document.class, COLLECTION).stream()
        .map(found -> new FirmId(found.getString("_id")))
        .toList();
  }
}
