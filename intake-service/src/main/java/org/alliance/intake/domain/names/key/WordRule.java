package org.alliance.intake.domain.names.key;

import java.util.function.Function;

/// A rule that makes something of one word, which a [WordMemory] remembers.
///
/// @param <V> what the rule makes
public final class WordRule<V> {
  private static final int MOST_WORDS = 20_000;

  private final int most;
  private final Function<String, V> rule;

  /// @param most how many words are remembered; each further one is read anew
  public WordRule(int most, Function<String, V> rule) {
    this.most = most;
    this.rule = rule;
  }

  public static <V> WordRule<V> of(Function<String, V> rule) {
    return new WordRule<>(MOST_WORDS, rule);
  }

  Memo<V> newMemo() {
    return new Memo<>(most, rule);
  }
}
