package org.alliance.intake.application.same;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.intake.application.reading.IncidentDateReading;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.names.NameKeys;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.same.Phones;
import org.alliance.intake.domain.same.Shingles;
import org.alliance.intake.domain.same.TraceKind;
import org.alliance.intake.domain.same.Traces;

/// Makes the traces of a report out of its answers. A helper's own contact is no trace: helpers
/// tell of many people.
public final class TraceReading {
  private static final int HASH_BYTES = 9;
  private static final int MOST_NAME_BLOCKS = 8;

  /// One key of these each is shared by two ways of writing one name, or by few more.
  private static final Set<NameRule> TO_SEARCH_BY =
      EnumSet.of(
          NameRule.CONSONANTS,
          NameRule.SAME_SOUNDS,
          NameRule.CHINESE,
          NameRule.KOREAN,
          NameRule.JAPANESE);

  private static final Pattern ZIP = Pattern.compile("(?<![0-9])[0-9]{5}(?![0-9])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final MasterKey key;
  private final int version;
  private final Clock clock;

  /// @param version of the key: with another one no trace is like one from before
  public TraceReading(MasterKey key, int version, Clock clock) {
    this.key = key;
    this.version = version;
    this.clock = clock;
  }

  public Traces read(Answers answers, Incident incident) {
    var traces = new Found();
    contact(answers, incident.place().state(), traces);
    place(answers, incident, traces);
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    var day = IncidentDateReading.day(answers.text(Questions.OCCURRED_ON), today);
    day.ifPresent(on -> {
      traces.add(TraceKind.DAY, on.toString());
      traces.add(TraceKind.NEXT_DAY, on.minusDays(1).toString());
      traces.add(TraceKind.NEXT_DAY, on.plusDays(1).toString());
    });
    incident.month().ifPresent(month -> traces.add(TraceKind.MONTH, month.toString()));
    incident.conduct().stream()
        .filter(what -> what != Conduct.UNKNOWN && what != Conduct.OTHER)
        .forEach(what -> traces.add(TraceKind.CONDUCT, what.code()));
    name(answers.text(Questions.NAME), incident, traces);
    blocks(incident, day, traces);
    Shingles.of(answers.text(Questions.NARRATIVE)).forEach(run -> traces.add(TraceKind.WORDS, run));
    return new Traces(traces.byKind).hashed(this::hash);
  }

  private static void contact(Answers answers, Optional<UsState> state, Found traces) {
    var phone = answers.text(Questions.PHONE);
    Phones.whole(phone).ifPresent(number -> traces.add(TraceKind.PHONE, number));
    Phones.local(phone)
        .ifPresent(number ->
            traces.add(TraceKind.LOCAL_PHONE, number + "|" + state.map(UsState::name).orElse("")));
    var email = plain(answers.text(Questions.EMAIL)).strip();
    var at = email.lastIndexOf('@');
    if (at > 0) {
      traces.add(TraceKind.EMAIL, email.substring(0, at).split("\\+", 2)[0] + email.substring(at));
    }
  }

  private static void place(Answers answers, Incident incident, Found traces) {
    var state = incident.place().state();
    state.ifPresent(where -> traces.add(TraceKind.STATE, where.name()));
    if (!incident.place().area().equals(Zip3.UNKNOWN)) {
      traces.add(TraceKind.AREA, incident.place().area().value());
    }
    var zip = ZIP.matcher(plain(answers.text(Questions.ZIP)));
    if (zip.find()) {
      traces.add(TraceKind.ZIP, zip.group());
    }
    var city = letters(plain(answers.text(Questions.CITY)).split(",", 2)[0]);
    if (!city.isEmpty() && state.isPresent()) {
      traces.add(TraceKind.CITY, city + "|" + state.get().name());
    }
  }

  private static void name(String name, Incident incident, Found traces) {
    if (name.isBlank()) {
      return;
    }
    var keys = NameKeys.of(name);
    keys.keys().keySet().forEach(own -> traces.add(TraceKind.NAME_KEY, Long.toHexString(own)));
    keys.probes().forEach(own -> traces.add(TraceKind.NAME_PROBE, Long.toHexString(own)));
    keys.keys().entrySet().stream()
        .filter(own -> TO_SEARCH_BY.contains(own.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .limit(MOST_NAME_BLOCKS)
        .map(Long::toHexString)
        .forEach(own -> {
          incident.place().state().ifPresent(state -> traces.block(own, state.name()));
          incident.month().ifPresent(month -> traces.block(own, month.toString()));
        });
  }

  private static void blocks(Incident incident, Optional<LocalDate> day, Found traces) {
    var times =
        day.map(on -> List.of(on.minusDays(1).toString(), on.toString(), on.plusDays(1).toString()))
            .or(() -> incident.month().map(month -> List.of(month.toString())))
            .orElse(List.of());
    for (var place :
        Stream.of(TraceKind.ZIP, TraceKind.CITY)
            .flatMap(kind -> traces.of(kind).stream())
            .toList()) {
      times.forEach(time -> traces.block(place, time));
    }
  }

  private String hash(String kind, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            Arrays.copyOf(key.fingerprint("traces-" + version, kind + "|" + text), HASH_BYTES));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("");
  }

  private static final class Found {
    private final Map<TraceKind, Set<String>> byKind = new EnumMap<>(TraceKind.class);

    void add(TraceKind kind, String text) {
      byKind.computeIfAbsent(kind, _ -> new HashSet<>()).add(text);
    }

    void block(String one, String other) {
      add(TraceKind.BLOCK, one + "|" + other);
    }

    Set<String> of(TraceKind kind) {
      return byKind.getOrDefault(kind, Set.of());
    }
  }
}
