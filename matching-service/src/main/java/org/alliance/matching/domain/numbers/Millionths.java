package org.alliance.matching.domain.numbers;

/// Fractions as whole numbers of millionths.
public final class Millionths {
  public static final int ONE = 1_000_000;

  private Millionths() {}

  /// The product of two fractions, rounded down.
  public static int times(int some, int other) {
    return (int) ((long) some * other / ONE);
  }

  /// @param whole at least 1
  public static int of(long part, long whole) {
    return (int) (part * ONE / whole);
  }
}
