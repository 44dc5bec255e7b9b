package org.alliance.intake.adapter.mongo.audit;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.alliance.intake.domain.audit.AuditEntry;
import org.alliance.intake.domain.audit.AuditFact;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An entry as a document. A document that somebody changed is read, too. If a field is missing or
/// of another type, no hash fits.
final class StoredEntry {
  private static final List<String> TEXTS =
      List.of(
          "act",
          "staff",
          "role",
          "place",
          "case",
          "part",
          "purpose",
          "outcome",
          "reason",
          "previous",
          "hash");

  private StoredEntry() {}

  static Document of(AuditEntry entry) {
    var fact = entry.fact();
    return new Document("_id", entry.seq())
        .append("seq", entry.seq())
        .append("at", Date.from(fact.at()))
        .append("act", fact.act())
        .append("staff", fact.staff())
        .append("role", fact.role())
        .append("place", fact.place())
        .append("case", fact.caseId())
        .append("part", fact.part())
        .append("purpose", fact.purpose())
        .append("outcome", fact.outcome())
        .append("breakGlass", fact.breakGlass())
        .append("about", fact.about())
        .append("reason", fact.sealedReason())
        .append("previous", entry.previous())
        .append("hash", entry.hash());
  }

  static AuditEntry toDomain(Document document) {
    return new AuditEntry(
        number(document.get("seq")),
        new AuditFact(
            document.get("at") instanceof Date at ? at.toInstant() : Instant.EPOCH,
            text(document, "act"),
            text(document, "staff"),
            text(document, "role"),
            text(document, "place"),
            text(document, "case"),
            text(document, "part"),
            text(document, "purpose"),
            text(document, "outcome"),
            Boolean.TRUE.equals(document.get("breakGlass")),
            number(document.get("about")),
            text(document, "reason")),
        text(document, "previous"),
        hasItsTypes(document) ? text(document, "hash") : "");
  }

  /// Whether a field could not pass for another one by its type.
  private static boolean hasItsTypes(Document document) {
    return document.get("at") instanceof Date
        && document.get("breakGlass") instanceof Boolean
        && document.get("seq") instanceof Long
        && document.get("about") instanceof Long
        && TEXTS.stream().allMatch(field -> document.get(field) instanceof String);
  }

  /// Where it stands; 0 if its key is no whole number.
  static long place(Document document) {
    return number(document.get("_id"));
  }

  private static String text(Document document, String field) {
    return String.valueOf(document.get(field));
  }

  private static long number(@Nullable Object value) {
    return value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : 0;
  }
}
