package org.alliance.intake.application.reading;

import static org.alliance.intake.domain.incident.ReadingNote.LANGUAGE_NOT_KNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.kit.language.LanguageTags;

/// Reads the languages of a client. A language that cannot be read never refuses or delays a
/// report: it is noted, and what was written stays with the person.
public final class LanguageReading {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  /// A language that is written as a word. Shorter words of a sentence are codes of languages, too.
  private static final int SHORTEST_WORD = 4;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[;,/|&+、，；،·•\\n]\\s*|\\s+(?:and|or|y|-)\\s+|\\s*[和及与與]\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// How much each language of an `Accept-Language` line is liked.
  private static final Pattern WEIGHT =
      Pattern.compile(";\\s*q\\s*=\\s*[0-9.]+", Pattern.CASE_INSENSITIVE);

  private LanguageReading() {}

  /// Somebody whose only language cannot be read must not be taken for somebody who speaks English:
  /// their language is then [LanguageTag#UNDETERMINED], for which an interpreter is looked for.
  ///
  /// @param field by its name in a request
  public static Reading<List<LanguageTag>> read(String field, List<String> written) {
    if (written.size() > MOST) {
      return Reading.refused(
          List.of(), new Fault(field, "too-many", "Expected up to " + MOST + " languages"));
    }
    if (written.stream().anyMatch(text -> text.codePointCount(0, text.length()) > LONGEST)) {
      return Reading.refused(
          List.of(),
          new Fault(field, "too-long", "Each may have up to " + LONGEST + " characters"));
    }
    var read =
        written.stream()
            .map(PlainText::of)
            .filter(text -> !text.isEmpty())
            .flatMap(text -> languages(text).stream())
            .toList();
    var tags = new ArrayList<>(read.stream().flatMap(Optional::stream).toList());
    var isAnyUnread = read.stream().anyMatch(Optional::isEmpty);
    if (isAnyUnread && tags.stream().allMatch(LanguageTag.ENGLISH::equals)) {
      tags.add(LanguageTag.UNDETERMINED);
    }
    var notes =
        isAnyUnread || !tags.stream().allMatch(Languages::knows)
            ? List.of(LANGUAGE_NOT_KNOWN)
            : List.<ReadingNote>of();
    return new Reading<>(tags.stream().distinct().toList(), notes, List.of());
  }

  /// Several in one cell or field: `Korean, English`. Those that cannot be read are empty.
  private static List<Optional<LanguageTag>> languages(String text) {
    var one = LanguageTags.read(text);
    if (one.isPresent()) {
      return List.of(one);
    }
    return parts(BETWEEN, WEIGHT.matcher(text).replaceAll(""))
        .flatMap(part -> {
          var tag = LanguageTags.read(part);
          return tag.isPresent() ? Stream.of(tag) : words(part).stream();
        })
        .toList();
  }

  /// `Korean Vietnamese`: only if each word is a language of the list.
  private static List<Optional<LanguageTag>> words(String text) {
    var read =
        parts(SPACES, text)
            .map(
                word -> LanguageTags.read(word).filter(tag -> isName(word) && Languages.knows(tag)))
            .toList();
    return read.stream().allMatch(Optional::isPresent) ? read : List.of(Optional.empty());
  }

  /// Other scripts than the Latin one write names of languages with two characters.
  private static boolean isName(String word) {
    return word.length() >= SHORTEST_WORD || word.codePointAt(0) > '\u024F';
  }

  private static Stream<String> parts(Pattern between, String text) {
    return between.splitAsStream(text).filter(part -> !part.isBlank());
  }
}
