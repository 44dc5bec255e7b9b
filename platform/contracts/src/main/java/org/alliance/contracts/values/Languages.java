package org.alliance.contracts.values;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The languages that the Alliance knows by name, from `languages.csv` beside this package.
public final class Languages {
  /// @param spokenOnly has no written form of its own that a page could be in
  /// @param closeTo languages whose speakers follow each other well enough for a first conversation
  public record Language(
      LanguageTag tag,
      String ownName,
      String englishName,
      String script,
      boolean rightToLeft,
      boolean spokenOnly,
      List<LanguageTag> closeTo) {}

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

  /// The English name, or the tag itself for a language that is not in the list.
  public static String englishName(LanguageTag tag) {
    return find(tag).map(Language::englishName).orElse(tag.value());
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
    var closeTo =
        Arrays.stream(cells[6].split(";"))
            .filter(tag -> !tag.isBlank())
            .map(LanguageTag::new)
            .toList();
    return new Language(
        new LanguageTag(cells[0]),
        cells[1],
        cells[2],
        cells[3],
        cells[4].equals("rtl"),
        cells[5].equals("yes"),
        closeTo);
  }
}
