package org.alliance.ui.form;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.language.Languages.Language;
import org.alliance.contracts.values.place.UsState;
import org.alliance.ui.text.PageLanguage;

/// Answers that every form chooses from: languages, states, months.
public final class KnownOptions {
  private static final int ANY_YEAR = 2026;

  private KnownOptions() {}

  /// Sorted by their English names; each by its own name first.
  ///
  /// @param isSpoken whether they are to talk in, so that Cantonese and Mandarin stand there
  ///   instead of two scripts
  public static List<Option> languages(boolean isSpoken) {
    return Languages.all().stream()
        .filter(known -> isSpoken ? known.spokenAs().isEmpty() : !known.spokenOnly())
        .sorted(Comparator.comparing(Language::englishName))
        .map(known ->
            new Option(
                known.tag().value(),
                known.ownName().equals(known.englishName())
                    ? known.ownName()
                    : known.ownName() + " (" + known.englishName() + ")"))
        .toList();
  }

  /// By their English names, in the order of these.
  public static List<Option> states() {
    return Stream.of(UsState.values())
        .map(state -> new Option(state.name(), state.fullName()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  /// `01` to `12`, by their names in this language.
  public static List<Option> months(PageLanguage language) {
    var format = DateFormat.getInstanceForSkeleton("LLLL", language.formats());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return Stream.iterate(1, month -> month <= 12, month -> month + 1)
        .map(month -> LocalDate.of(ANY_YEAR, month, 1))
        .map(day ->
            new Option(
                "%02d".formatted(day.getMonthValue()),
                format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))))
        .toList();
  }
}
