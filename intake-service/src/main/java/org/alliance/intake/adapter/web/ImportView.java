package org.alliance.intake.adapter.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.alliance.intake.application.Import;
import org.jspecify.annotations.Nullable;

/// How far an import is.
record ImportView(
    String importId,
    String format,
    String state,
    int rows,
    int accepted,
    int repeated,
    int rejected,
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
        file.state().name().toLowerCase(Locale.ROOT),
        counts.rows(),
        counts.accepted(),
        counts.repeated(),
        counts.rejected(),
        counts.inMandate(),
        counts.declined(),
        counts.needsReview(),
        file.receivedAt(),
        file.finishedAt().orElse(null),
        Map.of("self", self, "errors", self + "/errors", "accepted", self + "/accepted"));
  }
}
