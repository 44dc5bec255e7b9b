package org.alliance.intake.domain.names.text;

import java.text.Normalizer;
import java.util.Set;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.WordRule;

/// A word in Latin letters.
///
/// @param plain without accents and strokes
/// @param toned with the letters of Vietnamese and the tone behind them, so that it does not matter
///   over which vowel the tone stands
/// @param plainHash of `plain`
/// @param tonedHash of `toned`
public record LatinWord(String plain, String toned, long plainHash, long tonedHash) {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /// Horn, hook above and dot below: taken for Vietnamese. So is a breve, but over `a` only: Korean
  /// names have it over `o` and `u`.
  private static final String VIETNAMESE = "\u031b\u0309\u0323";

  private static final String BREVE = "a\u0306";

  private static final Set<String> MARKED_SURNAMES =
      Set.of(
          "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "võ", "vũ", "đặng", "bùi", "đỗ", "hồ",
          "ngô", "dương", "lý", "đinh", "đào", "trịnh", "lương", "đoàn", "tạ", "hà", "lâm", "phùng",
          "vương", "thái", "tô", "từ", "cù", "kiều", "mã", "quách", "triệu", "đàm", "đậu");

  /// Words as they are read in a comparison.
  public static final WordRule<LatinWord> READ = WordRule.of(LatinWord::of);

  public static final WordRule<Boolean> MARKED = WordRule.of(LatinWord::isMarked);

  public static LatinWord of(String word) {
    return isAscii(word) ? spelt(word) : apart(word);
  }

  /// As it is.
  public static LatinWord spelt(String word) {
    var hash = KeyHash.of(word);
    return new LatinWord(word, word, hash, hash);
  }

  /// As it sounds.
  public static LatinWord heard(String sound, String written) {
    return new LatinWord(sound, written, KeyHash.of(sound), KeyHash.of(written));
  }

  /// Both as one word.
  public LatinWord with(LatinWord next) {
    var together = plain + next.plain;
    return new LatinWord(
        together,
        toned + "_" + next.toned,
        KeyHash.of(together),
        KeyHash.pair(tonedHash, next.tonedHash));
  }

  public long hash(boolean isToned) {
    return isToned ? tonedHash : plainHash;
  }

  private static boolean isAscii(String word) {
    for (var at = 0; at < word.length(); at++) {
      if (word.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static LatinWord apart(String word) {
    var plain = new StringBuilder();
    var letters = new StringBuilder();
    var tone = new StringBuilder();
    var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (var at = 0; at < apart.length(); at++) {
      var letter = apart.charAt(at);
      if (TONES.indexOf(letter) >= 0) {
        tone.append(letter);
      } else {
        letters.append(letter);
      }
      if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        plain.append(withoutStroke(letter));
      }
    }
    return heard(plain.toString(), letters.append(tone).toString());
  }

  private static String withoutStroke(char letter) {
    return switch (letter) {
      case 'đ', 'ð', 'ɖ' -> "d";
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'æ', 'ǽ' -> "ae";
      case 'œ' -> "oe";
      case 'ß' -> "ss";
      case 'ħ' -> "h";
      case 'þ' -> "th";
      case 'ŋ' -> "ng";
      case 'ə' -> "a";
      case 'ı' -> "i";
      default -> String.valueOf(letter);
    };
  }

  /// Whether a word is written with the marks of Vietnamese. In a name with one such word, a word
  /// without a mark has none.
  public static boolean isMarked(String word) {
    if (isAscii(word)) {
      return false;
    }
    var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKED_SURNAMES.contains(Normalizer.normalize(word, Normalizer.Form.NFC))
        || apart.contains(BREVE)
        || apart.chars().anyMatch(letter -> VIETNAMESE.indexOf(letter) >= 0);
  }
}
