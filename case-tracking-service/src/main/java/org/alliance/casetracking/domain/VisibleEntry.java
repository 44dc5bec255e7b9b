package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An entry as one viewer sees it.
///
/// @param type the event's wire name
/// @param details what the viewer may see of what the entry says
public record VisibleEntry(
    Instant time, String source, long seq, String type, Map<Detail, String> details) {
  public VisibleEntry {
    details = Map.copyOf(details);
  }

  public Optional<String> detail(Detail detail) {
    return Optional.ofNullable(details.get(detail));
  }
}
