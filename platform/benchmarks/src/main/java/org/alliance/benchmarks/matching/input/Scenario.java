package org.alliance.benchmarks.matching.input;

/// One setting of the grid.
///
/// @param capacityPercent what all firms together can take, of what comes
/// @param periodWeeks after how many weeks a firm's quota is opened again: 1, 4 or 13
/// @param acceptancePercent how often a firm that is asked accepts; a fifth of the others is silent
/// @param surge whether five times as much comes in two of the weeks
public record Scenario(
    String name,
    int capacityPercent,
    int periodWeeks,
    int acceptancePercent,
    int firms,
    boolean surge) {
  /// Firms also decline, or stay silent.
  public static final Scenario ASKED = new Scenario("weekly-1.2-asked", 120, 1, 60, 75, false);

  /// Weeks that only teach the policies what comes.
  static final int HISTORY_WEEKS = 8;

  public static final int WEEKS = 26;
  public static final int QUARTER_WEEKS = 13;
  public static final long WEEK = 7 * 24 * 60;

  public static final Scenario WEEKLY_120 = new Scenario("weekly-1.2", 120, 1, 100, 75, false);
  public static final Scenario WEEKLY_80 = new Scenario("weekly-0.8", 80, 1, 100, 75, false);
  public static final Scenario QUARTERLY_120 =
      new Scenario("quarterly-1.2", 120, 13, 100, 75, false);

  /// How often what a firm has taken is forgotten: with weekly quotas after a quarter too, for by
  /// that its load is told.
  public long quarter() {
    return (periodWeeks == 1 ? QUARTER_WEEKS : periodWeeks) * WEEK;
  }

  public long period() {
    return periodWeeks * WEEK;
  }
}
