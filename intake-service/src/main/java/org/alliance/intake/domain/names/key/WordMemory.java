package org.alliance.intake.domain.names.key;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Words of one comparison that were read already: a list of 50,000 names has far fewer words.
/// Bounded by the rules. Never shared between comparisons: its speed would tell what others have
/// compared.
public final class WordMemory {
  private final Map<WordRule<?>, Memo<?>> memos = new ConcurrentHashMap<>();

  /// The results of one rule, by word.
  @SuppressWarnings("unchecked") // a memo is kept under the rule that made it
  public <V> Memo<V> of(WordRule<V> rule) {
    var known = memos.get(rule);
    return (Memo<V>) (known == null ? memos.computeIfAbsent(rule, WordRule::newMemo) : known);
  }
}
