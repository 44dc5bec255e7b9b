package org.alliance.intake.adapter.api.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.alliance.intake.application.imports.Import;
import org.jspecify.annotations.Nullable;

/// How far an import is: `lines = accepted + repeated + rejected + blank`, at any moment.
///
/// @param list the list that its references belong to; empty for the sender's own
/// @param lines lines that were taken in so far, blank ones too
/// @param rows lines that have something in them
/// @param joined how many of them were joined into the report of another line
record ImportView(
    String importId,
    String format,
    String list,
    String state,
    int lines,
    int rows,
    int accepted,
    int repeated,
    int rejected,
    int blank,
    int joined,
    int inMandate,
    int declined,
    int needsReview,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    Map<String, String> links) {
  static ImportView of(Import file) {
    var counts = file.counts();
    var self = "/api/v1/imports/" + file.id();
    return new ImportView(
        file.id(),
        file.format(),
        file.list().name(),
        file.state().name().toLowerCase(Locale.ROOT),
        counts.lines(),
        counts.rows(),
        counts.accepted(),
        counts.repeated(),
        counts.rejected(),
        counts.blank(),
        counts.joined(),
        counts.inMandate(),
        counts.declined(),
        counts.needsReview(),
        file.receivedAt(),
        file.finishedAt().orElse(null),
        Map.of("self", self, "errors", self + "/errors", "accepted", self + "/accepted"));
  }
}
