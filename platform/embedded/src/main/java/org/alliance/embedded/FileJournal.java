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

  private record Place(long at, int length) {}

  @FunctionalInterface
  private interface Entries {
    void accept(Place place, Document entry);
  }

  private final Path path;
  private final long small;
  private final ByteBuf buffer = Unpooled.buffer(64 * 1024);
  private FileChannel file;
  private long size;
  private long rewritten;
  private long rewriteAt;

  private FileJournal(Path path, long small) throws IOException {
    this.path = path;
    this.small = small;
    file = freshFile();
  }

  static FileJournal open(Path folder) {
    return open(folder, SMALL);
  }

  static FileJournal open(Path folder, long small) {
    try {
      return new FileJournal(OwnerOnly.folder(folder).resolve("journal.bson"), small);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the store's folder: " + folder, e);
    }
  }

  /// Copies the entries that still hold into a file of their own, one at a time, and puts it in the
  /// place of the old one. A process that is killed meanwhile leaves the old one. What holds is
  /// read from the file itself: the collections are changed while others write.
  private FileChannel freshFile() throws IOException {
    var draft = path.resolveSibling("journal.bson.new");
    var fresh = OwnerOnly.emptyFile(draft);
    size = 0;
    if (Files.exists(path)) {
      try (var full = FileChannel.open(path, StandardOpenOption.READ)) {
        for (var documents : lastPlaces(full).values()) {
          for (var place : documents.values()) {
            writeAll(fresh, bytes(full, place));
            size += place.length();
          }
        }
      }
    }
    fresh.force(true);
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    rewritten = size;
    rewriteAt = Math.max(small, GROWTH * size);
    return fresh;
  }

  /// Where each document's last entry is, in the order in which the documents came.
  private static Map<Namespace, Map<Object, Place>> lastPlaces(FileChannel file)
      throws IOException {
    var places = new LinkedHashMap<Namespace, Map<Object, Place>>();
    forEach(
        file,
        (place, entry) -> {
          var documents = places.computeIfAbsent(namespace(entry), _ -> new LinkedHashMap<>());
          if (entry.get("doc") instanceof Document document) {
            documents.put(document.get("_id"), place);
          } else {
            documents.remove(entry.get("id"));
          }
        });
    return places;
  }

  /// What the journal held when it was opened.
  void forEachRestored(BiConsumer<Namespace, Document> each) {
    try (var restored = FileChannel.open(path, StandardOpenOption.READ)) {
      forEach(
          restored,
          (_, entry) ->
              each.accept(namespace(entry), (Document) Objects.requireNonNull(entry.get("doc"))));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the store's journal", e);
    }
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
      write(entry);
      if (size >= rewriteAt) {
        compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the store's folder", e);
    }
  }

  private void compact() throws IOException {
    var full = file;
    file = freshFile();
    full.close();
  }

  private void write(Document entry) throws IOException {
    buffer.clear();
    BsonEncoder.encodeDocument(entry, buffer);
    size += buffer.readableBytes();
    writeAll(file, buffer.nioBuffer());
  }

  private static void writeAll(FileChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  private static void forEach(FileChannel file, Entries entries) throws IOException {
    var size = file.size();
    long at = 0;
    while (at + 4 <= size) {
      var length = bytes(file, new Place(at, 4)).getInt();
      if (length < 5 || at + length > size) {
        break;
      }
      var place = new Place(at, length);
      entries.accept(place, BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes(file, place))));
      at += length;
    }
    if (at < size) {
      log.warn(
          "Dropped {} bytes at the end of the journal: a torn entry of an unanswered write",
          size - at);
    }
  }

  private static ByteBuffer bytes(FileChannel file, Place place) throws IOException {
    var bytes = ByteBuffer.allocate(place.length()).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, place.at() + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  private static Namespace namespace(Document entry) {
    return new Namespace(text(entry, "d"), text(entry, "c"));
  }

  private static String text(Document entry, String field) {
    return (String)
        Objects.requireNonNull(entry.get(field), "The journal has an entry without its namespace");
  }
}
