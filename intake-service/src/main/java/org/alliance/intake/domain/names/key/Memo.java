package org.alliance.intake.domain.names.key;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers what a rule made of a word, up to a number of words; more are made anew each time.
public final class Memo<V> {
  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final int most;
  private final Function<String, V> rule;

  Memo(int most, Function<String, V> rule) {
    this.most = most;
    this.rule = rule;
  }

  public V of(String word) {
    var value = known.get(word);
    if (value == null) {
      value = rule.apply(word);
      if (known.size() < most) {
        known.put(word, value);
      }
    }
    return value;
  }
}
