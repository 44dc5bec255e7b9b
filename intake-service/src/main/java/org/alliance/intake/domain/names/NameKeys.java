package org.alliance.intake.domain.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a name is looked up by. A name of one side is kept under its keys, a name of the other side
/// is looked for under its probes. Both are 64-bit hashes; with 50,000 names of 100 probes and
/// 1,000 keys, the chance of any wrong meeting is below 1 in a billion.
public final class NameKeys {
  private final Map<Long, NameRule> keys = new HashMap<>();
  private final Map<Long, NameRule> probes = new HashMap<>();

  /// Words of this name that were heard already: it is read in several ways.
  private final Map<String, String> heard = new HashMap<>();

  NameKeys() {}

  String heard(String word, UnaryOperator<String> rules) {
    return heard.computeIfAbsent(word, rules);
  }

  public static NameKeys of(String written) {
    var keys = new NameKeys();
    for (var spelling : NameText.spellingsOf(written)) {
      switch (spelling.writing()) {
        case LATIN -> LatinName.addTo(keys, spelling.words());
        case HAN -> HanName.addTo(keys, spelling.words());
        case HANGUL -> HangulName.addTo(keys, spelling.words());
        case OTHER -> OtherScriptName.addTo(keys, spelling.words());
      }
    }
    return keys;
  }

  /// A name without a letter, or of legal forms only, cannot be compared with anything.
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  public Map<Long, NameRule> keys() {
    return keys;
  }

  /// The rule under which a name of the other side is found, if any. Looks up every probe, so that
  /// the time says nothing about where a match was.
  public Optional<NameRule> foundIn(Map<Long, NameRule> others) {
    NameRule found = null;
    for (var probe : probes.keySet()) {
      var rule = others.get(probe);
      found = rule == null ? found : rule;
    }
    return Optional.ofNullable(found);
  }

  /// Names with the same value under this tag are alike.
  void alike(NameRule rule, String tag, String value) {
    var hash = hash(tag, value);
    keys.put(hash, rule);
    probes.put(hash, rule);
  }

  /// Is found by names that look under this tag.
  void key(NameRule rule, String tag, String value) {
    keys.put(hash(tag, value), rule);
  }

  /// Looks for names that are kept under this tag.
  void probe(NameRule rule, String tag, String value) {
    probes.put(hash(tag, value), rule);
  }

  private static long hash(String tag, String value) {
    return mixed(added(added(0x9E3779B97F4A7C15L, tag) ^ '|', value));
  }

  private static long added(long start, String text) {
    var hash = start;
    for (var at = 0; at < text.length(); at++) {
      hash = Long.rotateLeft((hash ^ text.charAt(at)) * 0xBF58476D1CE4E5B9L, 27);
    }
    return hash;
  }

  /// The finaliser of SplitMix64.
  private static long mixed(long value) {
    var first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
