package org.alliance.intake.domain.names;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Words of one comparison that were read already: a list of 50,000 names has far fewer words.
/// Bounded. Never shared between comparisons, which would tell by its speed what others have
/// compared.
final class WordMemory {
  private static final int MOST_WORDS = 20_000;

  /// At 2 KB each.
  private static final int MOST_READINGS = 2_000;

  final Memo<LatinWord> words = words(LatinWord::of);
  final Memo<Boolean> marked = words(LatinWord::isMarked);
  final Memo<List<LatinWord>> sounds = words(LatinSounds::soundsOf);
  final Memo<List<LatinWord>> oldIndonesian = words(LatinSounds::oldIndonesianSoundsOf);
  final Memo<List<LatinWord>> thai = words(LatinSounds::thaiSoundsOf);
  final Memo<Boolean> thaiParts = words(LatinSounds::hasThaiPart);
  final Memo<List<LatinWord>> bare = words(LatinSounds::bareOf);
  final Memo<ConsonantNames.Skeleton> skeletons = words(ConsonantNames.Skeleton::of);
  final Memo<String> scripts = words(ConsonantNames::spelt);
  final Memo<JapaneseNames.Heard> japanese = words(JapaneseNames.Heard::of);
  final Memo<Boolean> vietnamese = words(VietnameseNames::isSyllable);
  private final Map<SyllableWay, Readings> ways = new EnumMap<>(SyllableWay.class);

  WordMemory() {
    for (var way : SyllableWay.values()) {
      ways.put(way, new Readings(way));
    }
  }

  /// What one way to write names makes of words.
  ///
  /// @param readable whether a word is a surname or can be cut into syllables
  /// @param syllables how many there are in words with a space between
  /// @param given the hashes of all readings of given names, words with a space between
  record Readings(Memo<Boolean> readable, Memo<Integer> syllables, Memo<long[]> given) {
    Readings(SyllableWay way) {
      this(
          words(way::canRead),
          words(way::countSyllables),
          new Memo<>(MOST_READINGS, way::readingsOfGiven));
    }
  }

  Readings of(SyllableWay way) {
    return Objects.requireNonNull(ways.get(way));
  }

  private static <V> Memo<V> words(Function<String, V> rule) {
    return new Memo<>(MOST_WORDS, rule);
  }
}
