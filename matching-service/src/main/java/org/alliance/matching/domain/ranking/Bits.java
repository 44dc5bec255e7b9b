package org.alliance.matching.domain.ranking;

/// Sets of firms, one bit a firm. What is done to whole sets is done in plain loops, which the
/// compiler turns into a few wide instructions.
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

  static int count(long[] bits) {
    var count = 0;
    for (var word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /// Leaves in a set only who is in the other, too.
  static void keep(long[] bits, long[] those) {
    for (var word = 0; word < bits.length; word++) {
      bits[word] &= those[word];
    }
  }

  static void add(long[] bits, long[] those) {
    for (var word = 0; word < bits.length; word++) {
      bits[word] |= those[word];
    }
  }

  static void remove(long[] bits, long[] those) {
    for (var word = 0; word < bits.length; word++) {
      bits[word] &= ~those[word];
    }
  }
}
