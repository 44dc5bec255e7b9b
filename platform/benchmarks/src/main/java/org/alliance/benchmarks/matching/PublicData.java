package org.alliance.benchmarks.matching;

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
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.matching.domain.Areas;
import org.alliance.matching.domain.Point;

/// The public records that the benchmark draws from: incidents, languages by state, law offices by
/// metropolitan area, middles of ZIP areas.
record PublicData(
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
  record Speakers(LanguageTag language, long all, long limited) {}

  record Metro(UsState state, Zip3 area, long lawOffices) {}

  static PublicData read(Path folder) {
    var points = new HashMap<Zip3, List<Point>>();
    var cities = new HashMap<String, Zip3>();
    for (var row : rows(folder.resolve("geo/us_zip_centroids.csv"))) {
      var area = new Zip3(row.get("zip").substring(0, 3));
      var point = new Point(millionths(row.get("lat")), millionths(row.get("lon")));
      points.computeIfAbsent(area, _ -> new ArrayList<>()).add(point);
      cities.putIfAbsent(city(row.get("state"), row.get("city")), area);
    }
    var areas = new ZipAreas(points);
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
    return new PublicData(incidents, speakers, metros, areas);
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

  private static String city(String state, String name) {
    return state + " " + name.toLowerCase(Locale.ROOT).replace('.', ' ').strip();
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

  private static final class ZipAreas implements Areas {
    private final Map<Zip3, Point> middles = new HashMap<>();

    ZipAreas(Map<Zip3, List<Point>> points) {
      points.forEach((area, all) -> middles.put(area, middle(all)));
      middles.remove(Zip3.UNKNOWN);
    }

    Zip3 nearest(Point at) {
      return middles.entrySet().stream()
          .min((some, other) -> {
            var order =
                Integer.compare(
                    at.kilometresTo(some.getValue()), at.kilometresTo(other.getValue()));
            return order != 0 ? order : some.getKey().value().compareTo(other.getKey().value());
          })
          .orElseThrow()
          .getKey();
    }

    @Override
    public Optional<Point> middleOf(Zip3 area) {
      return Optional.ofNullable(middles.get(area));
    }

    @Override
    public Optional<Point> middleOf(UsState state) {
      return Optional.empty();
    }

    private static Point middle(List<Point> points) {
      return new Point(
          (int) (points.stream().mapToLong(Point::latitude).sum() / points.size()),
          (int) (points.stream().mapToLong(Point::longitude).sum() / points.size()));
    }
  }
}
