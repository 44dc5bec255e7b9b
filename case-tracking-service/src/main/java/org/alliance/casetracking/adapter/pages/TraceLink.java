package org.alliance.casetracking.adapter.pages;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.VisibleEntry;

/// Leads to the traces of a case in the operators' own tracing system, if they have one.
///
/// @param template an address with `{case}`, `{from}` and `{to}`, the times in milliseconds since
///   1970; blank if there is none
record TraceLink(String template) {
  private static final long MARGIN_MS = 60_000;

  TraceLink {
    if (!template.isBlank() && !template.matches("https?://[^\\s<>\"]+")) {
      throw new IllegalArgumentException(
          "case-tracking.trace-url has to be an http or https address, such as"
              + " https://traces.example/search?case={case}&from={from}&to={to}");
    }
  }

  /// @param entries of the case, the oldest first
  Optional<String> of(String id, List<VisibleEntry> entries) {
    if (template.isBlank() || entries.isEmpty()) {
      return Optional.empty();
    }
    Instant from = entries.getFirst().time().minusMillis(MARGIN_MS);
    Instant to = entries.getLast().time().plusMillis(MARGIN_MS);
    var address =
        template
            .replace("{case}", id)
            .replace("{from}", Long.toString(from.toEpochMilli()))
            .replace("{to}", Long.toString(to.toEpochMilli()));
    return Optional.of(URI.create(address).toString());
  }
}
