package org.alliance.intake.domain.names.key;

import java.util.Collection;

/// A set of 64-bit keys, at most a quarter full, so that a look-up ends after one or two places.
public final class KeyTable {
  private final long[] table;

  public KeyTable(Collection<Long> keys) {
    table = new long[Integer.highestOneBit(Math.max(1, keys.size())) << 3];
    keys.forEach(key -> table[placeOf(filled(key))] = filled(key));
  }

  /// May be called by several threads.
  public boolean has(long key) {
    return table[placeOf(filled(key))] != 0;
  }

  /// Where this key is, or the free place where it would be.
  private int placeOf(long key) {
    var place = (int) key & (table.length - 1);
    while (table[place] != 0 && table[place] != key) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /// Zero means a free place.
  private static long filled(long key) {
    return key == 0 ? 1 : key;
  }
}
