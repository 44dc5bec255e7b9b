package org.alliance.intake.adapter.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.reading.Places;
import org.springframework.stereotype.Component;

/// The tables of places beside this service's settings (`intake/us-*.csv`, see ATTRIBUTION.md
/// there): ZIP codes with their postal cities, ZIP codes on state lines, places and neighbourhoods
/// that no post office is named after, and short names.
@Component
final class PlacesTable implements Places {
  private static final Set<String> MILITARY = Set.of("AA", "AE", "AP");

  private record City(UsState state, String name) {
    /// The same name written together: SeaTac and Sea-Tac.
    City together() {
      return new City(state, name.replace(" ", ""));
    }
  }

  private final Map<String, Set<UsState>> states = new HashMap<>();
  private final Map<String, Boolean> stateless = new HashMap<>();
  private final Map<String, Set<UsState>> around = new HashMap<>();
  private final Map<City, Zip3> areas = new HashMap<>();
  private final Map<City, Zip3> together = new HashMap<>();

  PlacesTable() {
    var votes = new HashMap<City, Map<Zip3, Integer>>();
    rows("us-places.csv", cells -> readZip(cells, votes));
    rows("us-zips-on-state-lines.csv", this::readStateLine);
    votes.forEach((city, counts) ->
        counts.entrySet().stream()
            .max(
                Map.Entry.<Zip3, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .ifPresent(most -> areas.put(city, most.getKey())));
    rows(
        "us-place-names.csv",
        cells -> areas.putIfAbsent(city(cells[0], cells[1]), new Zip3(cells[2])));
    rows(
        "us-short-names.csv",
        cells ->
            areas.put(
                city(cells[0], cells[1]),
                Objects.requireNonNull(areas.get(city(cells[0], cells[2])), cells[2])));
    areas.forEach((city, area) ->
        together.merge(
            city.together(), area, (one, other) -> one.equals(other) ? one : Zip3.UNKNOWN));
  }

  @Override
  public boolean exists(String zip) {
    return states.containsKey(zip) || stateless.containsKey(zip);
  }

  @Override
  public boolean isMilitary(String zip) {
    return stateless.getOrDefault(zip, false);
  }

  @Override
  public Set<UsState> statesOf(String zip) {
    return Set.copyOf(states.getOrDefault(zip, Set.of()));
  }

  @Override
  public Set<UsState> statesAround(String zip) {
    return Set.copyOf(around.getOrDefault(zip.substring(0, 3), Set.of()));
  }

  @Override
  public Optional<Zip3> areaOf(UsState state, String city) {
    var names = PlaceNames.candidates(city);
    return names.stream()
        .flatMap(name -> Optional.ofNullable(areas.get(new City(state, name))).stream())
        .findFirst()
        .or(() ->
            names.stream()
                .map(name -> new City(state, name).together())
                .flatMap(name -> Optional.ofNullable(together.get(name)).stream())
                .filter(area -> !area.equals(Zip3.UNKNOWN))
                .findFirst());
  }

  private void readZip(String[] cells, Map<City, Map<Zip3, Integer>> votes) {
    var zip = cells[0];
    var found = UsState.find(cells[1]);
    if (found.isEmpty()) {
      stateless.put(zip, MILITARY.contains(cells[1]));
      return;
    }
    enter(zip, found.get());
    votes
        .computeIfAbsent(city(cells[1], cells[2]), _ -> new HashMap<>())
        .merge(Zip3.ofZip(zip), 1, Integer::sum);
  }

  private void readStateLine(String[] cells) {
    Arrays.stream(cells[1].split(";", -1))
        .forEach(state -> enter(cells[0], UsState.valueOf(state)));
  }

  private void enter(String zip, UsState state) {
    states.computeIfAbsent(zip, _ -> EnumSet.noneOf(UsState.class)).add(state);
    around.computeIfAbsent(zip.substring(0, 3), _ -> EnumSet.noneOf(UsState.class)).add(state);
  }

  private static City city(String state, String name) {
    return new City(UsState.valueOf(state), PlaceNames.plain(name));
  }

  private static void rows(String file, Consumer<String[]> read) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PlacesTable.class.getResourceAsStream("/intake/" + file)),
                StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
