package org.alliance.chaos.row;

import java.util.List;
import java.util.Map;

/// What came of a row.
///
/// @param ran false if something it needs is not there
/// @param doubleEffects entries, offers and mails that are there twice
/// @param recoverySeconds the slowest return after a fault: until what was restarted does its work
///   again and a report sent after that has its case file
/// @param eventsSeconds from the last acknowledgement and the last fault until every event said by
///   then was sent and heard
/// @param drainSeconds from the same until all had come to rest, offers that run out among it
/// @param p99Seconds from a client's first send to the offer
/// @param figures that some rows have
/// @param details of whatever is wrong
public record Result(
    int row,
    String name,
    boolean ran,
    int reports,
    int faults,
    int lost,
    int doubleAssigned,
    int outOfOrder,
    int doubleEffects,
    double recoverySeconds,
    double eventsSeconds,
    double drainSeconds,
    double seconds,
    double p99Seconds,
    boolean passed,
    Map<String, Number> figures,
    List<String> details) {
  /// @param ran whether it was begun
  public static Result nothing(Row row, boolean ran, String why) {
    return new Result(
        row.number(),
        row.name(),
        ran,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        false,
        Map.of(),
        List.of(why));
  }
}
