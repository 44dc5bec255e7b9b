package org.alliance.intake.domain.names.eastasian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts words into syllables that a table knows, and puts together what they may stand for.
final class Syllables {
  private static final int LONGEST = 7;
  private static final int MOST_WAYS = 8;

  private Syllables() {}

  /// The ways to cut the words, each word on its own, into 1 to `most` syllables together.
  static List<List<String>> cut(List<String> words, Set<String> known, int most) {
    List<List<String>> ways = List.of(List.of());
    for (var word : words) {
      var longer = new ArrayList<List<String>>();
      for (var way : ways) {
        extend(way, word, true, known, most, longer);
      }
      ways = longer;
    }
    return ways;
  }

  private static void extend(
      List<String> way,
      String rest,
      boolean isStart,
      Set<String> known,
      int most,
      List<List<String>> ways) {
    if (ways.size() >= MOST_WAYS) {
      return;
    }
    if (rest.isEmpty()) {
      ways.add(way);
      return;
    }
    // One letter is a syllable only as a word of its own.
    var isWhole = rest.length() == 1 && isStart;
    for (var end = Math.min(LONGEST, rest.length()); end > 0 && way.size() < most; end--) {
      var syllable = rest.substring(0, end);
      if ((end > 1 || isWhole) && known.contains(syllable)) {
        var longer = new ArrayList<>(way);
        longer.add(syllable);
        extend(longer, rest.substring(end), false, known, most, ways);
      }
    }
  }

  /// All that the syllables may stand for, joined; the first readings first, `most` at most.
  static Set<String> read(List<String> syllables, Map<String, Set<String>> readings, int most) {
    return product(syllables.stream().map(readings::get).toList(), most);
  }

  static Set<String> product(List<? extends Set<String>> parts, int most) {
    Set<String> read = Set.of("");
    for (var part : parts) {
      var longer = new LinkedHashSet<String>();
      for (var start : read) {
        for (var next : part) {
          if (longer.size() < most) {
            longer.add(start + next);
          }
        }
      }
      read = longer;
    }
    return read;
  }
}
