package org.alliance.intake.domain.names.key;

/// 64-bit hashes of words and names. A name is hashed word by word, without putting its letters
/// together first: a comparison makes some hundred keys a name.
public final class KeyHash {
  private static final long START = 0x9E3779B97F4A7C15L;
  private static final long MULTIPLIER = 0xBF58476D1CE4E5B9L;

  private KeyHash() {}

  /// Of one word, or of a tag.
  public static long of(String text) {
    return mixed(continued(START, text));
  }

  /// Of words written without a space, from this place on and round to it.
  public static long joined(String[] words, int first) {
    var hash = START;
    for (var at = 0; at < words.length; at++) {
      hash = continued(hash, words[(first + at) % words.length]);
    }
    return mixed(hash);
  }

  /// Like [#joined], with each letter once where it stands several times in a row.
  public static long joinedOnce(String[] words, int first) {
    var hash = START;
    var before = (char) 0;
    for (var at = 0; at < words.length; at++) {
      var word = words[(first + at) % words.length];
      for (var letter = 0; letter < word.length(); letter++) {
        var next = word.charAt(letter);
        hash = next == before ? hash : continued(hash, next);
        before = next;
      }
    }
    return mixed(hash);
  }

  /// Of a family name and a given name, or of other parts in this order.
  public static long pair(long first, long second) {
    return mixed(Long.rotateLeft(first, 23) * MULTIPLIER + second);
  }

  private static long continued(long start, String text) {
    var hash = start;
    for (var at = 0; at < text.length(); at++) {
      hash = continued(hash, text.charAt(at));
    }
    return hash;
  }

  private static long continued(long hash, char letter) {
    return Long.rotateLeft((hash ^ letter) * MULTIPLIER, 27);
  }

  /// The finaliser of SplitMix64.
  private static long mixed(long value) {
    var first = (value ^ (value >>> 30)) * MULTIPLIER;
    var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
