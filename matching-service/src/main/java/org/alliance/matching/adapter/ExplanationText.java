package org.alliance.matching.adapter;

import java.util.ArrayList;
import java.util.List;
import org.alliance.matching.domain.Candidate;
import org.alliance.matching.domain.EligibilityRule;
import org.alliance.matching.domain.Explanation;

/// An explanation as a coordinator reads it.
final class ExplanationText {
  private ExplanationText() {}

  static List<String> of(Explanation why) {
    var sentences = new ArrayList<String>();
    sentences.add("Of %,d firms:".formatted(why.considered()));
    for (var rule : EligibilityRule.values()) {
      var count = why.removed().getOrDefault(rule, 0);
      if (count > 0) {
        sentences.add("%,d %s.".formatted(count, rule.words()));
      }
    }
    sentences.add(
        "%,d left and ranked by language, then distance, then load.".formatted(why.ranked()));
    sentences.add("%s was first: %s.".formatted(why.chosen().firm(), facts(why.chosen())));
    sentences.add(
        why.runnerUp()
            .map(next -> "%s would have been next: %s.".formatted(next.firm(), facts(next)))
            .orElse("Nobody else could have been asked."));
    return sentences;
  }

  private static String facts(Candidate candidate) {
    var language =
        switch (candidate.languageFit()) {
          case 100 -> "speaks a language of the client";
          case 80 -> "speaks a language close to the client's";
          default -> "shares only English with the client";
        };
    var distance =
        candidate.kilometres() == Candidate.FAR_AWAY
            ? "at an unknown distance"
            : "%,d km away".formatted(candidate.kilometres());
    return "%s, %s, %d %% of its quarter taken"
        .formatted(language, distance, candidate.loadPercent());
  }
}
