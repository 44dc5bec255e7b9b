package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One event in a case's file.
///
/// @param source the stream it came on, such as `matching/referral`
/// @param type its wire name
/// @param details what it said, in codes, by name
public record Entry(
    Instant time, String source, long seq, String type, Map<String, String> details) {
  /// By time. What happened in the same moment, such as two letters, stands in the same order
  /// however often the file is built anew.
  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::time)
          .thenComparing(Entry::source)
          .thenComparingLong(Entry::seq)
          .thenComparing(Entry::type)
          .thenComparing(entry -> new TreeMap<>(entry.details()).toString());

  public Entry {
    details = Map.copyOf(details);
  }

  /// The same entry without all details but these.
  Entry withOnly(Set<String> names) {
    var some = new TreeMap<>(details);
    some.keySet().retainAll(names);
    return new Entry(time, source, seq, type, some);
  }

  /// What the entry says under this name; empty if it says nothing.
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }
}
