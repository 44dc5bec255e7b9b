package org.alliance.intake.domain.names;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One line of a list of names, as a firm writes it.
public final class NameLine {
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t\uFF0C\uFF1B\u3001\u060C\u061B]");

  private NameLine() {}

  /// The names that the line may hold, the whole first. Its comma may stand inside one name (`Kim,
  /// Minji`), or between a name and something else (`Acme, opposing`). All are compared, because a
  /// name that is taken together with something else is found nowhere. Of a row of a table (`17,
  /// Kim, Minji`) two neighbours may be one name, too.
  public static Stream<String> readings(String line) {
    var parts =
        SEPARATOR.splitAsStream(line).map(String::strip).filter(NameLine::hasLetters).toList();
    var neighbours =
        IntStream.range(1, parts.size()).mapToObj(i -> parts.get(i - 1) + ", " + parts.get(i));
    return Stream.of(Stream.of(line), parts.stream(), neighbours)
        .flatMap(readings -> readings)
        .distinct();
  }

  /// Without a letter nothing can be compared.
  public static boolean hasLetters(String line) {
    return line.codePoints().anyMatch(Character::isLetter);
  }
}
