package org.alliance.intake.domain.names.letters;

import java.util.ArrayList;
import java.util.List;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.text.LatinWord;

/// Keys from the words of a name as they are written. Two names that are both written with marks
/// (tones; `jr` or `sr`) have to have the same ones; with marks on one side only, they do not
/// count.
final class WordKeys {
  private final KeyCollector keys;
  private final WordTags tags;
  private final boolean isMarked;
  private final boolean hasMarks;
  private final long generation;

  private WordKeys(KeyCollector keys, WordTags tags, boolean isMarked, String generation) {
    this.keys = keys;
    this.tags = tags;
    this.isMarked = isMarked;
    this.hasMarks = isMarked || !generation.isEmpty();
    this.generation = KeyHash.of(generation);
  }

  static WordKeys of(KeyCollector keys, boolean isMarked, String generation) {
    return new WordKeys(keys, WordTags.WRITTEN, isMarked, generation);
  }

  /// For words that are spelt as they sound, which meet only others of the same way.
  static WordKeys sounds(KeyCollector keys, WordTags way, boolean isMarked, String generation) {
    return new WordKeys(keys, way, isMarked, generation);
  }

  void addSpelled(List<String> plain) {
    add(plain.stream().map(LatinWord::spelt).toList());
  }

  void add(List<LatinWord> words) {
    if (words.isEmpty()) {
      return;
    }
    relateBag(NameRule.SAME_WORDS, tags.whole(), words, -1);
    addParts(words);
    addJoined(words);
    joinNeighbours(words);
    var whole = new ArrayList<LatinWord>(words.size());
    for (var word : words) {
      if (word.toned().length() > 1) {
        whole.add(word);
      }
    }
    if (whole.size() < words.size() && !whole.isEmpty()) {
      withoutInitials(words, whole);
    } else if (words.size() == 2) {
      addInitial(tags.given(), tags.initial(), words.get(0), words.get(1));
      addInitial(tags.given(), tags.initial(), words.get(1), words.get(0));
    }
  }

  /// The parts of two and more words; of long names only those that leave out one word.
  private void addParts(List<LatinWord> words) {
    var all = (1 << words.size()) - 1;
    if (words.size() > 5) {
      for (var left = 0; left < words.size(); left++) {
        relateBag(NameRule.SAME_WORDS, tags.part(), words, all ^ (1 << left));
      }
    } else {
      for (var chosen = 1; chosen < all; chosen++) {
        if (Integer.bitCount(chosen) >= 2) {
          relateBag(NameRule.SAME_WORDS, tags.part(), words, chosen);
        }
      }
    }
  }

  /// The words without spaces, from each of them on.
  private void addJoined(List<LatinWord> words) {
    var plain = new String[words.size()];
    var toned = new String[words.size()];
    for (var at = 0; at < plain.length; at++) {
      plain[at] = words.get(at).plain();
      toned[at] = words.get(at).toned();
    }
    for (var first = 0; first < plain.length; first++) {
      relate(
          NameRule.SAME_LETTERS,
          tags.joined(),
          KeyHash.joined(plain, first),
          isMarked ? KeyHash.joined(toned, first) : 0);
    }
  }

  /// Two neighbours written as one word, so that other words may be in another order or missing.
  private void joinNeighbours(List<LatinWord> words) {
    for (var at = 0; words.size() > 2 && at < words.size() - 1; at++) {
      var joined = new ArrayList<>(words);
      var second = joined.remove(at + 1);
      var first = joined.get(at);
      joined.set(at, first.with(second));
      relateBag(NameRule.SAME_LETTERS, tags.whole(), joined, -1);
    }
  }

  private void withoutInitials(List<LatinWord> words, List<LatinWord> whole) {
    if (whole.size() >= 2) {
      relateBag(NameRule.INITIAL, tags.whole(), whole, -1);
    } else {
      for (var word : words) {
        if (word.toned().length() == 1) {
          addInitial(tags.initial(), tags.given(), word, whole.getFirst());
        }
      }
    }
  }

  private void addInitial(long kept, long sought, LatinWord given, LatinWord surname) {
    if (!given.plain().isEmpty() && surname.plain().length() > 1) {
      var value = KeyHash.pair(given.plain().charAt(0), surname.plainHash());
      keys.key(NameRule.INITIAL, kept, value);
      keys.probe(NameRule.INITIAL, sought, value);
    }
  }

  private void relateBag(NameRule rule, WordTags.Place place, List<LatinWord> words, int chosen) {
    relate(rule, place, bag(words, chosen, false), isMarked ? bag(words, chosen, true) : 0);
  }

  /// Of the chosen words in any order, each once.
  private static long bag(List<LatinWord> words, int chosen, boolean isToned) {
    var sum = 0L;
    for (var at = 0; at < words.size(); at++) {
      if ((chosen & (1 << at)) != 0 && !isAmong(words, chosen & ((1 << at) - 1), at, isToned)) {
        sum += words.get(at).hash(isToned);
      }
    }
    return sum;
  }

  private static boolean isAmong(List<LatinWord> words, int chosen, int word, boolean isToned) {
    for (var at = 0; at < word; at++) {
      if ((chosen & (1 << at)) != 0
          && words.get(at).hash(isToned) == words.get(word).hash(isToned)) {
        return true;
      }
    }
    return false;
  }

  private void relate(NameRule rule, WordTags.Place place, long plain, long toned) {
    if (hasMarks) {
      var marked = KeyHash.pair(plain, KeyHash.pair(toned, generation));
      keys.key(rule, place.kept().withoutMarks(), plain);
      keys.key(rule, place.kept().marked(), marked);
      for (var tag : place.sought()) {
        keys.probe(rule, tag.plain(), plain);
        keys.probe(rule, tag.marked(), marked);
      }
    } else {
      keys.key(rule, place.kept().plain(), plain);
      for (var tag : place.sought()) {
        keys.probe(rule, tag.plain(), plain);
        keys.probe(rule, tag.withoutMarks(), plain);
      }
    }
  }
}
