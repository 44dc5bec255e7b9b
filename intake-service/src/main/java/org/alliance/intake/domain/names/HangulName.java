package org.alliance.intake.domain.names;

import java.util.List;

/// A name in Hangul. Spaces do not count.
final class HangulName {
  private HangulName() {}

  static void addTo(NameKeys keys, List<String> words) {
    for (var letters : NameText.joined(words)) {
      keys.alike(NameRule.SAME_LETTERS, "hangul", letters);
      KoreanNames.addHangul(keys, letters);
    }
  }
}
