package org.alliance.matching.domain.firms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;

/// Kilometres between places, as coarse as the Alliance knows them: 3-digit ZIP areas, and states
/// where an area is not told. A row is made when a place is first asked for, and kept.
@SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
public final class Distances {
  /// For a distance nobody can tell.
  public static final short FAR_AWAY = 9_999;

  private static final int AREAS = 1_000;
  public static final int PLACES = AREAS + UsState.values().length;

  private final Areas areas;
  private final AtomicReferenceArray<short[]> rows = new AtomicReferenceArray<>(PLACES);
  private final List<Optional<Point>> middles;

  public Distances(Areas areas) {
    this.areas = areas;
    middles = IntStream.range(0, PLACES).mapToObj(this::middleOf).toList();
  }

  /// The number of the area; of the state, if nobody knows where the area is.
  public int placeOf(Zip3 area, UsState state) {
    return areas.middleOf(area).isPresent()
        ? Integer.parseInt(area.value())
        : AREAS + state.ordinal();
  }

  /// Kilometres from a place to every other, by their numbers.
  public short[] from(int place) {
    var row = rows.get(place);
    if (row == null) {
      row = rowFrom(middles.get(place));
      rows.set(place, row);
    }
    return row;
  }

  private short[] rowFrom(Optional<Point> middle) {
    var row = new short[PLACES];
    for (var to = 0; to < PLACES; to++) {
      var there = middles.get(to);
      row[to] =
          middle.isPresent() && there.isPresent()
              ? (short) middle.get().kilometresTo(there.get())
              : FAR_AWAY;
    }
    return row;
  }

  private Optional<Point> middleOf(int place) {
    return place < AREAS
        ? areas.middleOf(new Zip3("%03d".formatted(place)))
        : areas.middleOf(UsState.values()[place - AREAS]);
  }
}
