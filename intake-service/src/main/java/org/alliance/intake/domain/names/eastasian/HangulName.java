package org.alliance.intake.domain.names.eastasian;

import java.util.List;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.text.NameText;

/// A name in Hangul. Spaces do not count.
public final class HangulName {
  private static final long HANGUL = KeyHash.of("hangul");

  private HangulName() {}

  public static void addTo(KeyCollector keys, List<String> words) {
    for (var letters : NameText.joined(words)) {
      keys.alike(NameRule.SAME_LETTERS, HANGUL, KeyHash.of(letters));
      KoreanNames.addHangul(keys, letters);
    }
  }
}
