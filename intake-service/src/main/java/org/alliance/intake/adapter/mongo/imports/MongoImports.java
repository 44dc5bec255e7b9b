package org.alliance.intake.adapter.mongo.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.vault.MasterKey;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collections `imports` (how far each is) and `import_batches` (what became of their rows, by line
/// number and report id); the files themselves are [Uploads].
final class MongoImports implements Imports {
  private static final String FILES = "imports";
  private static final String BATCHES = "import_batches";

  private final MongoOperations mongo;
  private final MasterKey key;
  private final Uploads uploads;

  MongoImports(MongoOperations mongo, MasterKey key, Clock clock) {
    this.mongo = mongo;
    this.key = key;
    uploads = new Uploads(mongo, key, clock);
  }

  /// The indexes by which imports are found again. Making one that is there changes nothing.
  void ensureIndexes() {
    mongo.indexOps(FILES).createIndex(new Index("state", Sort.Direction.ASC));
    mongo.indexOps(FILES).createIndex(new Index("upload", Sort.Direction.ASC));
    mongo
        .indexOps(FILES)
        .createIndex(new Index("owner", Sort.Direction.ASC).on("receivedAt", Sort.Direction.DESC));
  }

  @Override
  public StoredFile store(InputStream content) {
    return uploads.store(content);
  }

  @Override
  public InputStream content(StoredFile file) {
    return uploads.content(file);
  }

  @Override
  public void forgetContent(StoredFile file) {
    uploads.forget(file.upload());
  }

  @Override
  public void forgetLeftContent(Instant before) {
    uploads.names().stream().filter(upload -> isLeft(upload, before)).forEach(uploads::forget);
  }

  private boolean isLeft(String upload, Instant before) {
    return importOf(upload)
        .map(file -> file.state() != Import.ImportState.RUNNING)
        .orElseGet(() -> !uploads.mayStillGrow(upload, before));
  }

  private Optional<Import> importOf(String upload) {
    var named =
        new Criteria()
            .orOperator(Criteria.where("upload").is(upload), Criteria.where("_id").is(upload));
    return Optional.ofNullable(mongo.findOne(Query.query(named), ImportDocument.class, FILES))
        .map(ImportDocument::toDomain);
  }

  @Override
  public String idOf(String owner, String name) {
    return key.id("import-ids", owner.length() + ":" + owner + name).toString();
  }

  @Override
  public Import keep(Import file) {
    try {
      mongo.insert(ImportDocument.of(file), FILES);
      return file;
    } catch (DuplicateKeyException keptBefore) {
      return find(file.id()).orElseThrow(() -> keptBefore);
    }
  }

  @Override
  public boolean advance(Import before, Import after) {
    var stored = new Document();
    mongo.getConverter().write(ImportDocument.of(after), stored);
    var update = new Update();
    for (var field : List.of("state", "batchSize", "nextBatch", "counts", "finishedAt")) {
      var value = stored.get(field);
      if (value != null) {
        update.set(field, value);
      }
    }
    var unchanged =
        Query.query(
            Criteria.where("_id")
                .is(before.id())
                .and("state")
                .is(Import.ImportState.RUNNING.name())
                .and("nextBatch")
                .is(before.nextBatch()));
    return mongo.updateFirst(unchanged, update, FILES).getMatchedCount() > 0;
  }

  @Override
  public boolean takeBack(Import before, Import toTheTop) {
    var isTakenBack = advance(before, toTheTop);
    if (isTakenBack) {
      mongo.remove(batchesOf(before.id()), BATCHES);
    }
    return isTakenBack;
  }

  @Override
  public boolean beginAgain(Import failed, StoredFile anew) {
    var hasFailed =
        Query.query(
            Criteria.where("_id")
                .is(failed.id())
                .and("state")
                .is(Import.ImportState.FAILED.name()));
    var again =
        new Update()
            .set("state", Import.ImportState.RUNNING.name())
            .set("upload", anew.upload())
            .set("chunks", anew.chunks())
            .unset("finishedAt");
    return mongo.updateFirst(hasFailed, again, FILES).getMatchedCount() > 0;
  }

  @Override
  public Optional<Import> find(String id) {
    return Optional.ofNullable(mongo.findById(id, ImportDocument.class, FILES))
        .map(ImportDocument::toDomain);
  }

  @Override
  public List<Import> unfinished() {
    return mongo
        .find(
            Query.query(Criteria.where("state").is(Import.ImportState.RUNNING.name())),
            ImportDocument.class,
            FILES)
        .stream()
        .map(ImportDocument::toDomain)
        .toList();
  }

  @Override
  public List<Import> of(String owner, int most) {
    return mongo
        .find(
            Query.query(Criteria.where("owner").is(owner))
                .with(Sort.by(Sort.Direction.DESC, "receivedAt"))
                .limit(most),
            ImportDocument.class,
            FILES)
        .stream()
        .map(ImportDocument::toDomain)
        .toList();
  }

  @Override
  public void remember(String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected) {
    var document =
        new Document("_id", "%s-%08d".formatted(id, batch))
            .append("import", id)
            .append("kept", kept.stream().map(MongoImports::document).toList())
            .append("rejected", rejected.stream().map(MongoImports::document).toList());
    mongo.save(document, BATCHES);
  }

  private static Document document(KeptRow row) {
    var document = new Document("line", row.line()).append("case", row.id().value());
    row.caseNumber().ifPresent(number -> document.append("number", number.value()));
    return document;
  }

  private static Document document(RejectedRow row) {
    return new Document("line", row.line())
        .append("field", row.fault().field())
        .append("code", row.fault().code())
        .append("reason", row.fault().reason());
  }

  @Override
  public Stream<KeptRow> kept(String id) {
    return batches(id)
        .flatMap(batch -> batch.getList("kept", Document.class).stream())
        .map(row ->
            new KeptRow(
                row.getInteger("line"),
                new CaseId(row.getString("case")),
                Optional.ofNullable(row.getString("number")).map(CaseNumber::new)));
  }

  @Override
  public Stream<RejectedRow> rejected(String id) {
    return batches(id)
        .flatMap(batch -> batch.getList("rejected", Document.class).stream())
        .map(row ->
            new RejectedRow(
                row.getInteger("line"),
                new Fault(row.getString("field"), row.getString("code"), row.getString("reason"))));
  }

  private Stream<Document> batches(String id) {
    return mongo.stream(batchesOf(id).with(Sort.by("_id")), Document.class, BATCHES);
  }

  private static Query batchesOf(String id) {
    return Query.query(Criteria.where("_id").regex("^" + id + "-"));
  }
}
