package org.alliance.intake.domain.names;

import java.util.List;
import java.util.regex.Pattern;

/// Replaces letters of a word. Rules act one after the other, in their order.
record SpellingRule(Pattern pattern, String by) {
  static SpellingRule rule(String pattern, String by) {
    return new SpellingRule(Pattern.compile(pattern), by);
  }

  static String apply(List<SpellingRule> rules, String word) {
    var changed = word;
    for (var rule : rules) {
      changed = rule.pattern.matcher(changed).replaceAll(rule.by);
    }
    return changed;
  }
}
