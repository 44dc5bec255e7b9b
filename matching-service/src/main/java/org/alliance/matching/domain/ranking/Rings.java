package org.alliance.matching.domain.ranking;

/// Which firms have their nearest office in which ring around a place: in each ring, nearness is
/// worth about a tenth less than in the one within.
final class Rings {
  private static final int[] FROM = {0, 31, 45, 63, 87, 120, 170, 253, 420, 920, 5_000};

  private Rings() {}

  /// The firms of each ring, the nearest first.
  ///
  /// @param kilometres from the place to all places
  static long[][] around(short[] kilometres, Roster roster) {
    var rings = new long[FROM.length][];
    for (var ring = 0; ring < FROM.length; ring++) {
      rings[ring] = Bits.none(roster.size());
    }
    for (var firm = 0; firm < roster.size(); firm++) {
      Bits.set(rings[ringOf(roster.nearest(kilometres, firm))], firm, true);
    }
    return rings;
  }

  /// Nobody in a ring is nearer than this.
  static int from(int ring) {
    return FROM[ring];
  }

  private static int ringOf(int kilometres) {
    var ring = FROM.length - 1;
    while (FROM[ring] > kilometres) {
      ring--;
    }
    return ring;
  }
}
