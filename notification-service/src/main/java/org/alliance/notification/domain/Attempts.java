package org.alliance.notification.domain;

import java.util.List;
import java.util.stream.Stream;

/// The attempts to send a delivery.
///
/// @param count how many there were since it was planned, or since somebody had it sent again
/// @param last the latest twenty, the oldest first
public record Attempts(int count, List<Attempt> last) {
  private static final int MOST = 20;

  public static final Attempts NONE = new Attempts(0, List.of());

  public Attempts {
    last = List.copyOf(last);
  }

  public static Attempts of(int count) {
    return new Attempts(count, List.of());
  }

  Attempts counted() {
    return new Attempts(count + 1, last);
  }

  Attempts with(Attempt attempt) {
    var all = Stream.concat(last.stream(), Stream.of(attempt)).toList();
    return new Attempts(count, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  Attempts again() {
    return new Attempts(0, last);
  }
}
