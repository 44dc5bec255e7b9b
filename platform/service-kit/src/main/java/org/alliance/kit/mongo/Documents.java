package org.alliance.kit.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;

/// The documents of one kind of aggregate, and the archive beside them. The whole protocol needs no
/// more than these writes, each of one document.
public interface Documents {
  @Nullable Document find(String id);

  /// Of each that is there: `_id`, `out` and `outAt`.
  List<Document> unsent(Collection<String> ids);

  /// @return false, and nothing written, if there is one with its `_id`
  boolean insert(Document document);

  /// Compare and set: only if the document is still at `version`.
  ///
  /// @param fields to be set; null takes a field away, and `outAt` stays if it is there and earlier
  /// @param pushed onto `out`, behind what is there
  /// @return false, and nothing written, if it is not
  boolean update(String id, long version, Document fields, List<Document> pushed);

  /// Of each document named, takes the events up to the sequence named out of `out`, and `outAt`
  /// away once `out` is empty.
  void removeSent(Map<String, Long> lastById);

  /// @return how many of them had been archived before
  int archive(List<Document> events);

  /// Documents with something in `out`, those that wait longest first; `_id` and `outAt` only.
  List<Document> waiting(Collection<Integer> shards, int limit);

  long countWaiting();

  /// The documents whose `outAt` is earliest; `_id`, `outAt` and the times in `out` only.
  List<Document> waitingLongest(int limit);

  /// Documents marked with `gapAt`, without their state and without the bodies in `held`.
  Stream<Document> behindGaps();

  /// Documents marked with `parkedAt`.
  long countParked();

  /// Documents with something in `held`, those that were written longest ago first; without state
  /// and bodies.
  Stream<Document> holding();

  Stream<Document> all(Query query);

  void deleteAll();
}
