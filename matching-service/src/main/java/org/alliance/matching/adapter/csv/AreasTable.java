package org.alliance.matching.adapter.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Areas;
import org.alliance.matching.domain.firms.Point;
import org.springframework.stereotype.Component;

/// The table of 3-digit ZIP areas beside this service's settings (`matching/zip3-areas.csv`, see
/// ATTRIBUTION.md there).
@Component
final class AreasTable implements Areas {
  private final Map<Zip3, Point> areas = new HashMap<>();
  private final Map<UsState, Point> states = new EnumMap<>(UsState.class);

  AreasTable() {
    var byState = new EnumMap<UsState, List<Point>>(UsState.class);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    AreasTable.class.getResourceAsStream("/matching/zip3-areas.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> {
            var point = new Point(millionths(cells[2]), millionths(cells[3]));
            areas.put(new Zip3(cells[0]), point);
            UsState.find(cells[1])
                .ifPresent(
                    state -> byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(point));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    areas.remove(Zip3.UNKNOWN);
    byState.forEach((state, points) -> states.put(state, middle(points)));
  }

  @Override
  public Optional<Point> middleOf(Zip3 area) {
    return Optional.ofNullable(areas.get(area));
  }

  @Override
  public Optional<Point> middleOf(UsState state) {
    return Optional.ofNullable(states.get(state));
  }

  private static int millionths(String degrees) {
    return new BigDecimal(degrees).movePointRight(6).intValueExact();
  }

  private static Point middle(List<Point> points) {
    return new Point(
        (int) (points.stream().mapToLong(Point::latitude).sum() / points.size()),
        (int) (points.stream().mapToLong(Point::longitude).sum() / points.size()));
  }
}
