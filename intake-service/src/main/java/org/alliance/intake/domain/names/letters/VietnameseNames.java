package org.alliance.intake.domain.names.letters;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.WordRule;
import org.alliance.intake.domain.names.text.LatinWord;

/// Vietnamese names. A middle name is often left out, `Thị` and `Văn` always may be, and a name
/// that is not Vietnamese may stand beside the Vietnamese one.
final class VietnameseNames {
  private static final Set<String> SURNAMES =
      Set.of(
          "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "ly", "dinh", "dao", "trinh", "luong", "doan", "truong", "mai",
          "lam", "phung", "vuong", "thai", "quach", "trieu", "dam", "cao", "chau", "ta", "ha", "to",
          "kieu", "luu", "la");
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh?|gh|nh|th|tr|ch|kh|ph|qu|gi|[bcdghklmnrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?");
  private static final Set<String> MIDDLE = Set.of("thi", "van");

  private static final WordRule<Boolean> IS_SYLLABLE = WordRule.of(VietnameseNames::isSyllable);

  private VietnameseNames() {}

  /// Whether the name is one of these; then each letter counts, and its tones if it has any.
  static boolean addTo(
      KeyCollector keys, List<LatinWord> words, boolean isMarked, String generation) {
    if (words.size() < 2
        || !(SURNAMES.contains(words.getFirst().plain())
            || SURNAMES.contains(words.getLast().plain()))) {
      return isMarked;
    }
    var own =
        words.stream().filter(word -> keys.memory().of(IS_SYLLABLE).of(word.plain())).toList();
    var wordKeys = WordKeys.of(keys, isMarked, generation);
    if (own.size() >= 3 && own.size() < words.size()) {
      wordKeys.add(own);
    }
    var withoutMiddle = own.stream().filter(word -> !MIDDLE.contains(word.plain())).toList();
    if (withoutMiddle.size() >= 2 && withoutMiddle.size() < own.size()) {
      wordKeys.add(withoutMiddle);
    }
    return isMarked || own.size() >= 2;
  }

  private static boolean isSyllable(String word) {
    return SYLLABLE.matcher(word).matches();
  }
}
