package org.alliance.intake.domain.names;

import java.util.List;

/// A name in Hangul. Spaces do not count.
final class HangulName {
  private static final long HANGUL = KeyHash.of("hangul");

  private HangulName() {}

  static void addTo(KeyCollector keys, List<String> words) {
    for (var letters : NameText.joined(words)) {
      keys.alike(NameRule.SAME_LETTERS, HANGUL, KeyHash.of(letters));
      KoreanNames.addHangul(keys, letters);
    }
  }
}
