package org.alliance.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One append-only file of BSON entries `{d: database, c: collection, id | doc}`. Every entry is
/// handed to the operating system before the change is answered. A torn entry at the end, left by a
/// killed process, was never answered and is cut off. Opening rewrites the file to what is still
/// there.
///
/// The alternative is mongo-java-server's H2 back end: it commits once a second, so a killed
/// process loses up to that second, and a commit after each write rewrites whole pages.
final class FileJournal implements Journal {
  private static final Logger log = LoggerFactory.getLogger(FileJournal.class);

  record Namespace(String database, String collection) {}

  private final Map<Namespace, Map<Object, Document>> restored;
  private final FileChannel file;
  private final ByteBuf buffer = Unpooled.buffer(64 * 1024);

  private FileJournal(Map<Namespace, Map<Object, Document>> restored, FileChannel file) {
    this.restored = restored;
    this.file = file;
  }

  static FileJournal open(Path folder) {
    try {
      Files.createDirectories(folder);
      var path = folder.resolve("journal.bson");
      var restored =
          Files.exists(path) ? read(path) : new LinkedHashMap<Namespace, Map<Object, Document>>();
      var compacted = folder.resolve("journal.bson.new");
      var file =
          FileChannel.open(
              compacted,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      var journal = new FileJournal(restored, file);
      journal.forEachRestored((namespace, document) ->
          journal.put(namespace.database(), namespace.collection(), document));
      file.force(true);
      Files.move(
          compacted, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException("The store's folder cannot be opened: " + folder, e);
    }
  }

  void forEachRestored(BiConsumer<Namespace, Document> each) {
    restored.forEach((namespace, documents) ->
        documents.values().forEach(document -> each.accept(namespace, document)));
  }

  /// Lets go of what was read, once it is in the collections.
  void forgetRestored() {
    restored.clear();
  }

  @Override
  public void put(String database, String collection, Document document) {
    append(new Document("d", database).append("c", collection).append("doc", document));
  }

  @Override
  public void remove(String database, String collection, Object id) {
    append(new Document("d", database).append("c", collection).append("id", id));
  }

  @Override
  public synchronized void close() {
    try {
      if (file.isOpen()) {
        file.force(true);
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void append(Document entry) {
    try {
      buffer.clear();
      BsonEncoder.encodeDocument(entry, buffer);
      var bytes = buffer.nioBuffer();
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The store's folder cannot be written", e);
    }
  }

  private static Map<Namespace, Map<Object, Document>> read(Path path) throws IOException {
    var found = new LinkedHashMap<Namespace, Map<Object, Document>>();
    try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
      var size = file.size();
      long at = 0;
      while (at + 4 <= size) {
        var length = lengthAt(file, at);
        if (length < 5 || at + length > size) {
          break;
        }
        apply(found, entryAt(file, at, length));
        at += length;
      }
      if (at < size) {
        log.warn(
            "{} bytes at the end of the journal were never answered and are left out", size - at);
      }
    }
    return found;
  }

  private static int lengthAt(FileChannel file, long at) throws IOException {
    var bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    file.read(bytes, at);
    return bytes.flip().getInt();
  }

  private static Document entryAt(FileChannel file, long at, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {}
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes.flip()));
  }

  private static void apply(Map<Namespace, Map<Object, Document>> found, Document entry) {
    var documents =
        found.computeIfAbsent(
            new Namespace(text(entry, "d"), text(entry, "c")), _ -> new LinkedHashMap<>());
    if (entry.get("doc") instanceof Document document) {
      documents.put(document.get("_id"), document);
    } else {
      documents.remove(entry.get("id"));
    }
  }

  private static String text(Document entry, String field) {
    return (String)
        Objects.requireNonNull(entry.get(field), "The journal has an entry without its namespace");
  }
}
