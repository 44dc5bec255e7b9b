package org.alliance.firm.application.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.roster.Roster.Fault;
import org.alliance.firm.application.roster.Roster.RowError;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;
import org.alliance.kit.language.LanguageTags;

/// Reads the lines of a roster. All errors of all lines are found at once.
public final class ReadingRosters {
  private static final Pattern SEPARATOR = Pattern.compile("[;|,]");

  private final List<Lawyer> lawyers = new ArrayList<>();
  private final List<Interpreter> interpreters = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private final Set<LawyerId> ids = new HashSet<>();

  private ReadingRosters() {}

  private enum Kind implements Coded {
    LAWYER,
    INTERPRETER
  }

  public static Roster read(List<RosterRow> rows) {
    var reading = new ReadingRosters();
    rows.forEach(reading::row);
    if (rows.isEmpty()) {
      reading.errors.add(new RowError(0, Fault.NO_ROWS, ""));
    }
    if (reading.lawyers.size() > Roster.MOST_LAWYERS
        || reading.interpreters.size() > Roster.MOST_INTERPRETERS) {
      reading.errors.add(new RowError(0, Fault.TOO_MANY_ROWS, ""));
    }
    return new Roster(reading.lawyers, reading.interpreters, reading.errors);
  }

  private void row(RosterRow row) {
    var before = errors.size();
    if (row.hasMore()) {
      errors.add(new RowError(row.line(), Fault.MORE_CELLS, ""));
    }
    var id = id(row);
    var kind =
        row.kind().isBlank()
            ? Optional.of(Kind.LAWYER)
            : read(row, row.kind(), text -> Coded.read(Kind.class, text), Fault.KIND);
    var levels = new LinkedHashMap<LanguageTag, Optional<LanguageLevel>>();
    cells(row.languages()).forEach(cell -> language(row, cell, levels));
    var isInterpreter = kind.filter(Kind.INTERPRETER::equals).isPresent();
    if (levels.isEmpty() && errors.size() == before) {
      errors.add(new RowError(row.line(), Fault.LANGUAGES_MISSING, ""));
    }
    var standings = new EnumMap<UsState, BarStanding>(UsState.class);
    var areas = new ArrayList<ServiceCategory>();
    if (!isInterpreter) {
      cells(row.admissions()).forEach(cell -> admission(row, cell, standings));
      cells(row.areas())
          .forEach(cell ->
              read(row, cell, text -> Coded.read(ServiceCategory.class, text), Fault.AREA)
                  .ifPresent(areas::add));
      requireAll(row, before, levels, standings, areas);
    }
    if (errors.size() == before && id.isPresent()) {
      add(id.get(), isInterpreter, levels, standings, areas);
    }
  }

  private void requireAll(
      RosterRow row,
      int before,
      Map<LanguageTag, Optional<LanguageLevel>> levels,
      Map<UsState, BarStanding> standings,
      List<ServiceCategory> areas) {
    if (errors.size() > before) {
      return;
    }
    if (levels.values().stream()
        .allMatch(level -> level.equals(Optional.of(LanguageLevel.BASIC)))) {
      errors.add(new RowError(row.line(), Fault.LANGUAGES_MISSING, ""));
    }
    if (standings.isEmpty()) {
      errors.add(new RowError(row.line(), Fault.ADMISSIONS_MISSING, ""));
    }
    if (areas.isEmpty()) {
      errors.add(new RowError(row.line(), Fault.AREAS_MISSING, ""));
    }
  }

  private void add(
      LawyerId id,
      boolean isInterpreter,
      Map<LanguageTag, Optional<LanguageLevel>> levels,
      Map<UsState, BarStanding> standings,
      List<ServiceCategory> areas) {
    var stated = new LinkedHashMap<LanguageTag, LanguageLevel>();
    levels.forEach((tag, level) -> level.ifPresent(known -> stated.put(tag, known)));
    if (isInterpreter) {
      levels.keySet().forEach(tag -> stated.putIfAbsent(tag, LanguageLevel.FLUENT));
      interpreters.add(new Interpreter(id, stated));
      return;
    }
    lawyers.add(Lawyer.of(id, levels, standings, areas));
  }

  private Optional<LawyerId> id(RosterRow row) {
    var id = read(row, row.id(), text -> Optional.of(new LawyerId(text)), Fault.ID);
    if (id.isPresent() && !ids.add(id.get())) {
      errors.add(new RowError(row.line(), Fault.ID_TWICE, row.id()));
    }
    return id;
  }

  private void language(
      RosterRow row, String cell, Map<LanguageTag, Optional<LanguageLevel>> levels) {
    var parts = parts(cell);
    var tag = read(row, parts.name(), LanguageTags::read, Fault.LANGUAGE);
    var level =
        parts.more().isBlank()
            ? Optional.<LanguageLevel>empty()
            : read(row, parts.more(), text -> Coded.read(LanguageLevel.class, text), Fault.LEVEL);
    tag.ifPresent(known -> putOnce(row, cell, levels, known, level));
  }

  private void admission(RosterRow row, String cell, Map<UsState, BarStanding> standings) {
    var parts = parts(cell);
    var state = read(row, parts.name(), UsState::find, Fault.STATE);
    var standing =
        parts.more().isBlank()
            ? Optional.of(BarStanding.ACTIVE)
            : read(row, parts.more(), text -> Coded.read(BarStanding.class, text), Fault.STANDING);
    state.ifPresent(known -> standing.ifPresent(now -> putOnce(row, cell, standings, known, now)));
  }

  private <K, V> void putOnce(RosterRow row, String cell, Map<K, V> told, K key, V value) {
    var before = told.putIfAbsent(key, value);
    if (before != null && !before.equals(value)) {
      errors.add(new RowError(row.line(), Fault.CONTRADICTION, shortened(cell)));
    }
  }

  private <T> Optional<T> read(RosterRow row, String text, Reading<T> reading, Fault fault) {
    var found = tried(text, reading);
    if (found.isEmpty()) {
      errors.add(new RowError(row.line(), fault, shortened(text)));
    }
    return found;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) : text;
  }

  private interface Reading<T> {
    Optional<T> of(String text);
  }

  private static <T> Optional<T> tried(String text, Reading<T> reading) {
    try {
      return reading.of(text);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private record Parts(String name, String more) {}

  private static Parts parts(String cell) {
    var at = cell.indexOf(':');
    return at < 0
        ? new Parts(cell, "")
        : new Parts(
            cell.substring(0, at).strip(), cell.substring(at + 1).strip().toLowerCase(Locale.ROOT));
  }

  private static List<String> cells(String text) {
    return SEPARATOR
        .splitAsStream(text)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
