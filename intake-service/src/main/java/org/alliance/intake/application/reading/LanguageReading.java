package org.alliance.intake.application.reading;

import static org.alliance.intake.domain.incident.ReadingNote.LANGUAGE_NOT_KNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.kit.language.LanguageTags;

/// Reads the languages of a client. A language that cannot be read never refuses or delays a
/// report: it is noted, and what was written stays with the person.
public final class LanguageReading {
  private static final int MOST = 20;
  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;,/|&+、，；]\\s*|\\s+and\\s+");

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
    if (written.stream().anyMatch(text -> text.length() > LONGEST)) {
      return Reading.refused(
          List.of(),
          new Fault(field, "too-long", "Each may have up to " + LONGEST + " characters"));
    }
    var told = written.stream().map(PlainText::of).filter(text -> !text.isEmpty()).toList();
    var read = told.stream().map(LanguageReading::languages).toList();
    var tags =
        new ArrayList<>(read.stream().flatMap(Optional::stream).flatMap(List::stream).toList());
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

  /// Several in one cell or field: `Korean, English`. All of them have to be read.
  private static Optional<List<LanguageTag>> languages(String text) {
    var one = LanguageTags.read(text);
    if (one.isPresent()) {
      return one.map(List::of);
    }
    var parts = Arrays.stream(BETWEEN.split(text, -1)).filter(part -> !part.isEmpty()).toList();
    var read = parts.stream().flatMap(part -> LanguageTags.read(part).stream()).toList();
    return parts.size() > 1 && read.size() == parts.size() ? Optional.of(read) : Optional.empty();
  }
}
