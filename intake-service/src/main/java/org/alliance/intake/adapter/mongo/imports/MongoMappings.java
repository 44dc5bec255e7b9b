package org.alliance.intake.adapter.mongo.imports;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.application.mapping.Mappings;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `import_mappings`: `{ _id: owner/name/version, owner, name, version, mapping, at }`.
final class MongoMappings implements Mappings {
  private static final String COLLECTION = "import_mappings";
  private static final String OWNER = "owner";
  private static final String NAME = "name";
  private static final String VERSION = "version";

  private final MongoOperations mongo;
  private final SealedMapping seal;

  MongoMappings(MongoOperations mongo, SealedMapping seal) {
    this.mongo = mongo;
    this.seal = seal;
  }

  void ensureIndexes() {
    mongo
        .indexOps(COLLECTION)
        .createIndex(
            new Index(OWNER, Sort.Direction.ASC)
                .on(NAME, Sort.Direction.ASC)
                .on(VERSION, Sort.Direction.DESC));
  }

  @Override
  public List<Saved> latest(String owner) {
    var byName = new LinkedHashMap<String, Saved>();
    mongo
        .find(
            Query.query(Criteria.where(OWNER).is(owner))
                .with(Sort.by(Sort.Order.asc(NAME), Sort.Order.desc(VERSION))),
            Document.class,
            COLLECTION)
        .forEach(stored -> byName.computeIfAbsent(stored.getString(NAME), _ -> saved(stored)));
    return List.copyOf(byName.values());
  }

  @Override
  public Optional<Saved> latest(String owner, String name) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(Criteria.where(OWNER).is(owner).and(NAME).is(name))
                    .with(Sort.by(Sort.Direction.DESC, VERSION)),
                Document.class,
                COLLECTION))
        .map(this::saved);
  }

  @Override
  public Optional<Saved> find(String owner, String name, int version) {
    return Optional.ofNullable(mongo.findById(id(owner, name, version), Document.class, COLLECTION))
        .map(this::saved);
  }

  @Override
  public boolean add(Saved saved) {
    var id = id(saved.owner(), saved.name(), saved.version());
    try {
      mongo.insert(
          new Document("_id", id)
              .append(OWNER, saved.owner())
              .append(NAME, saved.name())
              .append(VERSION, saved.version())
              .append("mapping", seal.sealed(saved.mapping(), id))
              .append("at", Date.from(saved.at())),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  /// A name has no slash.
  private static String id(String owner, String name, int version) {
    return owner + "/" + name + "/" + version;
  }

  private Saved saved(Document stored) {
    return new Saved(
        stored.getString(OWNER),
        stored.getString(NAME),
        stored.getInteger(VERSION),
        seal.opened(stored.get("mapping", Binary.class), stored.getString("_id")),
        stored.getDate("at").toInstant());
  }
}
