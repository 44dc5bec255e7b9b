package org.alliance.embedded;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;

/// mongo-java-server's memory back end with collections that are safe under concurrency and write a
/// journal.
final class SafeBackend extends MemoryBackend {
  private final SwitchedJournal journal;

  SafeBackend(Journal journal) {
    this.journal = new SwitchedJournal(journal);
  }

  /// A back end that holds what the journal does.
  static SafeBackend restored(FileJournal journal) {
    var backend = new SafeBackend(journal);
    backend.journal.paused = true;
    journal.forEachRestored(
        (namespace, document) -> backend.resolve(namespace).addDocument(SharedTexts.of(document)));
    backend.journal.paused = false;
    return backend;
  }

  private SafeCollection resolve(FileJournal.Namespace namespace) {
    return ((SafeDatabase) resolveDatabase(namespace.database()))
        .collection(namespace.collection());
  }

  @Override
  public MemoryDatabase openOrCreateDatabase(String name) {
    return new SafeDatabase(name, getCursorRegistry(), journal);
  }

  /// Keeps quiet while what it holds is read back.
  private static final class SwitchedJournal implements Journal {
    private final Journal journal;
    private volatile boolean paused;

    SwitchedJournal(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void put(String database, String collection, Document document) {
      if (!paused) {
        journal.put(database, collection, document);
      }
    }

    @Override
    public void remove(String database, String collection, Object id) {
      if (!paused) {
        journal.remove(database, collection, id);
      }
    }

    @Override
    public void rewrite() {
      journal.rewrite();
    }

    @Override
    public void close() {
      journal.close();
    }
  }

  private static final class SafeDatabase extends MemoryDatabase {
    private final Journal journal;

    SafeDatabase(String name, CursorRegistry cursors, Journal journal) {
      super(name, cursors);
      this.journal = journal;
    }

    SafeCollection collection(String name) {
      return (SafeCollection) resolveOrCreateCollection(name);
    }

    /// `compact` rewrites the journal of all collections: MongoDB's command of that name frees the
    /// disk of what was deleted. Drivers count by an aggregation, for which the library copies the
    /// whole collection; here it is counted in place, by an index where there is one.
    @Override
    public Document handleCommand(
        Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
      if (command.equals("compact")) {
        journal.rewrite();
        return new Document("ok", 1.0);
      }
      var count = command.equals("aggregate") ? CountCommand.of(query) : null;
      return count == null
              || !(resolveCollection(count.collection(), false) instanceof SafeCollection counted)
          ? super.handleCommand(
              channel, command, SharedTexts.ofCommand(command, query), databases, oplog)
          : count.answer(
              getDatabaseName(), counted.count(count.query(), count.skip(), count.limit()));
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      return new SecondaryIndex(name, keys);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
      return new SafeCollection(
          this, name, options, cursorRegistry, name.startsWith("system.") ? Journal.NONE : journal);
    }
  }
}
