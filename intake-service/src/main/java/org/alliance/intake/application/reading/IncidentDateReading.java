package org.alliance.intake.application.reading;

import static org.alliance.intake.domain.incident.ReadingNote.DATE_NOT_CERTAIN;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Reads when something happened, by the month. The date is optional: one whose meaning is not
/// certain (`last spring`, a year alone, a year of another calendar, a spreadsheet's serial number)
/// counts as not told and is noted. A date that is certain and cannot be is refused: somebody
/// mistyped it and can correct it.
public final class IncidentDateReading {
  private static final String FIELD = "occurredOn";
  private static final int FIRST_YEAR = 1900;

  /// Years by which the Buddhist calendar is ahead.
  private static final int BUDDHIST = 543;

  private static final int FIRST_ISLAMIC = 1300;
  private static final int LAST_ISLAMIC = 1499;

  private IncidentDateReading() {}

  /// @param latest the last day that is not in the future, anywhere in the United States
  public static Reading<Optional<YearMonth>> read(String written, LocalDate latest) {
    if (PlainText.isTooLong(written) && !written.isBlank()) {
      return Reading.of(Optional.empty(), DATE_NOT_CERTAIN);
    }
    var text = PlainText.of(written);
    if (text.isEmpty()) {
      return Reading.of(Optional.empty());
    }
    return WrittenDate.of(text, latest.getYear())
        .filter(date -> !isOfAnotherCalendar(date.year(), latest.getYear()))
        .flatMap(WrittenDate::known)
        .map(date -> month(date, latest))
        .orElseGet(() -> Reading.of(Optional.empty(), DATE_NOT_CERTAIN));
  }

  /// Of the Buddhist calendar, as in Thailand, Laos and Cambodia, or of an Islamic one, as in
  /// Afghanistan. Nobody mistypes this year as one of these.
  private static boolean isOfAnotherCalendar(int year, int thisYear) {
    return (year >= FIRST_YEAR + BUDDHIST && year <= thisYear + BUDDHIST)
        || (year >= FIRST_ISLAMIC && year <= LAST_ISLAMIC);
  }

  /// The day, if the meaning is certain and there is such a day.
  public static Optional<LocalDate> day(String written, LocalDate latest) {
    return Optional.of(written)
        .filter(text -> !PlainText.isTooLong(text))
        .flatMap(text -> WrittenDate.of(PlainText.of(text), latest.getYear()))
        .flatMap(date -> date.day().flatMap(day -> day(date, day)));
  }

  private static Optional<LocalDate> day(WrittenDate date, int day) {
    try {
      return Optional.of(LocalDate.of(date.year(), date.month(), day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Reading<Optional<YearMonth>> month(WrittenDate date, LocalDate latest) {
    try {
      var first = LocalDate.of(date.year(), date.month(), date.day().orElse(1));
      if (date.year() < FIRST_YEAR) {
        return refused(
            "before-1900", "The year lies before 1900; correct it or leave the date out");
      }
      if (first.isAfter(latest)) {
        return refused(
            "in-the-future", "The day lies in the future; correct it or leave the date out");
      }
      return Reading.of(Optional.of(YearMonth.from(first)));
    } catch (DateTimeException none) {
      return refused(
          "malformed-date",
          "There is no such day; expected a day such as 2026-03-09, a month such as 2026-03, or"
              + " nothing");
    }
  }

  private static Reading<Optional<YearMonth>> refused(String code, String reason) {
    return Reading.refused(Optional.empty(), new Fault(FIELD, code, reason));
  }
}
