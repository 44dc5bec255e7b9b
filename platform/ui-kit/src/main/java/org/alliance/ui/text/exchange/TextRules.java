package org.alliance.ui.text.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.code.Coded;
import org.alliance.ui.text.MessageCheck;
import org.alliance.ui.text.TextState;
import org.alliance.ui.text.exchange.TextFile.TextRow;

/// The rules that each text of a translators' file has to keep.
final class TextRules {
  private static final List<Rule> RULES =
      List.of(
          TextRules::hasTheEnglishOfToday,
          TextRules::hasAKnownState,
          TextRules::isThere,
          TextRules::hasTheBlanksOfTheEnglish,
          TextRules::hasNoControlCharacter,
          TextRules::isNoFormula,
          TextRules::isAMessage,
          TextRules::hasTheArguments,
          TextRules::isShortEnough);

  private static final String INVISIBLE = "[\\s\\h]*";
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
  private static final Pattern FORMULA = Pattern.compile("^[=+@\\-]");

  private TextRules() {}

  private interface Rule {
    Optional<Fault> of(EnglishText english, TextRow row);
  }

  private record Fault(String fault, String remedy) {}

  /// The findings about one row.
  static List<Finding> findings(String file, EnglishText english, TextRow row) {
    return RULES.stream()
        .flatMap(rule -> rule.of(english, row).stream())
        .map(fault -> new Finding(file, row.id(), fault.fault(), fault.remedy()))
        .toList();
  }

  private static Optional<Fault> hasTheEnglishOfToday(EnglishText english, TextRow row) {
    return fault(
        !row.english().equals(english.text()),
        "The English text has changed since the export.",
        "Compare the translation with the new text, and put that in: \"" + english.text() + "\".");
  }

  private static Optional<Fault> hasAKnownState(EnglishText english, TextRow row) {
    return fault(
        Coded.find(TextState.class, row.state()).isEmpty(),
        "There is no state \"" + row.state() + "\".",
        "Write one of " + Coded.codes(TextState.class) + ".");
  }

  private static Optional<Fault> isThere(EnglishText english, TextRow row) {
    return fault(row.text().isBlank(), "The text is blank.", "Translate it.");
  }

  private static Optional<Fault> hasTheBlanksOfTheEnglish(EnglishText english, TextRow row) {
    var isSame =
        leading(row.text()).equals(leading(english.text()))
            && trailing(row.text()).equals(trailing(english.text()));
    return fault(
        !row.text().isBlank() && !isSame,
        "The text begins or ends with other blanks than the English text.",
        "Begin and end it as the English text does.");
  }

  private static Optional<Fault> hasNoControlCharacter(EnglishText english, TextRow row) {
    return fault(
        CONTROL.matcher(row.text()).find(),
        "The text has a control character, such as a tab.",
        "Write a blank instead.");
  }

  /// Spreadsheets would compute such a text when somebody opens the next export.
  private static Optional<Fault> isNoFormula(EnglishText english, TextRow row) {
    return fault(
        FORMULA.matcher(row.text()).find() && !FORMULA.matcher(english.text()).find(),
        "The text begins with =, +, - or @, which a spreadsheet takes for a formula.",
        "Begin it with a word.");
  }

  private static Optional<Fault> isAMessage(EnglishText english, TextRow row) {
    return fault(
        !isMessage(row.text()),
        "The text is not an ICU message.",
        "Check that each { has its }, and that a plural has the form \"other\".");
  }

  private static Optional<Fault> hasTheArguments(EnglishText english, TextRow row) {
    if (row.text().isBlank() || !isMessage(row.text())) {
      return Optional.empty();
    }
    var expected = MessageCheck.arguments(english.text());
    var remedy =
        expected.isEmpty()
            ? "Write none: the English text has none."
            : "Write all of {"
                + String.join("}, {", expected)
                + "} and no other. Write an apostrophe before a { twice.";
    return fault(
        !MessageCheck.arguments(row.text()).equals(expected),
        "The text has other placeholders than the English text.",
        remedy);
  }

  private static Optional<Fault> isShortEnough(EnglishText english, TextRow row) {
    var length = length(row.text());
    return fault(
        length > english.longest(),
        "The text has " + length + " characters.",
        "Shorten it to " + english.longest() + ".");
  }

  private static Optional<Fault> fault(boolean isOne, String fault, String remedy) {
    return isOne ? Optional.of(new Fault(fault, remedy)) : Optional.empty();
  }

  private static boolean isMessage(String text) {
    try {
      return new MessageFormat(text, ULocale.ENGLISH).toPattern().equals(text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return false;
    }
  }

  /// Counts what readers take for one character: a Khmer or Bengali letter with its signs is one.
  private static int length(String text) {
    var characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    var length = 0;
    while (characters.next() != BreakIterator.DONE) {
      length++;
    }
    return length;
  }

  private static String leading(String text) {
    return text.substring(0, text.length() - text.replaceFirst("^" + INVISIBLE, "").length());
  }

  private static String trailing(String text) {
    return text.substring(text.replaceFirst(INVISIBLE + "$", "").length());
  }
}
