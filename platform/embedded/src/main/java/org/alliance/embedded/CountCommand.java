package org.alliance.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What drivers send to count documents: an aggregation that matches, skips, limits, and adds ones.
///
/// @param limit 0 for none
record CountCommand(String collection, Document query, int skip, int limit) {
  private static final Document ONES = new Document("_id", 1).append("n", new Document("$sum", 1));

  /// @return null if the aggregation does anything else
  static @Nullable CountCommand of(Document command) {
    if (!(command.get("aggregate") instanceof String collection)
        || !(command.get("pipeline") instanceof Collection<?> pipeline)) {
      return null;
    }
    var stages = new ArrayDeque<Object>(pipeline);
    var query = take(stages, "$match");
    var skip = take(stages, "$skip");
    var limit = take(stages, "$limit");
    return ONES.equals(take(stages, "$group")) && stages.isEmpty()
        ? new CountCommand(
            collection,
            query instanceof Document matched ? matched : new Document(),
            number(skip),
            number(limit))
        : null;
  }

  /// @return null, and the stage stays, if the next stage is another one
  private static @Nullable Object take(ArrayDeque<Object> stages, String name) {
    if (stages.peek() instanceof Document stage && stage.size() == 1 && stage.containsKey(name)) {
      stages.remove();
      return stage.get(name);
    }
    return null;
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }

  /// As a real server answers: no document if there is nothing to count.
  Document answer(String database, int count) {
    var found =
        count == 0 ? List.<Document>of() : List.of(new Document("_id", 1).append("n", count));
    var cursor =
        new Document("firstBatch", found)
            .append("id", 0L)
            .append("ns", database + "." + collection);
    return new Document("cursor", cursor).append("ok", 1.0);
  }
}
