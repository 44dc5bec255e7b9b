package org.alliance.ui.text.exchange;

import java.util.Optional;
import org.alliance.ui.text.ReviewRecord;
import org.alliance.ui.text.ReviewRule;
import org.alliance.ui.text.TextState;

/// One text of the source tree in one language.
///
/// @param text the translation; empty if there is none
/// @param review of this text, or of one that has changed since
record SourceText(String bundle, EnglishText english, String text, Optional<ReviewRecord> review) {
  String id() {
    return bundle + "/" + english.key();
  }

  TextState state() {
    if (text.isBlank()) {
      return TextState.INITIAL;
    }
    return review
        .filter(seen -> seen.isOf(english.text(), text))
        .map(ReviewRecord::state)
        .orElse(TextState.TRANSLATED);
  }

  /// What a translator should know: whether pages wait for the review, and the comments of the
  /// English file.
  String note() {
    var note = new StringBuilder();
    if (ReviewRule.DEFAULT.isCritical(english.key())) {
      note.append("Review this text first: a mistake in it does harm. ");
    }
    if (review.isPresent() && !state().isReviewed()) {
      note.append("The English text or the translation has changed since the review. ");
    }
    return note.append(english.note()).toString().strip();
  }
}
