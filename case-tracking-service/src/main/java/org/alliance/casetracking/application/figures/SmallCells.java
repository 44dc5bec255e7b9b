package org.alliance.casetracking.application.figures;

import java.util.OptionalLong;

/// What may be told of a number of people to those who need not know each case: numbers below five
/// are hidden, and larger ones are rounded down to a multiple of five. So two reports, or a part
/// and its whole, do not give a single person away.
public final class SmallCells {
  public static final int SMALLEST = 5;

  private SmallCells() {}

  /// @return empty for fewer than five, none included
  public static OptionalLong shown(long number) {
    return number < SMALLEST ? OptionalLong.empty() : OptionalLong.of(number / SMALLEST * SMALLEST);
  }

  /// A part beside its whole, which is shown as well.
  ///
  /// @return as much as is shown of the whole if fewer than five are not in the part
  public static OptionalLong shown(long part, long whole) {
    return part < SMALLEST || whole - part >= SMALLEST ? shown(part) : shown(whole);
  }
}
