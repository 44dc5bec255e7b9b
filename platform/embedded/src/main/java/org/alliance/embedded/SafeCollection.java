package org.alliance.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Copies the documents that it hands out inside its own lock. The library hands out documents that
/// other threads go on changing while they are encoded: torn reads and doubled values under
/// concurrency. A copy of the top level is enough: an update replaces the values of a document and
/// changes none in place.
///
/// Looks documents up by secondary indexes where a query allows it. The answer, its order included,
/// is that of a scan. Every change is journalled inside the same lock.
final class SafeCollection extends MemoryCollection {
  private final String database;
  private final String name;
  private final Journal journal;
  private final List<SecondaryIndex> secondary = new ArrayList<>();
  private final SecondaryIndex ids = new SecondaryIndex("ids", List.of(new IndexKey("_id", true)));
  private int nested; // findAndModify queries its own collection and must see the live document
  private int positions;

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
    return nested > 0 ? live : new QueryResult(copies(live.collectDocuments()), live.getCursorId());
  }

  @Override
  protected Cursor createCursor(List<Document> remaining) {
    return super.createCursor(copies(remaining));
  }

  private static List<Document> copies(Collection<Document> live) {
    return live.stream().map(Document::clone).toList();
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

  @Override
  public synchronized int count(Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    var natural = orderBy != null && orderBy.containsKey("$natural");
    var found = query == null || natural ? null : lookUp(query);
    var first = found == null && !natural ? firstById(query, orderBy, skip, limit) : null;
    if (first != null) {
      return matchDocuments(query, first, orderBy, skip, limit, batchSize, fields);
    }
    return found == null
        ? super.queryDocuments(query, orderBy, skip, limit, batchSize, fields)
        : matchDocuments(
            query, found.stream().boxed().toList(), orderBy, skip, limit, batchSize, fields);
  }

  /// Positions of the first documents by id, if that is the order that is asked for: the last entry
  /// of a trail, or the next page of a collection, without a look at all of it.
  private @Nullable List<Integer> firstById(
      @Nullable Document query, @Nullable Document orderBy, int skip, int limit) {
    if (limit <= 0 || orderBy == null || !List.copyOf(orderBy.keySet()).equals(List.of("_id"))) {
      return null;
    }
    var asked = query == null ? new Document() : query;
    var descending = orderBy.get("_id") instanceof Number way && way.intValue() < 0;
    var inOrder = ids.inOrder(Condition.of(asked), descending);
    var found = new ArrayList<Integer>();
    while (inOrder != null && inOrder.hasNext() && found.size() < (long) skip + limit) {
      var position = inOrder.next();
      if (documentMatchesQuery(getDocument(position), asked)) {
        found.add(position);
      }
    }
    return inOrder == null ? null : found;
  }

  /// Positions of at least all documents that match; null if only a scan can tell.
  private @Nullable BitSet lookUp(Document query) {
    var conditions = Condition.of(query);
    if (query.size() > 1
        && query.containsKey("_id")
        && conditions.get("_id") instanceof Condition.OneOf) {
      return byId(query);
    }
    var candidates =
        secondary.stream()
            .map(index -> index.positions(conditions))
            .filter(Objects::nonNull)
            .toList();
    if (!candidates.isEmpty()) {
      return smallest(candidates);
    }
    return query.get("$or") instanceof Collection<?> branches ? anyOf(branches) : null;
  }

  /// The library uses its index on `_id` only if nothing else is asked for, and scans for `{_id,
  /// v}`, which is what every save asks.
  private @Nullable BitSet byId(Document query) {
    var byId = new Document("_id", query.get("_id"));
    for (var index : getIndexes()) {
      if (index.canHandle(byId)) {
        var found = new BitSet();
        index.getPositions(byId).forEach(found::set);
        return found;
      }
    }
    return null;
  }

  private @Nullable BitSet anyOf(Collection<?> branches) {
    var found = new BitSet();
    for (var branch : branches) {
      var some = branch instanceof Document query ? lookUp(query) : null;
      if (some == null) {
        return null;
      }
      found.or(some);
    }
    return found;
  }

  /// Runs through all in turn until the first is at its end, so that none is read further than the
  /// shortest is long.
  private static BitSet smallest(List<Iterator<Integer>> candidates) {
    var found = candidates.stream().map(_ -> new BitSet()).toList();
    while (true) {
      for (var at = 0; at < candidates.size(); at++) {
        if (!candidates.get(at).hasNext()) {
          return found.get(at);
        }
        found.get(at).set(candidates.get(at).next());
      }
    }
  }

  @Override
  public synchronized void addIndex(Index<Integer> index) {
    super.addIndex(index);
    if (index instanceof SecondaryIndex added && getIndexes().contains(added)) {
      secondary.add(added);
    }
  }

  @Override
  public synchronized void dropIndex(String indexName) {
    super.dropIndex(indexName);
    secondary.removeIf(index -> index.getName().equals(indexName));
  }

  @Override
  public synchronized Stream<Document> queryAllAsStream() {
    return streamAllDocumentsWithPosition()
        .map(found -> found.getDocument().cloneDeeply())
        .toList()
        .stream();
  }

  /// The library looks for each position in the list of empty ones.
  @Override
  protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
    return IntStream.range(0, positions)
        .filter(position -> getDocument(position) != null)
        .mapToObj(position -> new DocumentWithPosition<>(getDocument(position), position));
  }

  /// Sizes are told to nobody here, and the library encodes a document twice to keep them.
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected Integer addDocumentInternal(Document document) {
    journal.put(database, name, document);
    var position = super.addDocumentInternal(document);
    positions = Math.max(positions, position + 1);
    ids.add(document, position, this);
    return position;
  }

  @Override
  protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
    journal.put(database, name, newDocument);
    super.handleUpdate(position, oldDocument, newDocument);
  }

  @Override
  protected void removeDocument(Integer position) {
    var document = getDocument(position);
    journal.remove(database, name, Objects.requireNonNull(document.get("_id")));
    secondary.forEach(index -> index.remove(document, position));
    ids.remove(document, position);
    super.removeDocument(position);
  }
}
