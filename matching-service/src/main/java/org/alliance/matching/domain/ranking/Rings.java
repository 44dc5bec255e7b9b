package org.alliance.matching.domain.ranking;

/// How far every firm's nearest office is from a place, and in which ring around it: in each ring,
/// nearness is worth about a tenth less than in the one within. Neighbours lie together, so an
/// inner ring is a few words long.
final class Rings {
  private static final int[] FROM = {0, 31, 45, 63, 87, 120, 170, 253, 420, 920, 5_000};
  static final int COUNT = FROM.length;

  private final short[] kilometres;
  private final long[][] firms = new long[COUNT][];
  private final int[] firstWord = new int[COUNT];
  private final int[] endWord = new int[COUNT];

  /// @param row kilometres from the place to all places
  Rings(short[] row, Roster roster) {
    kilometres = new short[roster.size()];
    for (var ring = 0; ring < COUNT; ring++) {
      firms[ring] = Bits.none(roster.size());
    }
    for (var firm = roster.size() - 1; firm >= 0; firm--) {
      kilometres[firm] = (short) roster.nearest(row, firm);
      var ring = ringOf(kilometres[firm]);
      Bits.set(firms[ring], firm, true);
      firstWord[ring] = firm >>> 6;
      endWord[ring] = Math.max(endWord[ring], (firm >>> 6) + 1);
    }
  }

  /// Nobody in a ring is nearer than this.
  static int from(int ring) {
    return FROM[ring];
  }

  int kilometres(int firm) {
    return kilometres[firm];
  }

  long[] firms(int ring) {
    return firms[ring];
  }

  int firstWord(int ring) {
    return firstWord[ring];
  }

  int endWord(int ring) {
    return endWord[ring];
  }

  private static int ringOf(int kilometres) {
    var ring = COUNT - 1;
    while (FROM[ring] > kilometres) {
      ring--;
    }
    return ring;
  }
}
