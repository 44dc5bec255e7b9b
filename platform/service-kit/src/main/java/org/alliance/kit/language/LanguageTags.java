package org.alliance.kit.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.LanguageTag;

/// Reads the name of a language, of clients and lawyers alike, into the one tag by which they are
/// compared.
///
/// A tag is read in any case, with `_` for `-`, with a POSIX code set behind it, or out of an
/// `Accept-Language` line. ICU resolves what BCP 47, ISO 639-2 and CLDR call the same language:
/// grandfathered tags (`i-hak`), extlangs (`zh-yue`), three-letter codes (`kor`, `chi`), deprecated
/// ones (`in`, `iw`) and members of macrolanguages (`prs`). `language-tags.csv` has what the
/// Alliance decides otherwise: Mandarin is not merged into Chinese, Filipino is Tagalog, and the
/// Hmong and the Karen of the census are Hmong and Karen. Regions and scripts are dropped, but for
/// the two written forms of Chinese. Names are read, too, if they are certain: `Cantonese`, `한국어`.
public final class LanguageTags {
  private static final int LONGEST = 100;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”‘’\\[{]+|[\\s\"'“”‘’,.\\]}]+$");
  private static final Pattern BEHIND = Pattern.compile("\\s*(;\\s*q\\s*=.*|[.@].*)$");

  private LanguageTags() {}

  /// The language that is meant; empty if that is not certain. What was written is not in the
  /// answer, so the caller keeps it.
  public static Optional<LanguageTag> read(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    var shown = UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
    var text = AROUND.matcher(shown).replaceAll("").toLowerCase(Locale.ROOT);
    return LanguageNames.find(text)
        .or(() -> CanonicalTags.find(bare(text)))
        .or(() -> CanonicalTags.find(bare(LanguageNames.withoutRemark(text))));
  }

  private static String bare(String text) {
    return BEHIND.matcher(text).replaceFirst("").replace('_', '-');
  }
}
