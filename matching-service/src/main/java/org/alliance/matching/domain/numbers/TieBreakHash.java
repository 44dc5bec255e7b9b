package org.alliance.matching.domain.numbers;

import java.nio.charset.StandardCharsets;

/// Breaks ties by a hash of case and firm, so that no firm is always first. The same text has the
/// same hash on every machine.
public final class TieBreakHash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TieBreakHash() {}

  /// FNV-1a over the bytes, then mixed.
  public static long of(String text) {
    var tieBreak = OFFSET;
    for (var letter : text.getBytes(StandardCharsets.UTF_8)) {
      tieBreak = (tieBreak ^ (letter & 0xff)) * PRIME;
    }
    return mixed(tieBreak);
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  public static long mixed(long tieBreak) {
    var first = (tieBreak ^ tieBreak >>> 30) * 0xbf58476d1ce4e5b9L;
    var second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
    return second ^ second >>> 31;
  }
}
