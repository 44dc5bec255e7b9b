package org.alliance.matching.domain.batch;

import java.util.stream.IntStream;
import org.alliance.matching.domain.ranking.FirmLedger;

/// The room that firms have left, and how much an offer to each is worth, at one moment: what
/// prices are made from, while the firms' ledger goes on changing.
///
/// @param inWeek room of each firm until the week is over
/// @param inQuarter room of each firm until the quarter is over, whatever the week
/// @param yields by area and firm, of what a place would be worth if it were surely accepted
@SuppressWarnings("ArrayRecordComponent") // a copy that nobody changes
public record RoomSnapshot(int[] inWeek, int[] inQuarter, int[][] yields) {
  public static RoomSnapshot of(FirmLedger ledger) {
    var firms = ledger.table().size();
    return new RoomSnapshot(
        IntStream.range(0, firms).map(ledger::room).toArray(),
        IntStream.range(0, firms).map(ledger::quarterRoom).toArray(),
        ledger.yields());
  }

  int firms() {
    return inWeek.length;
  }
}
