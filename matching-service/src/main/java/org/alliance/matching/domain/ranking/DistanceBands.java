package org.alliance.matching.domain.ranking;

/// How far every firm's nearest office is from a place, and in which band around it: in each band,
/// nearness is worth about a tenth less than in the one within. Neighbours lie together, so an
/// inner band is a few words long.
final class DistanceBands {
  private static final int[] FROM = {0, 31, 45, 63, 87, 120, 170, 253, 420, 920, 5_000};
  static final int COUNT = FROM.length;

  private final short[] kilometres;
  private final long[][] firms = new long[COUNT][];
  private final int[] firstWord = new int[COUNT];
  private final int[] endWord = new int[COUNT];

  /// @param row kilometres from the place to all places
  DistanceBands(short[] row, FirmTable table) {
    kilometres = new short[table.size()];
    for (var band = 0; band < COUNT; band++) {
      firms[band] = FirmBits.none(table.size());
    }
    for (var firm = table.size() - 1; firm >= 0; firm--) {
      kilometres[firm] = (short) table.nearest(row, firm);
      var band = bandOf(kilometres[firm]);
      FirmBits.set(firms[band], firm, true);
      firstWord[band] = firm >>> 6;
      endWord[band] = Math.max(endWord[band], (firm >>> 6) + 1);
    }
  }

  /// Nobody in a band is nearer than this.
  static int from(int band) {
    return FROM[band];
  }

  int kilometres(int firm) {
    return kilometres[firm];
  }

  long[] firms(int band) {
    return firms[band];
  }

  int firstWord(int band) {
    return firstWord[band];
  }

  int endWord(int band) {
    return endWord[band];
  }

  private static int bandOf(int kilometres) {
    var band = COUNT - 1;
    while (FROM[band] > kilometres) {
      band--;
    }
    return band;
  }
}
