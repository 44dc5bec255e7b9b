package org.alliance.matching.adapter.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.HandPick;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Offer;

/// One offer and why it was made: one sentence, and a table of the firm and those next to it.
///
/// @param sentence the key of the sentence
/// @param next the firm that would have been asked otherwise; blank if there was none
/// @param broken what spoke against a firm that a person chose
record OfferView(
    int number,
    FirmId firm,
    Instant madeAt,
    Instant answerBy,
    Offer.Outcome outcome,
    Optional<OfferDeclineReason> declined,
    String sentence,
    int eligible,
    int considered,
    String next,
    Optional<HandPick> handPick,
    List<EligibilityRule> broken,
    List<Row> rows) {
  private static final int MOST_ROWS = 4;

  /// @param kilometres negative if nobody knows
  /// @param chance that the firm accepts, in hundredths
  /// @param less what is taken off, so that the parts add up as they are read
  /// @param points thousandths of what a perfect firm is worth
  record Row(
      FirmId firm,
      boolean isAsked,
      Score.LanguageFit fit,
      int kilometres,
      int chance,
      int language,
      int distance,
      int service,
      int urgency,
      int less,
      int points) {
    static Row of(Score score, boolean isAsked) {
      var points = score.net() / 1_000;
      var parts =
          score.language() / 1_000
              + score.distance() / 1_000
              + score.area() / 1_000
              + score.urgency() / 1_000;
      return new Row(
          score.firm(),
          isAsked,
          score.fit(),
          score.kilometres() >= Distances.FAR_AWAY ? -1 : score.kilometres(),
          score.chance() / 10_000,
          score.language() / 1_000,
          score.distance() / 1_000,
          score.area() / 1_000,
          score.urgency() / 1_000,
          parts - points,
          points);
    }
  }

  static OfferView of(Offer offer) {
    var why = offer.explanation();
    return new OfferView(
        offer.id().number(),
        offer.firm(),
        offer.madeAt(),
        offer.answerBy(),
        offer.outcome(),
        offer.reason(),
        sentence(why),
        why.eligible(),
        why.considered(),
        why.runnerUp().map(score -> score.firm().value()).orElse(""),
        why.handPick(),
        why.handPick().stream().flatMap(choice -> choice.broken().stream()).sorted().toList(),
        Stream.concat(
                Stream.of(Row.of(why.chosen(), true)),
                why.top().stream()
                    .filter(score -> !score.firm().equals(offer.firm()))
                    .map(score -> Row.of(score, why.askedWith().contains(score.firm()))))
            .limit(MOST_ROWS)
            .toList());
  }

  private static String sentence(Explanation why) {
    if (why.handPick().isPresent()) {
      return "why.by-hand";
    }
    if (why.runnerUp().isEmpty()) {
      return "why.only";
    }
    return why.margin() < 0 ? "why.batch" : why.margin() == 0 ? "why.tie" : "why.first";
  }
}
