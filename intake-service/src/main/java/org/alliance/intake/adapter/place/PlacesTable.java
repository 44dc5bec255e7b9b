package org.alliance.intake.adapter.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.intake.application.Places;
import org.springframework.stereotype.Component;

/// The table of ZIP codes beside this service's settings (`intake/us-places.csv`, see
/// ATTRIBUTION.md there).
@Component
final class PlacesTable implements Places {
  private record City(UsState state, String name) {}

  /// What agencies append to the name of the place they police.
  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\s+(township|borough|village|town|city|charter township|metropolitan|metro|police.*)$");

  private static final Map<String, String> ABBREVIATED =
      Map.of("st ", "saint ", "ft ", "fort ", "mt ", "mount ");

  private final Map<String, UsState> states = new HashMap<>();
  private final Map<City, Zip3> areas = new HashMap<>();

  PlacesTable() {
    var votes = new HashMap<City, Map<Zip3, Integer>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PlacesTable.class.getResourceAsStream("/intake/us-places.csv")),
                StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(cells -> read(cells, votes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    votes.forEach((city, counts) ->
        counts.entrySet().stream()
            .max(
                Map.Entry.<Zip3, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .ifPresent(most -> areas.put(city, most.getKey())));
  }

  @Override
  public Optional<UsState> stateOf(String zip) {
    return Optional.ofNullable(states.get(zip));
  }

  @Override
  public Optional<Zip3> areaOf(UsState state, String city) {
    var name = plain(city);
    return Optional.ofNullable(areas.get(new City(state, name)))
        .or(() ->
            Optional.ofNullable(areas.get(new City(state, SUFFIX.matcher(name).replaceFirst("")))));
  }

  private void read(String[] cells, Map<City, Map<Zip3, Integer>> votes) {
    UsState.find(cells[1])
        .ifPresent(state -> {
          states.put(cells[0], state);
          votes
              .computeIfAbsent(new City(state, plain(cells[2])), _ -> new HashMap<>())
              .merge(Zip3.ofZip(cells[0]), 1, Integer::sum);
        });
  }

  private static String plain(String city) {
    var name = city.toLowerCase(Locale.ROOT).strip().replace(".", "").replace('-', ' ');
    for (var written : ABBREVIATED.entrySet()) {
      if (name.startsWith(written.getKey())) {
        return written.getValue() + name.substring(written.getKey().length());
      }
    }
    return name;
  }
}
