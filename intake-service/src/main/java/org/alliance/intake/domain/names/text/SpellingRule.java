package org.alliance.intake.domain.names.text;

import java.util.List;
import java.util.regex.Pattern;

/// Replaces letters of a word. Rules act one after the other, in their order.
///
/// @param begins the letters of which a word needs one for the rule to change it, a bit each; all
///   bits if any word may be changed
public record SpellingRule(Pattern pattern, String by, int begins) {
  /// Alternatives of plain letters, the last one perhaps before something.
  private static final Pattern PLAIN = Pattern.compile("([a-z|]+)(?:\\(\\?[=!][^()]*\\))?");

  public static SpellingRule rule(String pattern, String by) {
    return new SpellingRule(Pattern.compile(pattern), by, begins(pattern));
  }

  public static String apply(List<SpellingRule> rules, String word) {
    var changed = word;
    var letters = letters(word);
    for (var rule : rules) {
      if ((rule.begins & letters) != 0) {
        changed = rule.pattern.matcher(changed).replaceAll(rule.by);
        letters = letters(changed);
      }
    }
    return changed;
  }

  private static int begins(String pattern) {
    var plain = PLAIN.matcher(pattern);
    if (!plain.matches()) {
      return -1;
    }
    var letters = 0;
    for (var alternative : plain.group(1).split("\\|", -1)) {
      letters |= 1 << (alternative.charAt(0) - 'a');
    }
    return letters;
  }

  /// The letters of a word, and one more bit so that a rule for any word sees each.
  private static int letters(String word) {
    var letters = 1 << 31;
    for (var at = 0; at < word.length(); at++) {
      var letter = word.charAt(at) - 'a';
      letters |= letter >= 0 && letter < 26 ? 1 << letter : 0;
    }
    return letters;
  }
}
