package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A job as it lies in its document.
final class OpsJobDocument {
  private OpsJobDocument() {}

  static Document of(OpsJob job) {
    var left =
        job.left().stream()
            .map(one -> new Document("item", one.item()).append("outcome", one.outcome()))
            .toList();
    return new Document("_id", job.id())
        .append("kind", job.kind())
        .append("about", job.about())
        .append("by", job.by())
        .append("reason", job.reason())
        .append("instance", job.instance())
        .append("state", job.state())
        .append("selected", job.selected())
        .append("outcomes", new Document(new HashMap<String, Object>(job.outcomes())))
        .append("left", left)
        .append("started", Date.from(job.started()))
        .append("ended", date(job.ended()))
        .append("task", new Document(new HashMap<String, Object>(job.task())))
        .append("cursor", job.cursor());
  }

  static OpsJob job(Document found) {
    var outcomes = new HashMap<String, Long>();
    found
        .get("outcomes", Document.class)
        .forEach((outcome, count) -> outcomes.put(outcome, ((Number) count).longValue()));
    return new OpsJob(
        found.getString("_id"),
        found.getString("kind"),
        found.getString("about"),
        found.getString("by"),
        found.getString("reason"),
        found.getString("instance"),
        found.getString("state"),
        found.getLong("selected"),
        outcomes,
        found.getList("left", Document.class, List.of()).stream()
            .map(one -> new OpsJob.Left(one.getString("item"), one.getString("outcome")))
            .toList(),
        found.getDate("started").toInstant(),
        found.getDate("ended") == null ? null : found.getDate("ended").toInstant(),
        found.containsKey("task") ? texts(found, "task") : Map.of(),
        found.getString("cursor"));
  }

  static Map<String, String> texts(Document found, String field) {
    var texts = new HashMap<String, String>();
    found.get(field, Document.class).forEach((name, text) -> texts.put(name, String.valueOf(text)));
    return texts;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
