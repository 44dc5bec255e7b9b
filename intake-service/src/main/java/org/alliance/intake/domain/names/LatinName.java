package org.alliance.intake.domain.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/// A name in Latin letters: its words in any order, with other spaces, with words left out, with
/// initials; and the sounds that it may stand for.
final class LatinName {
  private static final int MOST_SPELLINGS = 6;

  private LatinName() {}

  static void addTo(NameKeys keys, List<String> written) {
    var generation = DroppedWords.generationOf(written);
    var named = DroppedWords.withoutGeneration(written);
    var isMarked = LatinWord.areMarked(named);
    var isSyllabic = false;
    var seen = new LinkedHashSet<List<String>>();
    for (var words : DroppedWords.shorter(named)) {
      var read = words.stream().map(LatinWord::of).toList();
      WordKeys.of(keys, isMarked, generation).add(read);
      var plain = plain(read);
      seen.add(plain);
      isSyllabic |= VietnameseNames.addTo(keys, read, isMarked, generation);
      isSyllabic |= !isMarked && EastAsianNames.addTo(keys, plain);
    }
    for (var plain : seen) {
      for (var known : KnownNames.of(plain, MOST_SPELLINGS)) {
        if (!known.equals(plain)) {
          WordKeys.of(keys, false, generation).addSpelled(known);
        }
        if (!isMarked) {
          LatinSounds.addTo(keys, known, isSyllabic, generation);
        }
      }
    }
    seen.forEach(plain -> ConsonantNames.addLatin(keys, plain));
  }

  private static List<String> plain(List<LatinWord> words) {
    return words.stream().map(LatinWord::plain).toList();
  }

  /// Sorted, each word once.
  static String sorted(Iterable<String> words) {
    var sorted = new TreeSet<String>();
    words.forEach(sorted::add);
    return String.join(" ", sorted);
  }

  /// The parts of two and more words; of long names only those that leave out one or two words.
  static List<List<LatinWord>> partsOf(List<LatinWord> words) {
    var parts = new ArrayList<List<LatinWord>>();
    var all = 1 << words.size();
    for (var chosen = 1; chosen < all - 1; chosen++) {
      var size = Integer.bitCount(chosen);
      if (size >= 2 && (words.size() <= 5 || size >= words.size() - 1)) {
        var part = new ArrayList<LatinWord>();
        for (var at = 0; at < words.size(); at++) {
          if ((chosen & (1 << at)) != 0) {
            part.add(words.get(at));
          }
        }
        parts.add(part);
      }
    }
    return parts;
  }
}
