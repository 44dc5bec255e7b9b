package org.alliance.ui.text;

import java.util.List;
import org.alliance.contracts.values.LanguageTag;

/// When pages count a language as reviewed.
///
/// @param prefixes of the keys that a native speaker must have reviewed; a text whose key has
///   another beginning may be a draft
/// @param reviewedOnly whether pages offer reviewed languages and English only
public record ReviewRule(List<String> prefixes, boolean reviewedOnly) {
  /// Texts about safety, consents, errors and receipts. A mistake in one of them does harm.
  public static final List<String> CRITICAL =
      List.of(
          "layout.emergency",
          "layout.exit",
          "safety.",
          "start.danger",
          "start.exit",
          "start.who-sees",
          "report.who.",
          "report.urgency.",
          "report.personAgrees.",
          "report.safeToContact.",
          "report.contactChannels.",
          "report.contactHours.",
          "report.voicemail.",
          "report.sayWhoWeAre.",
          "report.sharedDevice.",
          "report.consents.",
          "report.policeContact.",
          "report.instructions.",
          "report.page.others",
          "report.error.",
          "form.error",
          "failure.",
          "check.",
          "sent.",
          "saved.",
          "status.",
          "done.");

  public static final ReviewRule DEFAULT = new ReviewRule(CRITICAL, false);

  public ReviewRule {
    prefixes = List.copyOf(prefixes);
    if (prefixes.isEmpty()) {
      throw new IllegalArgumentException("Name a prefix: without one, drafts count as reviewed");
    }
  }

  /// Whether a native speaker must have reviewed the text of this key.
  public boolean isCritical(String key) {
    return prefixes.stream().anyMatch(key::startsWith);
  }

  /// English is the source, so it counts as reviewed. Any other language does if each critical
  /// English text has a reviewed translation.
  boolean isReviewed(LanguageTag language, List<MessageBundle> bundles) {
    var reviews =
        bundles.stream()
            .flatMap(bundle ->
                bundle.keys().stream()
                    .filter(this::isCritical)
                    .map(key -> bundle.isReviewed(language, key)))
            .toList();
    return language.equals(LanguageTag.ENGLISH) || (!reviews.isEmpty() && !reviews.contains(false));
  }
}
