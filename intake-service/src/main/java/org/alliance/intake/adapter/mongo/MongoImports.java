package org.alliance.intake.adapter.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.Fault;
import org.alliance.intake.application.Import;
import org.alliance.intake.application.Imports;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collections `imports` (how far each is), `import_chunks` (the files, encrypted, until they are
/// done: `{_id: upload-number, at, data}`) and `import_batches` (what became of their rows, by line
/// number and report id).
final class MongoImports implements Imports {
  private static final Logger log = LoggerFactory.getLogger(MongoImports.class);
  private static final String FILES = "imports";
  private static final String CHUNKS = "import_chunks";
  private static final String BATCHES = "import_batches";
  private static final int CHUNK = 256 * 1024;

  private final MongoOperations mongo;
  private final VaultKey key;
  private final Clock clock;

  /// The indexes by which imports are found again. Making one that is there changes nothing.
  void ensureIndexes() {
    mongo.indexOps(FILES).createIndex(new Index("state", Sort.Direction.ASC));
    mongo.indexOps(FILES).createIndex(new Index("upload", Sort.Direction.ASC));
  }

  MongoImports(MongoOperations mongo, VaultKey key, Clock clock) {
    this.mongo = mongo;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public StoredFile store(InputStream content) {
    var upload = UUID.randomUUID().toString();
    var isWhole = false;
    try {
      var stored = store(upload, new DigestInputStream(content, sha256()));
      isWhole = true;
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off; nothing was taken in", e);
    } finally {
      if (!isWhole) {
        tryToForget(upload);
      }
    }
  }

  private StoredFile store(String upload, DigestInputStream content) throws IOException {
    var number = 0;
    for (var piece = content.readNBytes(CHUNK);
        piece.length > 0;
        piece = content.readNBytes(CHUNK)) {
      var name = chunkName(upload, number);
      mongo.save(
          new Document("_id", name)
              .append("at", Date.from(clock.instant()))
              .append("data", new Binary(key.wrap(piece, name))),
          CHUNKS);
      number++;
    }
    var digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
    return new StoredFile(
        upload, number, HexFormat.of().formatHex(key.fingerprint("import-contents", digest)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public InputStream content(StoredFile file) {
    var pieces =
        IntStream.range(0, file.chunks())
            .mapToObj(number ->
                (InputStream) new ChunkStream(() -> chunk(chunkName(file.upload(), number))))
            .toList();
    return new SequenceInputStream(Collections.enumeration(pieces));
  }

  private byte[] chunk(String name) {
    var document = mongo.findById(name, Document.class, CHUNKS);
    if (document == null) {
      throw new ContentForgotten();
    }
    return key.unwrap(document.get("data", Binary.class).getData(), name);
  }

  private static String chunkName(String upload, int number) {
    return upload + "-" + number;
  }

  private static Criteria chunksOf(String upload) {
    return Criteria.where("_id").regex("^" + upload + "-");
  }

  @Override
  public void forgetContent(StoredFile file) {
    forget(file.upload());
  }

  private void forget(String upload) {
    mongo.remove(Query.query(chunksOf(upload)), CHUNKS);
  }

  private void tryToForget(String upload) {
    try {
      forget(upload);
    } catch (RuntimeException away) {
      log.warn("An upload broke off and is forgotten later: {}", away.getClass().getSimpleName());
    }
  }

  @Override
  public void forgetLeftContent(Instant before) {
    uploads().stream().filter(upload -> isLeft(upload, before)).forEach(this::forget);
  }

  /// Looked up by `_id`, so that the index answers and no content is read.
  private Set<String> uploads() {
    var chunks = Query.query(Criteria.where("_id").gt(""));
    chunks.fields().include("_id");
    return mongo.find(chunks, Document.class, CHUNKS).stream()
        .map(chunk -> chunk.getString("_id"))
        .map(name -> name.substring(0, name.lastIndexOf('-')))
        .collect(Collectors.toSet());
  }

  /// A piece that does not say when it came may be part of an upload that an instance of the
  /// version before is still taking in.
  private boolean isLeft(String upload, Instant before) {
    var lately =
        new Criteria()
            .andOperator(
                chunksOf(upload),
                new Criteria()
                    .orOperator(
                        Criteria.where("at").gte(Date.from(before)),
                        Criteria.where("at").exists(false)));
    return importOf(upload)
        .map(file -> file.state() != Import.ImportState.RUNNING)
        .orElseGet(() -> !mongo.exists(Query.query(lately), CHUNKS));
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
    for (var field : List.of("state", "nextBatch", "counts", "finishedAt")) {
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
  public void remember(String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected) {
    var document =
        new Document("_id", "%s-%08d".formatted(id, batch))
            .append("import", id)
            .append(
                "kept",
                kept.stream()
                    .map(row -> new Document("line", row.line()).append("case", row.id().value()))
                    .toList())
            .append("rejected", rejected.stream().map(MongoImports::document).toList());
    mongo.save(document, BATCHES);
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
        .map(row -> new KeptRow(row.getInteger("line"), new CaseId(row.getString("case"))));
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
    return mongo
        .find(
            Query.query(Criteria.where("_id").regex("^" + id + "-")).with(Sort.by("_id")),
            Document.class,
            BATCHES)
        .stream();
  }
}
