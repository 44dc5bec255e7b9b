package org.alliance.chaos.faults;

import java.util.HashSet;
import java.util.Set;
import org.alliance.chaos.audit.TopicReader;
import org.alliance.chaos.row.Report;

/// Which events have been seen, and which of them more than once.
public final class Appearances {
  private final Set<String> seen = new HashSet<>();
  private final Set<String> again = new HashSet<>();

  /// @return whether it is the first time
  public boolean add(TopicReader.Seen event) {
    var name = event.topic() + " " + event.id();
    var isFirst = seen.add(name);
    if (!isFirst) {
      again.add(name);
    }
    return isFirst;
  }

  /// The share of those that came more than once.
  public double twiceShare() {
    return Report.share(again.size(), seen.size());
  }
}
