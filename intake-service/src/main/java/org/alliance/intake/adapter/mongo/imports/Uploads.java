package org.alliance.intake.adapter.mongo.imports;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.intake.application.imports.Imports.ContentForgotten;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.application.vault.MasterKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `import_chunks`: the files, encrypted, until they are done, in pieces `{_id:
/// upload-number, at, data}`.
final class Uploads {
  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final String CHUNKS = "import_chunks";
  private static final int CHUNK = 256 * 1024;

  private final MongoOperations mongo;
  private final MasterKey key;
  private final Clock clock;

  Uploads(MongoOperations mongo, MasterKey key, Clock clock) {
    this.mongo = mongo;
    this.key = key;
    this.clock = clock;
  }

  /// An upload that breaks off leaves nothing.
  StoredFile store(InputStream content) {
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

  /// Reading what has been forgotten throws [ContentForgotten].
  InputStream content(StoredFile file) {
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

  void forget(String upload) {
    mongo.remove(Query.query(chunksOf(upload)), CHUNKS);
  }

  private void tryToForget(String upload) {
    try {
      forget(upload);
    } catch (DataAccessException away) {
      log.warn("An upload broke off and is forgotten later: {}", away.getClass().getSimpleName());
    }
  }

  /// Looked up by `_id`, so that the index answers and no content is read.
  Set<String> names() {
    var chunks = Query.query(Criteria.where("_id").gt(""));
    chunks.fields().include("_id");
    return mongo.find(chunks, Document.class, CHUNKS).stream()
        .map(chunk -> chunk.getString("_id"))
        .map(name -> name.substring(0, name.lastIndexOf('-')))
        .collect(Collectors.toSet());
  }

  /// Whether a piece of it has come since. One that does not say when it came may be part of an
  /// upload that an instance of the version before is still taking in.
  boolean mayStillGrow(String upload, Instant since) {
    var lately =
        new Criteria()
            .orOperator(
                Criteria.where("at").gte(Date.from(since)), Criteria.where("at").exists(false));
    return mongo.exists(Query.query(new Criteria().andOperator(chunksOf(upload), lately)), CHUNKS);
  }
}
