package org.alliance.intake.domain.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Keys from the words of a name as they are written. Two names that are both written with marks
/// (tones; `jr` or `sr`) have to have the same ones; with marks on one side only, they do not
/// count.
final class WordKeys {
  private final NameKeys keys;
  private final String space;
  private final boolean isMarked;
  private final String generation;

  private WordKeys(NameKeys keys, String space, boolean isMarked, String generation) {
    this.keys = keys;
    this.space = space;
    this.isMarked = isMarked;
    this.generation = generation;
  }

  static WordKeys of(NameKeys keys, boolean isMarked, String generation) {
    return new WordKeys(keys, "", isMarked, generation);
  }

  /// For words that are spelt as they sound, which meet only others of the same way.
  static WordKeys sounds(NameKeys keys, String way, boolean isMarked, String generation) {
    return new WordKeys(keys, way, isMarked, generation);
  }

  void addSpelled(List<String> plain) {
    add(plain.stream().map(word -> new LatinWord(word, word)).toList());
  }

  void add(List<LatinWord> words) {
    if (words.isEmpty()) {
      return;
    }
    relate(NameRule.SAME_WORDS, "whole", List.of("whole", "part"), words, " ");
    for (var part : LatinName.partsOf(words)) {
      relate(NameRule.SAME_WORDS, "part", List.of("whole"), part, " ");
    }
    for (var first = 0; first < words.size(); first++) {
      var rotated = new ArrayList<>(words.subList(first, words.size()));
      rotated.addAll(words.subList(0, first));
      relate(NameRule.SAME_LETTERS, "joined", List.of("joined"), rotated, "");
    }
    joinNeighbours(words);
    var whole = words.stream().filter(word -> word.toned().length() > 1).toList();
    if (whole.size() < words.size() && !whole.isEmpty()) {
      withoutInitials(words, whole);
    } else if (words.size() == 2) {
      addInitial("given", "initial", words.get(0), words.get(1));
      addInitial("given", "initial", words.get(1), words.get(0));
    }
  }

  /// Two neighbours written as one word, so that other words may be in another order or missing.
  private void joinNeighbours(List<LatinWord> words) {
    for (var at = 0; words.size() > 2 && at < words.size() - 1; at++) {
      var joined = new ArrayList<>(words);
      var second = joined.remove(at + 1);
      var first = joined.get(at);
      joined.set(
          at, new LatinWord(first.plain() + second.plain(), first.toned() + "_" + second.toned()));
      relate(NameRule.SAME_LETTERS, "whole", List.of("whole", "part"), joined, " ");
    }
  }

  private void withoutInitials(List<LatinWord> words, List<LatinWord> whole) {
    if (whole.size() >= 2) {
      relate(NameRule.INITIAL, "whole", List.of("whole", "part"), whole, " ");
    } else {
      for (var word : words) {
        if (word.toned().length() == 1) {
          addInitial("initial", "given", word, whole.getFirst());
        }
      }
    }
  }

  private void addInitial(String kept, String sought, LatinWord given, LatinWord surname) {
    if (!given.plain().isEmpty() && surname.plain().length() > 1) {
      var value = given.plain().charAt(0) + " " + surname.plain();
      keys.key(NameRule.INITIAL, space + kept, value);
      keys.probe(NameRule.INITIAL, space + sought, value);
    }
  }

  private void relate(
      NameRule rule, String kept, List<String> sought, List<LatinWord> words, String between) {
    var plain = text(words.stream().map(LatinWord::plain).toList(), between);
    var toned = isMarked ? text(words.stream().map(LatinWord::toned).toList(), between) : "";
    relate(
        rule,
        kept,
        sought,
        plain,
        toned.isEmpty() && generation.isEmpty() ? "" : toned + "#" + generation);
  }

  private void relate(NameRule rule, String kept, List<String> sought, String plain, String marks) {
    if (marks.isEmpty()) {
      keys.key(rule, space + kept, plain);
      for (var tag : sought) {
        keys.probe(rule, space + tag, plain);
        keys.probe(rule, space + tag + " without its marks", plain);
      }
    } else {
      keys.key(rule, space + kept + " without its marks", plain);
      keys.key(rule, space + kept + " marked", plain + "#" + marks);
      for (var tag : sought) {
        keys.probe(rule, space + tag, plain);
        keys.probe(rule, space + tag + " marked", plain + "#" + marks);
      }
    }
  }

  private static String text(List<String> words, String between) {
    return between.isEmpty()
        ? words.stream().map(word -> word.replace("_", "")).collect(Collectors.joining())
        : LatinName.sorted(words);
  }
}
