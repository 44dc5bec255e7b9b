package org.alliance.intake.adapter.mongo.imports;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.application.mapping.FilesToMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `import_drafts`: `{ _id, owner, organisation, upload, chunks, content, name, mapping,
/// at }`, each for a day.
final class MongoFilesToMap implements FilesToMap {
  private static final String COLLECTION = "import_drafts";
  private static final Duration KEPT = Duration.ofDays(1);

  private final MongoOperations mongo;
  private final SealedMapping seal;

  MongoFilesToMap(MongoOperations mongo, SealedMapping seal) {
    this.mongo = mongo;
    this.seal = seal;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC).expire(KEPT));
  }

  @Override
  public void keep(FileToMap file) {
    var stored =
        new Document("_id", file.id())
            .append("owner", file.owner())
            .append("upload", file.stored().upload())
            .append("chunks", file.stored().chunks())
            .append("content", file.stored().content())
            .append("name", file.name())
            .append("mapping", seal.sealed(file.mapping(), file.id()))
            .append("at", Date.from(file.at()));
    file.organisation()
        .ifPresent(organisation -> stored.append("organisation", organisation.value()));
    mongo.save(stored, COLLECTION);
  }

  @Override
  public Optional<FileToMap> find(String owner, String id) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(Criteria.where("_id").is(id).and("owner").is(owner)),
                Document.class,
                COLLECTION))
        .map(this::file);
  }

  @Override
  public List<FileToMap> of(String owner) {
    return mongo
        .find(
            Query.query(Criteria.where("owner").is(owner)).with(Sort.by(Sort.Direction.DESC, "at")),
            Document.class,
            COLLECTION)
        .stream()
        .map(this::file)
        .toList();
  }

  private FileToMap file(Document stored) {
    var id = stored.getString("_id");
    return new FileToMap(
        id,
        stored.getString("owner"),
        Optional.ofNullable(stored.getString("organisation")).map(OrganisationId::new),
        new StoredFile(
            stored.getString("upload"), stored.getInteger("chunks"), stored.getString("content")),
        stored.getString("name"),
        seal.opened(stored.get("mapping", Binary.class), id),
        stored.getDate("at").toInstant());
  }

  @Override
  public void forget(FileToMap file) {
    mongo.remove(Query.query(Criteria.where("_id").is(file.id())), COLLECTION);
  }
}
