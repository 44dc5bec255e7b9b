package org.alliance.matching.domain.ranking;

import java.util.List;

/// Sets of firms, one bit a firm. Plain loops over whole sets, because the compiler vectorises
/// them.
final class FirmBits {
  private FirmBits() {}

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

  static long[] union(List<long[]> sets) {
    var all = sets.getFirst().clone();
    for (var set : sets) {
      for (var word = 0; word < all.length; word++) {
        all[word] |= set[word];
      }
    }
    return all;
  }

  static void remove(long[] bits, long[] those) {
    for (var word = 0; word < bits.length; word++) {
      bits[word] &= ~those[word];
    }
  }

  /// Moves the firms of a set that are in the second set to the third, which is overwritten.
  static void move(long[] bits, long[] those, long[] to) {
    for (var word = 0; word < bits.length; word++) {
      to[word] = bits[word] & those[word];
      bits[word] &= ~those[word];
    }
  }

  static void copy(long[] bits, long[] to) {
    System.arraycopy(bits, 0, to, 0, bits.length);
  }
}
