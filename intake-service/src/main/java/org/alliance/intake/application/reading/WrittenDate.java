package org.alliance.intake.application.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day or a month as somebody wrote it, in numbers; nothing says yet that there is such a day.
///
/// @param day empty if only a month was told
record WrittenDate(int year, int month, Optional<Integer> day) {
  private static final String MONTH_NAME =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String TIME = "(?:(?:[t ] ?|, ?)[0-9]{1,2}(?::[0-9]{2}){1,2}.*)?";

  /// One way to write a date, by the numbers of its groups; 0 for a day that is not there.
  private record Form(Pattern pattern, int year, int month, int day) {
    static Form of(String pattern, int year, int month, int day) {
      return new Form(Pattern.compile(pattern + TIME), year, month, day);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", 1, 2, 3),
          Form.of("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})", 1, 2, 3),
          Form.of("([0-9]{4})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.?", 1, 2, 3),
          Form.of("([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]?", 1, 2, 3),
          Form.of("(1[89][0-9]{2}|20[0-9]{2})([0-9]{2})([0-9]{2})", 1, 2, 3),
          Form.of("([0-9]{1,2})([/-])([0-9]{1,2})\\2([0-9]{4})", 4, 1, 3),
          Form.of(MONTH_NAME + " ?([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", 3, 1, 2),
          Form.of(
              "([0-9]{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTH_NAME + "[ ,-]{1,2}([0-9]{4})",
              3,
              2,
              1),
          Form.of("([0-9]{4})[/-]([0-9]{1,2})", 1, 2, 0),
          Form.of("([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월]", 1, 2, 0),
          Form.of("([0-9]{1,2})/([0-9]{4})", 2, 1, 0),
          Form.of(MONTH_NAME + "[ ,-]{1,2}([0-9]{4})", 2, 1, 0),
          // Excel's own short form, and the short form of the United States.
          Form.of("([0-9]{1,2})[ -]" + MONTH_NAME + "[ -]'?([0-9]{2})", 3, 2, 1),
          Form.of("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2})", 3, 1, 2));

  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? ");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final int MONTHS_A_YEAR = 12;

  /// Numbers parted by slashes or hyphens with the year behind are month, day, year, as in the
  /// United States; where no month has that number they are day, month, year.
  ///
  /// @param text plain
  /// @param thisYear a year of two digits is the latest one that is not after it
  /// @return empty if the meaning is not certain
  static Optional<WrittenDate> of(String text, int thisYear) {
    var bare = WEEKDAY.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    return FORMS.stream().flatMap(form -> date(form, bare, thisYear).stream()).findFirst();
  }

  /// Without what databases write as zero because it is not known: the day, or the whole date.
  Optional<WrittenDate> known() {
    if (day.filter(number -> number == 0).isEmpty()) {
      return Optional.of(this);
    }
    return month == 0
        ? Optional.empty()
        : Optional.of(new WrittenDate(year, month, Optional.empty()));
  }

  private static Optional<WrittenDate> date(Form form, String text, int thisYear) {
    var parts = form.pattern.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var month = month(parts.group(form.month));
    var day =
        form.day == 0 ? Optional.<Integer>empty() : Optional.of(number(parts.group(form.day)));
    var yearDigits = parts.group(form.year);
    var isTurned =
        form.month < form.year
            && month > MONTHS_A_YEAR
            && day.filter(number -> number <= MONTHS_A_YEAR).isPresent();
    if (isTurned && yearDigits.length() == 2) {
      return Optional.empty();
    }
    return year(yearDigits, thisYear)
        .map(year ->
            isTurned
                ? new WrittenDate(year, day.orElseThrow(), Optional.of(month))
                : new WrittenDate(year, month, day));
  }

  /// Of two digits: this century's, if it is not in the future; a year of the last century only if
  /// it is no more than 50 years ago.
  private static Optional<Integer> year(String digits, int thisYear) {
    var year = number(digits);
    if (digits.length() > 2) {
      return Optional.of(year);
    }
    var century = thisYear / 100 * 100;
    if (century + year <= thisYear) {
      return Optional.of(century + year);
    }
    return Optional.of(century - 100 + year).filter(last -> last >= thisYear - 50);
  }

  private static int month(String text) {
    var name = MONTHS.indexOf(text);
    return name < 0 ? number(text) : name + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
