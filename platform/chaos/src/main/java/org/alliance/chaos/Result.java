package org.alliance.chaos;

import java.util.List;

/// What came of a row.
///
/// @param ran false if something it needs is not there
/// @param recoverySeconds the slowest return after a fault
/// @param eventsSeconds from the last acknowledgement and the last fault until every event was sent
///   and heard for the first time
/// @param drainSeconds from the same until all had come to rest, offers that run out among it
/// @param details of whatever is wrong
record Result(
    int row,
    String name,
    boolean ran,
    int reports,
    int faults,
    int lost,
    int doubleAssigned,
    int outOfOrder,
    double recoverySeconds,
    double eventsSeconds,
    double drainSeconds,
    double seconds,
    double p99Seconds,
    boolean passed,
    List<String> details) {
  static Result notRun(Row row, String why) {
    return new Result(
        row.number(), row.name(), false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, List.of(why));
  }
}
