package org.alliance.ui.text;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.LanguageTag;

/// Two languages that nobody speaks, made from the English texts when a page is drawn. They show
/// what a translation would break: `en-XA` is accented and some 40 % longer, `ar-XB` runs from
/// right to left. A text that shows up in plain English is written into a template.
public final class PseudoLocales {
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ACCENTED = "áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";

  private static final String RIGHT_TO_LEFT = "\u202e";
  private static final String END = "\u202c";

  private static final PageLanguage LONG =
      new PageLanguage(
          new LanguageTag("en-XA"), "Pseudo long", "Pseudo long", "Latn", false, false, false);
  private static final PageLanguage MIRRORED =
      new PageLanguage(
          new LanguageTag("ar-XB"), "Pseudo RTL", "Pseudo RTL", "Arab", true, false, false);

  private PseudoLocales() {}

  public static List<PageLanguage> all() {
    return List.of(LONG, MIRRORED);
  }

  static boolean isPseudo(LanguageTag tag) {
    return find(tag.value()).isPresent();
  }

  static Optional<PageLanguage> find(String tag) {
    return all().stream().filter(language -> language.tag().value().equals(tag)).findFirst();
  }

  /// A pattern with the same arguments and other words.
  static String of(PageLanguage language, String english) {
    return language.equals(LONG)
        ? "[" + changed(english, PseudoLocales::accented) + padding(english) + "]"
        : changed(english, text -> RIGHT_TO_LEFT + text + END);
  }

  /// Changes the words, and leaves arguments and their syntax alone.
  private static String changed(String pattern, UnaryOperator<String> change) {
    var parsed = new MessagePattern(pattern);
    var out = new StringBuilder();
    var isText = new ArrayDeque<Boolean>();
    var from = 0;
    for (var i = 0; i < parsed.countParts(); i++) {
      var part = parsed.getPart(i);
      var between = pattern.substring(from, part.getIndex());
      out.append(
          Boolean.TRUE.equals(isText.peek()) && !between.isBlank()
              ? change.apply(between)
              : between);
      out.append(pattern, part.getIndex(), part.getLimit());
      from = part.getLimit();
      switch (part.getType()) {
        case MSG_START -> isText.push(true);
        case ARG_START -> isText.push(false);
        case MSG_LIMIT, ARG_LIMIT -> isText.pop();
        default -> {}
      }
    }
    return out.toString();
  }

  private static String accented(String text) {
    return text.codePoints()
        .map(letter -> PLAIN.indexOf(letter) < 0 ? letter : ACCENTED.charAt(PLAIN.indexOf(letter)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Two letters for every five of the text, in words that can wrap.
  private static String padding(String english) {
    return " one two".repeat(Math.ceilDiv(english.length(), 20));
  }
}
