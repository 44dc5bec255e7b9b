package org.alliance.intake.domain.names.letters;

import java.util.List;
import org.alliance.intake.domain.names.key.KeyCollector;

/// A name in Thai, Arabic, Devanagari or another script. Vowels count; letters that sound the same
/// and that many people confuse do not.
public final class OtherScriptName {
  private OtherScriptName() {}

  public static void addTo(KeyCollector keys, List<String> words) {
    var letters =
        words.stream().map(OtherScriptName::plain).filter(word -> !word.isEmpty()).toList();
    WordKeys.sounds(keys, WordTags.SCRIPT, false, "").addSpelled(letters);
    ConsonantNames.addScript(keys, words);
  }

  private static String plain(String word) {
    var plain = new StringBuilder();
    word.codePoints().forEach(letter -> append(plain, letter));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int letter) {
    switch (letter) {
      // Arabic: forms of alef, ya, kaf and ha; marks of vowels, tatweel and hamza are left out.
      case 'أ', 'إ', 'آ', 'ٱ' -> plain.append('ا');
      case 'ى', 'ی', 'ئ', 'ې' -> plain.append('ي');
      case 'ک', 'ڪ' -> plain.append('ك');
      case 'ة', 'ہ', 'ۃ', 'ۀ', 'ھ', 'ە' -> plain.append('ه');
      case 'ؤ' -> plain.append('و');
      case 'ء', 'ـ' -> {}
      // Thai: consonants of one sound; tone marks are left out, vowels stay.
      case 'ณ' -> plain.append('น');
      case 'ศ', 'ษ' -> plain.append('ส');
      case 'ฎ' -> plain.append('ด');
      case 'ฏ' -> plain.append('ต');
      case 'ฐ' -> plain.append('ถ');
      case 'ญ' -> plain.append('ย');
      case 'ฆ' -> plain.append('ค');
      case 'ฑ', 'ฒ', 'ธ' -> plain.append('ท');
      case 'ภ' -> plain.append('พ');
      case 'ฬ' -> plain.append('ล');
      default -> {
        if (!isLeftOut(letter)) {
          plain.appendCodePoint(letter);
        }
      }
    }
  }

  private static boolean isLeftOut(int letter) {
    return (letter >= 0x064B && letter <= 0x0652)
        || letter == 0x0670
        || (letter >= 0x0E48 && letter <= 0x0E4B)
        || (letter >= 0x0EC8 && letter <= 0x0ECB)
        || letter == 0x0300
        || letter == 0x0301
        || letter == 0x0342;
  }
}
