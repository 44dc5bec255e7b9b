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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `vault`: `{ _id: case id/fingerprint of the report, key: wrapped data key, fields:
/// {name: ciphertext} }`. One data key per person, so that throwing it away erases the person;
/// every field is bound to its report and name, so that none can be moved to another.
final class MongoVault implements Vault {
  private static final String COLLECTION = "vault";

  private final MongoOperations mongo;
  private final VaultKey master;

  MongoVault(MongoOperations mongo, VaultKey master) {
    this.mongo = mongo;
    this.master = master;
  }

  @Override
  public void keep(CaseId id, String content, Person person) {
    var owner = owner(id, content);
    var dataKey = VaultKey.randomBytes();
    var fields = new Document();
    person
        .fields()
        .forEach((name, value) ->
            fields.append(
                name,
                new Binary(
                    VaultKey.encrypt(
                        dataKey, value.getBytes(StandardCharsets.UTF_8), boundTo(owner, name)))));
    var document =
        new Document("_id", owner)
            .append("key", new Binary(master.wrap(dataKey, owner)))
            .append("fields", fields);
    try {
      mongo.insert(document, COLLECTION);
    } catch (DuplicateKeyException alreadyKept) {
      // The same report came before.
    }
  }

  @Override
  public Optional<Person> open(CaseId id, String content) {
    var owner = owner(id, content);
    return Optional.ofNullable(mongo.findById(owner, Document.class, COLLECTION))
        .map(document -> opened(owner, document));
  }

  @Override
  public void forget(CaseId id, String content) {
    mongo.remove(Query.query(Criteria.where("_id").is(owner(id, content))), COLLECTION);
  }

  private Person opened(String owner, Document document) {
    var dataKey = master.unwrap(document.get("key", Binary.class).getData(), owner);
    var fields = new TreeMap<String, String>();
    document
        .get("fields", Document.class)
        .forEach((name, sealed) ->
            fields.put(
                name,
                new String(
                    VaultKey.decrypt(dataKey, ((Binary) sealed).getData(), boundTo(owner, name)),
                    StandardCharsets.UTF_8)));
    return new Person(fields);
  }

  /// Reports from before there were fingerprints are kept under their id alone.
  private static String owner(CaseId id, String content) {
    return content.isEmpty() ? id.value() : id.value() + "/" + content;
  }

  private static String boundTo(String owner, String field) {
    return owner + "|" + field + "|intake";
  }
}
