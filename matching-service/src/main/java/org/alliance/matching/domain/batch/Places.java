package org.alliance.matching.domain.batch;

import java.util.stream.IntStream;
import org.alliance.matching.domain.ranking.Standing;

/// The room that firms have left, and how much an offer to each is worth, at one moment: what
/// prices are made from, while the firms' standing goes on changing.
///
/// @param inWeek room of each firm until the week is over
/// @param inQuarter room of each firm until the quarter is over, whatever the week
/// @param yields by area and firm, of what a place would be worth if it were surely accepted
@SuppressWarnings("ArrayRecordComponent") // a copy that nobody changes
public record Places(int[] inWeek, int[] inQuarter, int[][] yields) {
  public static Places of(Standing standing) {
    var firms = standing.roster().size();
    return new Places(
        IntStream.range(0, firms).map(standing::room).toArray(),
        IntStream.range(0, firms).map(standing::quarterRoom).toArray(),
        standing.yields());
  }

  int firms() {
    return inWeek.length;
  }
}
