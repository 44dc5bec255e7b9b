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
/// killed process, was never answered and is cut off. Only its owner may read the file.
///
/// It is rewritten to what is still there when it is opened, when it is closed, on the command
/// `compact`, and whenever it has grown to four times what it had then: what was deleted leaves the
/// disk no later than that.
///
/// The alternative is mongo-java-server's H2 back end: it commits once a second, so a killed
/// process loses up to that second, and a commit after each write rewrites whole pages.
final class FileJournal implements Journal {
  private static final Logger log = LoggerFactory.getLogger(FileJournal.class);

  record Namespace(String database, String collection) {}

  /// Below this size in bytes it is not worth a rewrite while the store runs.
  private static final long SMALL = 16L * 1024 * 1024;

  private static final int GROWTH = 4;

  private final Path path;
  private final Map<Namespace, Map<Object, Document>> restored;
  private final long small;
  private final ByteBuf buffer = Unpooled.buffer(64 * 1024);
  private FileChannel file;
  private long size;
  private long rewritten;
  private long rewriteAt;

  private FileJournal(Path path, Map<Namespace, Map<Object, Document>> restored, long small)
      throws IOException {
    this.path = path;
    this.restored = restored;
    this.small = small;
    file = rewrite(restored);
  }

  static FileJournal open(Path folder) {
    return open(folder, SMALL);
  }

  static FileJournal open(Path folder, long small) {
    try {
      var path = OwnerOnly.folder(folder).resolve("journal.bson");
      return new FileJournal(
          path,
          Files.exists(path) ? read(path) : new LinkedHashMap<Namespace, Map<Object, Document>>(),
          small);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the store's folder: " + folder, e);
    }
  }

  /// Writes these documents into a file of their own and puts it in the place of the old one. A
  /// process that is killed meanwhile leaves the old one.
  private FileChannel rewrite(Map<Namespace, Map<Object, Document>> documents) throws IOException {
    var draft = path.resolveSibling("journal.bson.new");
    var fresh = OwnerOnly.emptyFile(draft);
    size = 0;
    for (var namespace : documents.entrySet()) {
      for (var document : namespace.getValue().values()) {
        write(fresh, entry(namespace.getKey(), document));
      }
    }
    fresh.force(true);
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    rewritten = size;
    rewriteAt = Math.max(small, GROWTH * size);
    return fresh;
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
    append(entry(new Namespace(database, collection), document));
  }

  private static Document entry(Namespace namespace, Document document) {
    return new Document("d", namespace.database())
        .append("c", namespace.collection())
        .append("doc", document);
  }

  @Override
  public void remove(String database, String collection, Object id) {
    append(new Document("d", database).append("c", collection).append("id", id));
  }

  @Override
  public synchronized void rewrite() {
    try {
      compact();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot rewrite the store's journal", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (file.isOpen()) {
        if (size > rewritten) {
          compact();
        }
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void append(Document entry) {
    try {
      write(file, entry);
      if (size >= rewriteAt) {
        compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the store's folder", e);
    }
  }

  /// What is still there is read from the file itself: the collections are changed while others
  /// write.
  private void compact() throws IOException {
    var full = file;
    file = rewrite(read(path));
    full.close();
  }

  private void write(FileChannel to, Document entry) throws IOException {
    buffer.clear();
    BsonEncoder.encodeDocument(entry, buffer);
    var bytes = buffer.nioBuffer();
    size += bytes.remaining();
    while (bytes.hasRemaining()) {
      to.write(bytes);
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
            "Dropped {} bytes at the end of the journal: a torn entry of an unanswered write",
            size - at);
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
