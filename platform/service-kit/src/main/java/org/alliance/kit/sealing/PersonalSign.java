package org.alliance.kit.sealing;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliance.contracts.values.code.Coded;

/// A sign that a text tells who or where somebody is. It warns the writer and forbids nothing: a
/// text without a sign may name somebody all the same, and one with a sign may be harmless. Digits
/// count in every script.
public enum PersonalSign implements Coded {
  EMAIL("[\\p{L}\\p{N}._%+-]+[@＠][\\p{L}\\p{N}.-]+[.．]\\p{L}{2,}"),
  /// Seven digits or more, with the signs that people put between them.
  PHONE("(?<!\\d)\\+?\\d(?:[ ().\\-–/]{0,3}\\d){6,14}(?!\\d)"),
  /// Such as the number of a passport, an account or a police report.
  LONG_NUMBER("\\d{6,}|\\d{3}-\\d{2}-\\d{4}|(?i:\\bA[ -]?\\d{8,9}\\b)"),
  ADDRESS(
      "(?i:\\b\\d{1,6}[a-z]?\\s+(?:[\\p{L}\\d.'-]+\\s+){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|terrace|highway|hwy)\\b)"
          + "|(?i:\\b(?:apt|apartment|suite|unit|room|floor|kalye|kalsada|đường|phố|số nhà)\\b\\.?\\s*#?\\s*(?:[\\p{L}-]+\\s+){0,3}\\d)"
          + "|(?i:\\b(?:po|p\\.o\\.) box\\b)"
          + "|\\d+\\s*(?:号|號|番地|丁目|번지|번길|호)|[\\p{IsHan}](?:路|街|巷|弄)\\s*\\d+|[\\p{IsHangul}](?:로|길)\\s*\\d+"
          + "|(?:ផ្លូវ|ផ្ទះ|ถนน|ซอย|บ้านเลขที่|गली|सड़क|मकान|मार्ग|রাস্তা|সড়ক|বাড়ি|ਗਲੀ|ਸੜਕ|ਮਕਾਨ|گلی|سڑک|مکان)[^\\d]{0,20}\\d"),
  /// A title with what may be a name beside it, or a phrase that a name follows.
  NAME(
      "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Officer|Detective|Sgt|Sergeant|Ginoo|Ginang|Binibini|Gng|Bb|Ông|Bà|Anh|Chị|Cô|Chú)\\b\\.?\\s+\\p{Lu}"
          + "|(?i:\\b(?:name is|named|called|pangalan ay|tên là))\\s+\\p{Lu}"
          + "|\\p{IsHangul}{2,4}\\s?(?:씨|님|선생)"
          + "|\\p{IsHan}{1,4}(?:先生|女士|小姐|太太|師傅|师傅)"
          + "|[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]{1,6}(?:さん|様|氏|くん|ちゃん)"
          + "|(?:លោកស្រី|លោក|អ្នកស្រី|កញ្ញា)\\s?\\p{IsKhmer}"
          + "|(?:นางสาว|นาย|นาง|คุณ)\\s?\\p{IsThai}"
          + "|(?:श्रीमती|श्री|सुश्री|डॉ|শ্রীমতী|শ্রী|জনাবা|জনাব|ਸ਼੍ਰੀਮਤੀ|ਸ਼੍ਰੀ|ਸਰਦਾਰ|محترمہ|جناب)[.\\s]\\s*\\p{L}");

  /// Days and times of day are no telephone numbers.
  private static final Pattern DAY_OR_TIME =
      Pattern.compile(
          "\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|\\b\\d{1,2}:\\d{2}\\b");

  private final Pattern pattern;

  PersonalSign(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// The signs in a text, none twice.
  public static Set<PersonalSign> in(String text) {
    var plain = DAY_OR_TIME.matcher(withPlainDigits(text)).replaceAll("|");
    var found = EnumSet.noneOf(PersonalSign.class);
    for (var sign : values()) {
      if (sign.pattern.matcher(plain).find()) {
        found.add(sign);
      }
    }
    return found;
  }

  /// Digits of all scripts as 0 to 9.
  private static String withPlainDigits(String text) {
    return text.codePoints()
        .mapToObj(point ->
            Character.isDigit(point)
                ? Integer.toString(Character.digit(point, 10))
                : Character.toString(point))
        .collect(Collectors.joining());
  }
}
