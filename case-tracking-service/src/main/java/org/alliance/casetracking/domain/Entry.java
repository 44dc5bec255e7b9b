package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/// One event in a case's file.
///
/// @param source the stream it came on, such as `matching/referral`
/// @param type its wire name
/// @param details what it said, in codes, by name
public record Entry(
    Instant time, String source, long seq, String type, Map<String, String> details) {
  /// By time; events of one source in their own order even if a clock was set back.
  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::time).thenComparing(Entry::source).thenComparingLong(Entry::seq);

  public Entry {
    details = Map.copyOf(details);
  }

  public String detail(String name) {
    return details.getOrDefault(name, "");
  }
}
