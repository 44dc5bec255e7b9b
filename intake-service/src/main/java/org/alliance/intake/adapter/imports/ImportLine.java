package org.alliance.intake.adapter.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.ImportCounts;

/// An import as pages show it.
///
/// @param format such as `alliance`, or `mapped/NAME/VERSION`
/// @param state the end of a message key
record ImportLine(
    String id,
    String format,
    String state,
    ImportCounts counts,
    Instant receivedAt,
    Optional<Instant> finishedAt) {
  static ImportLine of(Import file) {
    return new ImportLine(
        file.id(),
        file.format(),
        file.state().name().toLowerCase(Locale.ROOT),
        file.counts(),
        file.receivedAt(),
        file.finishedAt());
  }

  public boolean isRunning() {
    return state.equals("running");
  }
}
