package org.alliance.intake.domain.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/// A word in Latin letters.
///
/// @param plain without accents and strokes
/// @param toned with the letters of Vietnamese and the tone behind them, so that it does not matter
///   over which vowel the tone stands
record LatinWord(String plain, String toned) {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /// Horn, breve, hook above and dot below: taken for Vietnamese.
  private static final String VIETNAMESE = "\u031b\u0306\u0309\u0323";

  private static final Set<String> MARKED_SURNAMES =
      Set.of(
          "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "võ", "vũ", "đặng", "bùi", "đỗ", "hồ",
          "ngô", "dương", "lý", "đinh", "đào", "trịnh", "lương", "đoàn", "tạ", "hà", "lâm", "phùng",
          "vương", "thái", "tô", "từ", "cù", "kiều", "mã", "quách", "triệu", "đàm", "đậu");

  static LatinWord of(String word) {
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
    return new LatinWord(plain.toString(), letters.append(tone).toString());
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

  /// Whether a name is written with the marks of Vietnamese, so that a word without one has none.
  static boolean areMarked(List<String> written) {
    for (var word : written) {
      var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
      if (MARKED_SURNAMES.contains(Normalizer.normalize(word, Normalizer.Form.NFC))
          || apart.chars().anyMatch(letter -> VIETNAMESE.indexOf(letter) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
