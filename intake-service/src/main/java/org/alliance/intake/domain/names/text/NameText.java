package org.alliance.intake.domain.names.text;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts a written name into the spellings that it holds: an alias in brackets or quotes, a name in
/// two scripts. Letters are in one form, without case and invisible characters.
public final class NameText {
  private static final int MOST_WORDS = 12;
  private static final Pattern BRACKETS =
      Pattern.compile("\\(([^)]*)\\)|(?<![\\p{L}\\p{M}])['\"]([^'\"]{2,})['\"](?![\\p{L}\\p{M}])");
  private static final Pattern ALIAS =
      Pattern.compile("[/;]|\\b(?:a\\.?k\\.?a\\.?|d\\.?b\\.?a\\.?|alias|n[eé]e)\\b");
  private static final int OF_A_WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;
  private static final Pattern DOTTED_LETTERS =
      Pattern.compile("(?<![\\p{L}\\p{M}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{M}]))?");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern APOSTROPHES =
      Pattern.compile("[\u2019\u2018\u02bb\u02bc\u02b9\u00b4`\u2032]");
  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d]");

  /// Signs that begin an alias, a nickname, an abbreviation or an apostrophe.
  private static final String MARKS_OF_MORE = "()'\"/;.`";

  private static final List<String> WORDS_BEFORE_AN_ALIAS = List.of("aka", "dba", "alias", "nee");

  private NameText() {}

  public enum Writing {
    LATIN,
    /// Chinese characters and kana.
    HAN,
    HANGUL,
    OTHER
  }

  /// @param words in their order, at least one
  public record Spelling(Writing writing, List<String> words) {}

  public static List<Spelling> spellingsOf(String written) {
    if (isPlain(written)) {
      return byScript(written.toLowerCase(Locale.ROOT));
    }
    var spellings = new LinkedHashSet<Spelling>();
    for (var part : ALIAS.split(clean(written), -1)) {
      for (var name : withAndWithoutBrackets(part)) {
        if (name.codePoints().anyMatch(Character::isLetter)) {
          spellings.addAll(byScript(name));
        }
      }
    }
    return List.copyOf(spellings);
  }

  /// Letters, digits, spaces, commas and hyphens of ASCII only: the most names by far, and all that
  /// follows would leave them as they are.
  private static boolean isPlain(String written) {
    for (var at = 0; at < written.length(); at++) {
      var letter = written.charAt(at);
      if (letter >= 0x80 || MARKS_OF_MORE.indexOf(letter) >= 0) {
        return false;
      }
    }
    var lower = written.toLowerCase(Locale.ROOT);
    return WORDS_BEFORE_AN_ALIAS.stream().noneMatch(lower::contains)
        && lower.chars().anyMatch(Character::isLetter);
  }

  private static String clean(String written) {
    var one =
        QUOTES
            .matcher(
                APOSTROPHES
                    .matcher(
                        INVISIBLE
                            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                            .replaceAll(""))
                    .replaceAll("'"))
            .replaceAll("\"")
            .replace("\u0130", "i")
            .toLowerCase(Locale.ROOT)
            .replace('\u0131', 'i');
    return DroppedWords.withoutAffixes(one);
  }

  /// The name without what is in brackets; what is in them as a name of its own; and that as a
  /// given name before the last word, or before the first.
  private static Set<String> withAndWithoutBrackets(String text) {
    var names = new LinkedHashSet<String>();
    var outside = BRACKETS.matcher(text).replaceAll(" ").strip();
    names.add(outside);
    var inside = BRACKETS.matcher(text);
    while (inside.find()) {
      var alias = inside.group(1) == null ? inside.group(2) : inside.group(1);
      var words = outside.split(" +", -1);
      if (alias.strip().length() > 1) {
        names.add(alias);
        names.add(alias + " " + words[words.length - 1]);
        names.add(words[0] + " " + alias);
      }
    }
    return names;
  }

  private static List<Spelling> byScript(String name) {
    var apart = new EnumMap<Writing, List<String>>(Writing.class);
    var text =
        name.indexOf('.') < 0
            ? name.replace("'", "")
            : DOTTED_LETTERS.matcher(name).replaceAll(NameText::withoutDots).replace("'", "");
    var start = 0;
    for (var at = 0; at < text.length(); ) {
      var character = text.codePointAt(at);
      var next = at + Character.charCount(character);
      if (!isOfAWord(character)) {
        runs(text.substring(start, at), apart);
        start = next;
      }
      at = next;
    }
    runs(text.substring(start), apart);
    var spellings = new ArrayList<Spelling>();
    apart.forEach((writing, words) -> spellings.add(new Spelling(writing, List.copyOf(words))));
    return spellings;
  }

  /// A letter, a mark over or under one, or a number.
  private static boolean isOfAWord(int character) {
    return (OF_A_WORD & (1 << Character.getType(character))) != 0;
  }

  /// `L.L.C.` is one word, `C.M.` two initials.
  private static String withoutDots(MatchResult dotted) {
    var word = dotted.group().replace(".", "");
    return DroppedWords.isLegalForm(word) ? word : dotted.group().replace(".", " ");
  }

  /// Cuts a word where its script changes, as between `david` and `王小明`.
  private static void runs(String word, Map<Writing, List<String>> apart) {
    var start = 0;
    var now = Optional.<Writing>empty();
    for (var at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      var next = writingOf(word.codePointAt(at), now);
      if (now.isPresent() && next != now.get()) {
        add(now.get(), word.substring(start, at), apart);
        start = at;
      }
      now = Optional.of(next);
    }
    var rest = word.substring(start);
    now.ifPresent(writing -> add(writing, rest, apart));
  }

  private static void add(Writing writing, String word, Map<Writing, List<String>> apart) {
    var words = apart.computeIfAbsent(writing, _ -> new ArrayList<>());
    if (words.size() < MOST_WORDS) {
      words.add(word);
    }
  }

  private static Writing writingOf(int character, Optional<Writing> before) {
    if (character < 0x80) {
      return Character.isLetter(character) ? Writing.LATIN : before.orElse(Writing.LATIN);
    }
    return switch (UScript.getScript(character)) {
      case UScript.LATIN -> Writing.LATIN;
      case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> Writing.HAN;
      case UScript.HANGUL -> Writing.HANGUL;
      case UScript.COMMON, UScript.INHERITED -> before.orElse(Writing.LATIN);
      default -> Writing.OTHER;
    };
  }

  /// The rotations of the words, joined: other order, other spaces.
  public static Set<String> joined(List<String> words) {
    var joined = new LinkedHashSet<String>();
    for (var first = 0; first < words.size(); first++) {
      joined.add(
          String.join("", words.subList(first, words.size()))
              + String.join("", words.subList(0, first)));
    }
    return joined;
  }

  public static List<String> letters(String text) {
    return Arrays.asList(text.split("(?!^)(?=\\P{M})", -1));
  }
}
