package org.alliance.benchmarks.matching.input;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Areas;
import org.alliance.matching.domain.firms.Point;

/// Middles of ZIP areas and of states, from the points of their ZIP codes.
public final class ZipAreas implements Areas {
  private final Map<Zip3, Point> middles = new HashMap<>();
  private final Map<UsState, Point> states = new EnumMap<>(UsState.class);

  ZipAreas(Map<Zip3, List<Point>> points, Map<UsState, List<Point>> inStates) {
    points.forEach((area, all) -> middles.put(area, middle(all)));
    middles.remove(Zip3.UNKNOWN);
    inStates.forEach((state, all) -> states.put(state, middle(all)));
  }

  Zip3 nearest(Point at) {
    return middles.entrySet().stream()
        .min(
            Comparator.<Map.Entry<Zip3, Point>>comparingInt(
                    entry -> at.kilometresTo(entry.getValue()))
                .thenComparing(entry -> entry.getKey().value()))
        .orElseThrow()
        .getKey();
  }

  @Override
  public Optional<Point> middleOf(Zip3 area) {
    return Optional.ofNullable(middles.get(area));
  }

  @Override
  public Optional<Point> middleOf(UsState state) {
    return Optional.ofNullable(states.get(state));
  }

  private static Point middle(List<Point> points) {
    return new Point(
        (int) (points.stream().mapToLong(Point::latitude).sum() / points.size()),
        (int) (points.stream().mapToLong(Point::longitude).sum() / points.size()));
  }
}
