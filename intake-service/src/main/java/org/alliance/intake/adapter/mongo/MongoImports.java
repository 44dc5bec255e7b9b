package org.alliance.intake.adapter.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.Fault;
import org.alliance.intake.application.Import;
import org.alliance.intake.application.Imports;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collections `imports` (how far each is), `import_chunks` (the files, encrypted, until they are
/// done) and `import_batches` (what became of their rows, by line number and report id).
final class MongoImports implements Imports {
  private static final String FILES = "imports";
  private static final String CHUNKS = "import_chunks";
  private static final String BATCHES = "import_batches";
  private static final int CHUNK = 256 * 1024;

  private final MongoOperations mongo;
  private final VaultKey key;

  MongoImports(MongoOperations mongo, VaultKey key) {
    this.mongo = mongo;
    this.key = key;
  }

  @Override
  public int store(String id, InputStream content) {
    try {
      var number = 0;
      for (var piece = content.readNBytes(CHUNK);
          piece.length > 0;
          piece = content.readNBytes(CHUNK)) {
        var name = chunkName(id, number);
        mongo.save(
            new Document("_id", name).append("data", new Binary(key.wrap(piece, name))), CHUNKS);
        number++;
      }
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off; nothing was taken in", e);
    }
  }

  @Override
  public InputStream content(String id, int chunks) {
    var pieces =
        IntStream.range(0, chunks)
            .mapToObj(number -> (InputStream) new ChunkStream(() -> chunk(chunkName(id, number))))
            .toList();
    return new SequenceInputStream(Collections.enumeration(pieces));
  }

  private byte[] chunk(String name) {
    var document =
        Objects.requireNonNull(
            mongo.findById(name, Document.class, CHUNKS), "A piece of an import is gone");
    return key.unwrap(document.get("data", Binary.class).getData(), name);
  }

  private static String chunkName(String id, int number) {
    return id + "-" + number;
  }

  @Override
  public void forgetContent(String id, int chunks) {
    IntStream.range(0, chunks).forEach(number -> mongo.remove(byId(chunkName(id, number)), CHUNKS));
  }

  @Override
  public void save(Import file) {
    mongo.save(ImportDocument.of(file), FILES);
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
            Query.query(Criteria.where("import").is(id)).with(Sort.by("_id")),
            Document.class,
            BATCHES)
        .stream();
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
