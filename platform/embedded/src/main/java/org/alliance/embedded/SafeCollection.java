package org.alliance.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Clones what it hands out inside its own lock. The library hands out documents that other threads
/// go on changing while they are encoded: torn reads and doubled values under concurrency. Every
/// change is journalled inside the same lock.
final class SafeCollection extends MemoryCollection {
  private final String database;
  private final String name;
  private final Journal journal;
  private int nested; // findAndModify queries its own collection and must see the live document

  SafeCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      Journal journal) {
    super(database, name, options, cursors);
    this.database = database.getDatabaseName();
    this.name = name;
    this.journal = journal;
  }

  @Override
  public synchronized QueryResult handleQuery(QueryParameters parameters) {
    var live = super.handleQuery(parameters);
    if (nested > 0) {
      return live;
    }
    List<Document> copies = new ArrayList<>();
    for (var document : live) {
      copies.add(document.cloneDeeply());
    }
    return new QueryResult(copies, live.getCursorId());
  }

  @Override
  public synchronized Document findAndModify(Document command) {
    nested++;
    try {
      return super.findAndModify(command).cloneDeeply();
    } finally {
      nested--;
    }
  }

  /// The library uses its index on `_id` only if nothing else is asked for, and scans for `{_id,
  /// v}`, which is what every save asks.
  @Override
  protected QueryResult queryDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    if (query == null || query.size() < 2 || !(query.get("_id") instanceof String id)) {
      return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var byId = new Document("_id", id);
    for (var document : super.queryDocuments(byId, null, 0, 0, 0, null)) {
      if (documentMatchesQuery(document, query)) {
        return super.queryDocuments(byId, orderBy, skip, limit, batchSize, fields);
      }
    }
    return new QueryResult(List.of());
  }

  @Override
  public synchronized Stream<Document> queryAllAsStream() {
    return streamAllDocumentsWithPosition()
        .map(found -> found.getDocument().cloneDeeply())
        .toList()
        .stream();
  }

  @Override
  protected Integer addDocumentInternal(Document document) {
    journal.put(database, name, document);
    return super.addDocumentInternal(document);
  }

  @Override
  protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
    journal.put(database, name, newDocument);
    super.handleUpdate(position, oldDocument, newDocument);
  }

  @Override
  protected void removeDocument(Integer position) {
    journal.remove(database, name, Objects.requireNonNull(getDocument(position).get("_id")));
    super.removeDocument(position);
  }
}
