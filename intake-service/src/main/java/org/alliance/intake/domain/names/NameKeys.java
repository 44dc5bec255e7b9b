package org.alliance.intake.domain.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.intake.domain.names.eastasian.HanName;
import org.alliance.intake.domain.names.eastasian.HangulName;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.key.WordMemory;
import org.alliance.intake.domain.names.letters.LatinName;
import org.alliance.intake.domain.names.letters.OtherScriptName;
import org.alliance.intake.domain.names.text.NameText;

/// The keys and probes of one name, both 64-bit hashes. With 50,000 names of 100 probes and 1,000
/// keys, the chance of any wrong meeting is below 1 in a billion.
public final class NameKeys implements KeyCollector {
  private final Map<Long, NameRule> keys = new HashMap<>();
  private final Map<Long, NameRule> probes = new HashMap<>();
  private final WordMemory memory = new WordMemory();

  private NameKeys() {}

  public static NameKeys of(String written) {
    var keys = new NameKeys();
    addTo(keys, written);
    return keys;
  }

  static void addTo(KeyCollector keys, String written) {
    for (var spelling : NameText.spellingsOf(written)) {
      switch (spelling.writing()) {
        case LATIN -> LatinName.addTo(keys, spelling.words());
        case HAN -> HanName.addTo(keys, spelling.words());
        case HANGUL -> HangulName.addTo(keys, spelling.words());
        case OTHER -> OtherScriptName.addTo(keys, spelling.words());
      }
    }
  }

  /// A name without a letter, or of legal forms only, cannot be compared with anything.
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  public Map<Long, NameRule> keys() {
    return keys;
  }

  /// What this name looks for among the keys of another one.
  public Set<Long> probes() {
    return Set.copyOf(probes.keySet());
  }

  /// The rule under which a name of the other side is found, if any.
  public Optional<NameRule> foundIn(Map<Long, NameRule> others) {
    NameRule found = null;
    for (var probe : probes.keySet()) {
      var rule = others.get(probe);
      found = rule == null ? found : rule;
    }
    return Optional.ofNullable(found);
  }

  @Override
  public WordMemory memory() {
    return memory;
  }

  @Override
  public void key(NameRule rule, long tag, long value) {
    keys.put(KeyHash.pair(tag, value), rule);
  }

  @Override
  public void probe(NameRule rule, long tag, long value) {
    probes.put(KeyHash.pair(tag, value), rule);
  }
}
