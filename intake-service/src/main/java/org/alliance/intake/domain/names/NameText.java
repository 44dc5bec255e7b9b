package org.alliance.intake.domain.names;

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
final class NameText {
  private static final int MOST_WORDS = 12;
  private static final Pattern BRACKETS =
      Pattern.compile("\\(([^)]*)\\)|(?<![\\p{L}\\p{M}])['\"]([^'\"]{2,})['\"](?![\\p{L}\\p{M}])");
  private static final Pattern ALIAS =
      Pattern.compile("[/;]|\\b(?:a\\.?k\\.?a\\.?|d\\.?b\\.?a\\.?|alias|n[eé]e)\\b");
  private static final Pattern DOTTED_LETTERS =
      Pattern.compile("(?<![\\p{L}\\p{M}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{M}]))?");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern APOSTROPHES =
      Pattern.compile("[\u2019\u2018\u02bb\u02bc\u02b9\u00b4`\u2032]");
  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NameText() {}

  enum Writing {
    LATIN,
    /// Chinese characters and kana.
    HAN,
    HANGUL,
    OTHER
  }

  /// @param words in their order, at least one
  record Spelling(Writing writing, List<String> words) {}

  static List<Spelling> spellingsOf(String written) {
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
    var text = DOTTED_LETTERS.matcher(name).replaceAll(NameText::withoutDots).replace("'", "");
    for (var word : BETWEEN_WORDS.split(text, -1)) {
      runs(word, apart);
    }
    var spellings = new ArrayList<Spelling>();
    apart.forEach((writing, words) -> spellings.add(new Spelling(writing, List.copyOf(words))));
    return spellings;
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
    return switch (UScript.getScript(character)) {
      case UScript.LATIN -> Writing.LATIN;
      case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> Writing.HAN;
      case UScript.HANGUL -> Writing.HANGUL;
      case UScript.COMMON, UScript.INHERITED -> before.orElse(Writing.LATIN);
      default -> Writing.OTHER;
    };
  }

  /// The rotations of the words, joined: other order, other spaces.
  static Set<String> joined(List<String> words) {
    var joined = new LinkedHashSet<String>();
    for (var first = 0; first < words.size(); first++) {
      joined.add(
          String.join("", words.subList(first, words.size()))
              + String.join("", words.subList(0, first)));
    }
    return joined;
  }

  static List<String> letters(String text) {
    return Arrays.asList(text.split("(?!^)(?=\\P{M})", -1));
  }
}
