package org.alliance.intake.domain.names.letters;

import java.util.HashMap;
import java.util.Map;

/// Consonants of scripts for which ICU has no romanisation, or one that follows the letters and not
/// the sounds: Thai and Lao (Royal Thai and BGN/PCGN), Khmer and Burmese (as names are commonly
/// spelt), Arabic, Persian and Urdu. Written by hand.
final class ScriptLetters {
  private static final Map<Integer, String> SOUNDS = new HashMap<>();

  static {
    // Thai and Lao
    put("กขฃคฅฆ ກຂຄ", "k");
    put("งນ ງ", "n");
    put("จฉชซฌ", "");
    put("จฉชฌ ຈ", "ch");
    put("ซศษส ຊສ", "s");
    put("ญย ຍຢ", "y");
    put("ดฎตฏฐฑฒถทธ ດຕຖທ", "t");
    put("ณน ນ", "n");
    put("บปผฝพฟภ ບປຜຝພຟ", "p");
    put("ม ມ", "m");
    put("ร ຣ", "r");
    put("ลฬ ລ", "l");
    put("ว ວ", "v");
    put("หฮ ຫຮ", "h");
    // Khmer; the sign under a letter joins the next consonant and is left out
    put("កខគឃ", "k");
    put("ងញណន", "n");
    put("ចឆជឈ", "ch");
    put("ដឋឌឍតថទធ", "t");
    put("បផពភ", "p");
    put("ម", "m");
    put("រ", "r");
    put("លឡ", "l");
    put("ស", "s");
    put("ហ", "h");
    put("វ", "va");
    // Burmese
    put("ကခဂဃ", "k");
    put("ငညဉဏန", "n");
    put("စဆသ", "s");
    put("ဇဈ", "z");
    put("ဋဌဍဎတထဒဓ", "t");
    put("ပဖဗဘ", "p");
    put("မ", "m");
    put("ရ", "y");
    put("လဠ", "l");
    put("ဝ", "w");
    put("ဟ", "h");
    // Arabic, Persian, Urdu
    put("بپڀ", "p");
    put("تطٹدڈڊ", "t");
    put("ثسصزذضظشژ", "s");
    put("جچ", "ch");
    put("حهہۃەة", "h");
    put("خكکقغگڭ", "k");
    put("رڑ", "r");
    put("ف", "p");
    put("لڵ", "l");
    put("م", "m");
    put("نں", "n");
  }

  private ScriptLetters() {}

  private static void put(String letters, String sound) {
    letters.codePoints().forEach(letter -> SOUNDS.put(letter, sound));
  }

  /// The consonants with an `a` where a letter or sign for a vowel stands.
  static String spelt(String word) {
    var text =
        word.replaceAll("(?<=น)[ตทธ]ร\\u0E4C", "")
            .replaceAll("[\\u0E00-\\u0E7F](?:[\\u0E34-\\u0E39])?\\u0E4C", "")
            .replaceAll("[\\u0E80-\\u0EFF]\\u0ECC", "")
            .replaceAll("รร(?=[ก-ฮ])", "a")
            .replace("รร", "n")
            .replaceAll("(?<=[ก-ฮ])ร$|พร(?=ท)", "พน")
            .replace("\u0E4Dา", "ัม")
            .replace("\u0ECDາ", "ັມ")
            .replaceAll("ญ(?=[ก-ฮ]|$)", "น")
            .replaceAll("^ว", "วะ")
            .replaceAll("^ວ", "ວະ")
            .replaceAll("ห(?=[งนมยรลวญ])", "")
            .replaceAll("ຫ(?=[ງນມຍລວ])", "")
            .replaceAll("[\\u103B\\u103C]", "y")
            .replaceAll("\\u103D", "")
            .replaceAll("[တထဒကပ]\u103A", "t")
            .replaceAll("ھ", "");
    var spelt = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          if (letter < 0x80) {
            spelt.appendCodePoint(letter);
          } else {
            var sound = SOUNDS.get(letter);
            spelt.append(sound == null ? "a" : sound);
            if (sound != null && !sound.isEmpty() && letter >= 0x0600 && letter < 0x0780) {
              spelt.append('a');
            }
          }
        });
    return spelt.toString();
  }
}
