package org.alliance.firm.domain.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Office;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;
import org.alliance.firm.domain.firm.ProfileExtras.Person;
import org.alliance.firm.domain.firm.ProfileHistory.Part;
import org.alliance.firm.domain.firm.ProfileHistory.What;

/// What differs between two profiles of a firm.
public final class ProfileDiff {
  private final List<Part> parts = new ArrayList<>();

  private ProfileDiff() {}

  /// @param wished what the firm would take more of, before
  static List<Part> of(Optional<Profile> before, Profile after, Wishes wished, Wishes wishes) {
    var parts = new ArrayList<>(of(before, after));
    if (!wishes.equals(wished)) {
      parts.add(new Part(What.WISHES, "", "", ""));
    }
    return parts;
  }

  public static List<Part> of(Optional<Profile> before, Profile after) {
    var diff = new ProfileDiff();
    before.ifPresentOrElse(
        known -> diff.compare(known, after),
        () -> diff.parts.add(new Part(What.REGISTERED, "", "", after.name())));
    return List.copyOf(diff.parts);
  }

  private void compare(Profile before, Profile after) {
    changed(What.NAME, "", before.name(), after.name());
    changed(
        What.QUOTA,
        "",
        String.valueOf(before.quotaPerQuarter()),
        String.valueOf(after.quotaPerQuarter()));
    changed(What.WEEK, "", text(before.mostPerWeek()), text(after.mostPerWeek()));
    for (var area : ServiceCategory.values()) {
      changed(
          What.AREA_LIMIT,
          area.code(),
          text(Optional.ofNullable(before.areaQuotas().get(area))),
          text(Optional.ofNullable(after.areaQuotas().get(area))));
    }
    pauses(before, after);
    keyed(
        before.offices(), after.offices(), ProfileDiff::name, What.OFFICE_ADDED, What.OFFICE_GONE);
    people(before.extras().people(), after.extras().people());
    lawyers(before.lawyers(), after.lawyers());
    interpreters(before.extras().interpreters(), after.extras().interpreters());
    if (!before.extras().exclusions().equals(after.extras().exclusions())) {
      parts.add(new Part(What.EXCLUSIONS, "", "", ""));
    }
  }

  private void pauses(Profile before, Profile after) {
    if (before.paused() != after.paused()) {
      parts.add(new Part(after.paused() ? What.PAUSED : What.RESUMED, "", "", ""));
    }
    if (after.paused()) {
      changed(
          What.PAUSED_UNTIL,
          "",
          day(before.extras().pausedUntil()),
          day(after.extras().pausedUntil()));
    }
  }

  private <T> void keyed(
      List<T> before, List<T> after, Function<T, String> name, What added, What gone) {
    var was = before.stream().map(name).toList();
    var is = after.stream().map(name).toList();
    is.stream()
        .filter(one -> !was.contains(one))
        .forEach(one -> parts.add(new Part(added, one, "", "")));
    was.stream()
        .filter(one -> !is.contains(one))
        .forEach(one -> parts.add(new Part(gone, one, "", "")));
  }

  /// A person is known by duty and opaque id; the name stays sealed.
  private void people(List<Person> before, List<Person> after) {
    keyed(before, after, Person::id, What.PERSON_ADDED, What.PERSON_GONE);
  }

  private void lawyers(List<Lawyer> before, List<Lawyer> after) {
    var was = byId(before, Lawyer::id);
    var is = byId(after, Lawyer::id);
    after.forEach(lawyer -> {
      var old = was.get(lawyer.id());
      if (old == null) {
        parts.add(new Part(What.LAWYER_ADDED, lawyer.id().value(), "", languages(lawyer)));
      } else {
        var id = lawyer.id().value();
        changed(What.LAWYER_LANGUAGES, id, languages(old), languages(lawyer));
        changed(What.LAWYER_ADMISSIONS, id, admissions(old), admissions(lawyer));
        changed(What.LAWYER_AREAS, id, areas(old), areas(lawyer));
      }
    });
    before.stream()
        .filter(lawyer -> !is.containsKey(lawyer.id()))
        .forEach(lawyer ->
            parts.add(new Part(What.LAWYER_GONE, lawyer.id().value(), languages(lawyer), "")));
  }

  private void interpreters(List<Interpreter> before, List<Interpreter> after) {
    var was = byId(before, Interpreter::id);
    var is = byId(after, Interpreter::id);
    after.forEach(one -> {
      var id = one.id().value();
      var old = was.get(one.id());
      if (old == null) {
        parts.add(new Part(What.INTERPRETER_ADDED, id, "", languages(one.languages())));
      } else {
        changed(
            What.INTERPRETER_LANGUAGES, id, languages(old.languages()), languages(one.languages()));
      }
    });
    before.stream()
        .filter(one -> !is.containsKey(one.id()))
        .forEach(one ->
            parts.add(
                new Part(What.INTERPRETER_GONE, one.id().value(), languages(one.languages()), "")));
  }

  private void changed(What what, String about, String before, String after) {
    if (!before.equals(after)) {
      parts.add(new Part(what, about, before, after));
    }
  }

  private static <T> Map<LawyerId, T> byId(List<T> all, Function<T, LawyerId> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, _) -> one));
  }

  private static String languages(Lawyer lawyer) {
    return Stream.concat(lawyer.languages().stream(), lawyer.levels().keySet().stream())
        .distinct()
        .sorted()
        .map(tag -> coded(tag, lawyer.levels()))
        .collect(Collectors.joining(", "));
  }

  private static String languages(Map<LanguageTag, LanguageLevel> levels) {
    return levels.keySet().stream()
        .sorted()
        .map(tag -> coded(tag, levels))
        .collect(Collectors.joining(", "));
  }

  private static String coded(LanguageTag tag, Map<LanguageTag, LanguageLevel> levels) {
    return Optional.ofNullable(levels.get(tag))
        .map(level -> tag.value() + ":" + level.code())
        .orElse(tag.value());
  }

  private static String admissions(Lawyer lawyer) {
    var all = new EnumMap<UsState, BarStanding>(UsState.class);
    lawyer.admissions().forEach(state -> all.put(state, BarStanding.ACTIVE));
    all.putAll(lawyer.standings());
    return all.entrySet().stream()
        .map(entry ->
            entry.getValue() == BarStanding.ACTIVE
                ? entry.getKey().name()
                : entry.getKey().name() + ":" + entry.getValue().code())
        .collect(Collectors.joining(", "));
  }

  private static String areas(Lawyer lawyer) {
    return lawyer.areas().stream()
        .distinct()
        .sorted()
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }

  private static String name(Office office) {
    return office.city() + ", " + office.state().name();
  }

  private static String text(Optional<Integer> number) {
    return number.map(String::valueOf).orElse("");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
