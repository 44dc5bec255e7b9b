package org.alliance.notification.adapter;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.application.Contacts;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `contacts`: `{ _id: firm id, email }`. An organisation's address, never a client's.
final class MongoContacts implements Contacts {
  private static final String COLLECTION = "contacts";

  private final MongoOperations mongo;

  MongoContacts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<String> emailOf(FirmId firm) {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, COLLECTION))
        .map(found -> found.getString("email"));
  }

  @Override
  public void put(FirmId firm, String email) {
    mongo.save(new Document("_id", firm.value()).append("email", email), COLLECTION);
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
