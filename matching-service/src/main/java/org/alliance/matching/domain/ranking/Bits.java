package org.alliance.matching.domain.ranking;

/// Sets of firms, one bit a firm.
final class Bits {
  private Bits() {}

  static long[] none(int firms) {
    return new long[(firms + 63) >>> 6];
  }

  static void set(long[] bits, int firm, boolean to) {
    if (to) {
      bits[firm >>> 6] |= 1L << firm;
    } else {
      bits[firm >>> 6] &= ~(1L << firm);
    }
  }

  static boolean has(long[] bits, int firm) {
    return (bits[firm >>> 6] & 1L << firm) != 0;
  }
}
