package org.alliance.chaos.row;

/// How much is reported, and how much is done to the system.
///
/// @param reports at least; more while faults go on
/// @param kills how often each part is killed in a row that kills; other rows go by it, too
public record RunSize(int reports, int kills, long seed) {
  public int mostReports() {
    return reports * 4;
  }
}
