package org.alliance.intake.domain.names.letters;

import java.util.LinkedHashSet;
import java.util.List;
import org.alliance.intake.domain.names.eastasian.EastAsianNames;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.text.DroppedWords;
import org.alliance.intake.domain.names.text.KnownNames;
import org.alliance.intake.domain.names.text.LatinWord;

/// A name in Latin letters: its words in any order, with other spaces, with words left out, with
/// initials; and the sounds that it may stand for.
public final class LatinName {
  private static final int MOST_SPELLINGS = 6;

  private LatinName() {}

  public static void addTo(KeyCollector keys, List<String> written) {
    var memory = keys.memory();
    var generation = DroppedWords.generationOf(written);
    var named = DroppedWords.withoutGeneration(written);
    var isMarked = named.stream().anyMatch(memory.of(LatinWord.MARKED)::of);
    var isSyllabic = false;
    var seen = new LinkedHashSet<List<String>>();
    for (var words : DroppedWords.shorter(named, memory)) {
      var read = words.stream().map(memory.of(LatinWord.READ)::of).toList();
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
}
