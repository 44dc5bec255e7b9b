package org.alliance.firm.adapter.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;

/// A lawyer or an interpreter as somebody has filled in the form.
///
/// @param levels by the tag of the language: a level, or [#SPOKEN] if the firm has not said how
///   well
/// @param standings by the code of the state
/// @param areas codes
record LawyerForm(
    String id, Map<String, String> levels, Map<String, String> standings, List<String> areas) {
  static final String SPOKEN = "yes";

  LawyerForm {
    standings = new TreeMap<>(standings);
    areas = List.copyOf(areas);
  }

  static final LawyerForm BLANK = new LawyerForm("", Map.of(), Map.of(), List.of());

  static LawyerForm of(Lawyer lawyer) {
    var levels = new HashMap<String, String>();
    lawyer.languages().forEach(tag -> levels.put(tag.value(), SPOKEN));
    lawyer.levels().forEach((tag, level) -> levels.put(tag.value(), level.code()));
    var standings = new TreeMap<String, String>();
    lawyer.admissions().forEach(state -> standings.put(state.name(), BarStanding.ACTIVE.code()));
    lawyer.standings().forEach((state, now) -> standings.put(state.name(), now.code()));
    return new LawyerForm(
        lawyer.id().value(), levels, standings, lawyer.areas().stream().map(Coded::code).toList());
  }

  static LawyerForm of(Interpreter interpreter) {
    var levels = new HashMap<String, String>();
    interpreter.languages().forEach((tag, level) -> levels.put(tag.value(), level.code()));
    return new LawyerForm(interpreter.id().value(), levels, Map.of(), List.of());
  }

  /// A state that is marked as gone is left out; one that was added is put in.
  static LawyerForm of(HttpServletRequest request, String id) {
    var levels = new HashMap<String, String>();
    var standings = new TreeMap<String, String>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (name.startsWith("level-") && !values[0].isBlank()) {
            levels.put(name.substring("level-".length()), values[0]);
          }
          if (name.startsWith("standing-") && !values[0].isBlank()) {
            standings.put(name.substring("standing-".length()), values[0]);
          }
        });
    var added = text(request, "state");
    if (!added.isEmpty()) {
      standings.put(added, text(request, "standing"));
    }
    var areas = Objects.requireNonNullElse(request.getParameterValues("area"), new String[0]);
    return new LawyerForm(id, levels, standings, Arrays.asList(areas));
  }

  static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /// Empty if the id is no id.
  Optional<LawyerId> lawyerId() {
    try {
      return Optional.of(new LawyerId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// Empty if a language to talk with clients, a license or an area is missing.
  Optional<Lawyer> lawyer() {
    var standing = new EnumMap<UsState, BarStanding>(UsState.class);
    standings.forEach((code, now) ->
        UsState.find(code)
            .ifPresent(state ->
                Coded.find(BarStanding.class, now).ifPresent(known -> standing.put(state, known))));
    var practice =
        Stream.of(ServiceCategory.values()).filter(area -> areas.contains(area.code())).toList();
    return lawyerId()
        .map(known -> Lawyer.of(known, spoken(), standing, practice))
        .filter(lawyer ->
            !lawyer.languages().isEmpty() && !standing.isEmpty() && !lawyer.areas().isEmpty());
  }

  /// Empty if no language is chosen. An interpreter whose level is not said counts as fluent.
  Optional<Interpreter> interpreter() {
    var known = new LinkedHashMap<LanguageTag, LanguageLevel>();
    spoken().forEach((tag, level) -> known.put(tag, level.orElse(LanguageLevel.FLUENT)));
    return lawyerId().filter(_ -> !known.isEmpty()).map(one -> new Interpreter(one, known));
  }

  private Map<LanguageTag, Optional<LanguageLevel>> spoken() {
    var all = new TreeMap<LanguageTag, Optional<LanguageLevel>>();
    choices()
        .forEach(choice -> {
          if (!choice.level().isEmpty()) {
            all.put(choice.tag(), Coded.find(LanguageLevel.class, choice.level()));
          }
        });
    return all;
  }

  /// A language on the form.
  record LanguageChoice(LanguageTag tag, String name, String level) {}

  /// The languages that the Alliance knows by name, and those that are chosen besides.
  public List<LanguageChoice> choices() {
    return Stream.concat(
            Languages.all().stream().map(language -> language.tag().value()),
            levels.keySet().stream())
        .distinct()
        .flatMap(written -> tag(written).stream())
        .map(tag ->
            new LanguageChoice(
                tag, Languages.englishName(tag), levels.getOrDefault(tag.value(), "")))
        .sorted(Comparator.comparing(LanguageChoice::name))
        .toList();
  }

  private static Optional<LanguageTag> tag(String written) {
    try {
      return Optional.of(new LanguageTag(written));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
