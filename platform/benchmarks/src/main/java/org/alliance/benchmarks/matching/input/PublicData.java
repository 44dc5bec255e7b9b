package org.alliance.benchmarks.matching.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Areas;
import org.alliance.matching.domain.firms.Point;

/// The public records that the benchmark draws from: incidents, languages by state, law offices by
/// metropolitan area, middles of ZIP areas.
///
/// @param isReal whether they are the public ones
public record PublicData(
    boolean isReal,
    List<Incident> incidents,
    Map<UsState, List<Speakers>> speakers,
    List<Metro> metros,
    Areas areas) {

  /// @param dayOfYear when it happened, all years laid upon each other
  record Incident(int dayOfYear, UsState state, Zip3 area, Offence offence) {}

  enum Offence {
    GRAVE,
    ASSAULT,
    THREAT,
    DAMAGE
  }

  /// @param limited how many of them speak English less than very well
  public record Speakers(LanguageTag language, long all, long limited) {}

  record Metro(UsState state, Zip3 area, long lawOffices) {}

  public static PublicData read(Path folder) {
    var points = new HashMap<Zip3, List<Point>>();
    var inStates = new EnumMap<UsState, List<Point>>(UsState.class);
    var cities = new HashMap<String, Zip3>();
    for (var row : rows(folder.resolve("geo/us_zip_centroids.csv"))) {
      var area = new Zip3(row.get("zip").substring(0, 3));
      var point = new Point(millionths(row.get("lat")), millionths(row.get("lon")));
      points.computeIfAbsent(area, _ -> new ArrayList<>()).add(point);
      UsState.find(row.get("state"))
          .ifPresent(state -> inStates.computeIfAbsent(state, _ -> new ArrayList<>()).add(point));
      cities.putIfAbsent(city(row.get("state"), row.get("city")), area);
    }
    var areas = new ZipAreas(points, inStates);
    return new PublicData(
        true, incidents(folder, cities), speakers(folder), metros(folder, areas), areas);
  }

  private static List<Incident> incidents(Path folder, Map<String, Zip3> cities) {
    var incidents = new ArrayList<Incident>();
    for (var row : rows(folder.resolve("fbi/hate_crime_anti_asian_1991_2019.csv"))) {
      var state = UsState.find(row.get("STATE_ABBR"));
      if (state.isPresent() && row.get("VICTIM_TYPES").contains("Individual")) {
        var place = city(row.get("STATE_ABBR"), row.get("PUB_AGENCY_NAME"));
        incidents.add(
            new Incident(
                LocalDate.parse(row.get("INCIDENT_DATE")).getDayOfYear(),
                state.get(),
                cities.getOrDefault(place, Zip3.UNKNOWN),
                offence(row.get("OFFENSE_NAME"))));
      }
    }
    return incidents;
  }

  private static Map<UsState, List<Speakers>> speakers(Path folder) {
    var speakers = new EnumMap<UsState, List<Speakers>>(UsState.class);
    for (var row : rows(folder.resolve("census/asian_languages_by_state_acs1_2018.csv"))) {
      var language = row.get("lang");
      stateNamed(row.get("state_name"))
          .filter(_ -> !language.startsWith("x-"))
          .ifPresent(state ->
              speakers
                  .computeIfAbsent(state, _ -> new ArrayList<>())
                  .add(
                      new Speakers(
                          new LanguageTag(language),
                          number(row.get("speakers_5plus")),
                          number(row.get("speak_english_less_than_very_well")))));
    }
    return speakers;
  }

  private static List<Metro> metros(Path folder, ZipAreas areas) {
    var metros = new ArrayList<Metro>();
    for (var row : rows(folder.resolve("lawyers/law_offices_by_metro_cbp2019_naics541110.csv"))) {
      if (row.get("lat").isBlank()) {
        continue;
      }
      var at = new Point(millionths(row.get("lat")), millionths(row.get("lon")));
      UsState.find(row.get("principal_state"))
          .ifPresent(state ->
              metros.add(new Metro(state, areas.nearest(at), number(row.get("establishments")))));
    }
    return metros;
  }

  private static Offence offence(String name) {
    var words = name.toLowerCase(Locale.ROOT);
    if (words.contains("aggravated")
        || words.contains("robbery")
        || words.contains("murder")
        || words.contains("rape")
        || words.contains("arson")) {
      return Offence.GRAVE;
    }
    if (words.contains("assault")) {
      return Offence.ASSAULT;
    }
    return words.contains("intimidation") ? Offence.THREAT : Offence.DAMAGE;
  }

  /// Agencies and post offices write the same city in several ways.
  static String city(String state, String name) {
    var words =
        name.toLowerCase(Locale.ROOT)
            .replace('.', ' ')
            .replace('-', ' ')
            .replace("'", "")
            .strip()
            .replaceAll(" +", " ")
            .replaceFirst("^st ", "saint ")
            .replaceFirst("^ft ", "fort ")
            .replaceFirst("^mt ", "mount ");
    return UsState.find(state).map(UsState::name).orElse(state) + " " + words;
  }

  private static Optional<UsState> stateNamed(String name) {
    for (var state : UsState.values()) {
      if (state.fullName().equals(name)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private static long number(String text) {
    return text.isBlank() ? 0 : Long.parseLong(text.strip());
  }

  private static int millionths(String degrees) {
    return (int) Math.round(Double.parseDouble(degrees) * 1e6);
  }

  /// One line of a file, by the names of its columns.
  private record Row(List<String> names, List<String> cells) {
    String get(String name) {
      var at = names.indexOf(name);
      if (at < 0) {
        throw new IllegalArgumentException("There is no column " + name + " but " + names);
      }
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  private static List<Row> rows(Path file) {
    try {
      var lines = Files.readAllLines(file);
      var names = cells(lines.getFirst());
      return lines.stream().skip(1).map(line -> new Row(names, cells(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var at = 0; at < line.length(); at++) {
      var letter = line.charAt(at);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
