package org.alliance.contracts.values.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;

/// The languages that the Alliance knows by name, from `languages.csv` beside this package.
public final class Languages {
  /// @param spokenOnly whether it has no written form of its own that a page could be in
  /// @param closeTo languages whose speakers follow each other well enough for a first conversation
  /// @param spokenAs of a written form: the languages that its readers may speak
  public record Language(
      LanguageTag tag,
      String ownName,
      String englishName,
      String script,
      boolean rightToLeft,
      boolean spokenOnly,
      List<LanguageTag> closeTo,
      List<LanguageTag> spokenAs) {}

  private static final Map<LanguageTag, Language> ALL = read();

  private Languages() {}

  public static Optional<Language> find(LanguageTag tag) {
    return Optional.ofNullable(ALL.get(tag));
  }

  public static boolean knows(LanguageTag tag) {
    return ALL.containsKey(tag);
  }

  public static List<Language> all() {
    return ALL.values().stream().sorted((a, b) -> a.tag().compareTo(b.tag())).toList();
  }

  /// The spoken languages to look for if a client names this language. A written form stands for
  /// all languages that its readers may speak: Traditional Chinese for Mandarin, Southern Min and
  /// Cantonese, Simplified Chinese for Mandarin. A person then asks the client which one. Any other
  /// language stands for itself.
  public static List<LanguageTag> spokenFor(LanguageTag written) {
    return find(written)
        .map(Language::spokenAs)
        .filter(spoken -> !spoken.isEmpty())
        .orElse(List.of(written));
  }

  /// The English name from `languages.csv`; if there is none, that of the Java platform; if there
  /// is none, a description of the tag.
  public static String englishName(LanguageTag tag) {
    return find(tag)
        .map(Language::englishName)
        .orElseGet(() ->
            tag.equals(LanguageTag.UNDETERMINED)
                ? "a language that is not known yet"
                : Locale.forLanguageTag(tag.value()).getDisplayName(Locale.ENGLISH));
  }

  private static Map<LanguageTag, Language> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Languages.class.getResourceAsStream("/org/alliance/contracts/languages.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(Languages::language)
          .collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Language language(String line) {
    var cells = line.split(",", -1);
    return new Language(
        new LanguageTag(cells[0]),
        cells[1],
        cells[2],
        cells[3],
        cells[4].equals("rtl"),
        cells[5].equals("yes"),
        tags(cells[6]),
        tags(cells[7]));
  }

  private static List<LanguageTag> tags(String cell) {
    return Arrays.stream(cell.split(";"))
        .filter(tag -> !tag.isBlank())
        .map(LanguageTag::new)
        .toList();
  }
}
