package org.alliance.intake.adapter.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.Person;
import org.alliance.intake.application.Vault;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// Collection `vault`: `{ _id: case id, key: wrapped data key, fields: {name: ciphertext} }`. One
/// data key per person, so that throwing it away erases the person; every field is bound to its
/// case and name, so that none can be moved to another.
final class MongoVault implements Vault {
  private static final String COLLECTION = "vault";

  private final MongoOperations mongo;
  private final VaultKey master;

  MongoVault(MongoOperations mongo, VaultKey master) {
    this.mongo = mongo;
    this.master = master;
  }

  @Override
  public boolean keep(CaseId id, Person person) {
    var dataKey = VaultKey.randomBytes();
    var fields = new Document();
    person
        .fields()
        .forEach((name, value) ->
            fields.append(
                name,
                new Binary(
                    VaultKey.encrypt(
                        dataKey, value.getBytes(StandardCharsets.UTF_8), boundTo(id, name)))));
    var document =
        new Document("_id", id.value())
            .append("key", new Binary(master.wrap(dataKey, id.value())))
            .append("fields", fields);
    try {
      mongo.insert(document, COLLECTION);
      return true;
    } catch (DuplicateKeyException alreadyKept) {
      return open(id).filter(person::equals).isPresent();
    }
  }

  @Override
  public Optional<Person> open(CaseId id) {
    return Optional.ofNullable(mongo.findById(id.value(), Document.class, COLLECTION))
        .map(document -> opened(id, document));
  }

  private Person opened(CaseId id, Document document) {
    var dataKey = master.unwrap(document.get("key", Binary.class).getData(), id.value());
    var fields = new TreeMap<String, String>();
    document
        .get("fields", Document.class)
        .forEach((name, sealed) ->
            fields.put(
                name,
                new String(
                    VaultKey.decrypt(dataKey, ((Binary) sealed).getData(), boundTo(id, name)),
                    StandardCharsets.UTF_8)));
    return new Person(fields);
  }

  private static String boundTo(CaseId id, String field) {
    return id.value() + "|" + field + "|intake";
  }
}
