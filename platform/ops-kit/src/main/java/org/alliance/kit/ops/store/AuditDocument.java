package org.alliance.kit.ops.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// An audit entry as it lies in its document. Counts are a list: an outcome is no name of a field.
final class AuditDocument {
  private AuditDocument() {}

  static Document of(AuditEntry entry) {
    var counts = new ArrayList<Document>();
    entry
        .counts()
        .forEach((what, count) -> counts.add(new Document("what", what).append("count", count)));
    return new Document("_id", entry.id())
        .append("at", Date.from(entry.at()))
        .append("by", entry.by())
        .append("action", entry.action())
        .append("about", entry.about())
        .append("reason", entry.reason())
        .append("counts", counts)
        .append("job", entry.job());
  }

  static AuditEntry entry(Document found) {
    Map<String, Long> counts = new HashMap<>();
    for (var one : found.getList("counts", Document.class, List.of())) {
      counts.put(one.getString("what"), one.get("count", Number.class).longValue());
    }
    return new AuditEntry(
        found.getString("_id"),
        found.getDate("at").toInstant(),
        found.getString("by"),
        found.getString("action"),
        found.getString("about"),
        found.getString("reason"),
        counts,
        found.getString("job"));
  }
}
