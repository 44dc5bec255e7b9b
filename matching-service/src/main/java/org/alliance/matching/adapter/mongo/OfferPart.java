package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.domain.explanation.Counterfactual;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.HandPick;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Offer;
import org.jspecify.annotations.Nullable;

/// An offer as it is stored, with all of its explanation.
record OfferPart(
    OfferId id,
    Instant madeAt,
    Instant answerBy,
    Offer.Outcome outcome,
    @Nullable OfferDeclineReason reason,
    String version,
    int considered,
    Map<EligibilityRule, Integer> removed,
    int eligible,
    ScorePart chosen,
    List<ScorePart> top,
    @Nullable List<FirmId> askedWith,
    int batchOf,
    @Nullable FirmId otherFirm,
    Counterfactual.@Nullable Change otherChange,
    @Nullable Boolean wanted,
    @Nullable Instant firstAnswerBy,
    @Nullable HandPickPart handPick) {

  record HandPickPart(String id, HandPickReason reason, List<EligibilityRule> broken) {
    static HandPickPart of(HandPick choice) {
      return new HandPickPart(
          choice.id().toString(), choice.reason(), choice.broken().stream().sorted().toList());
    }

    HandPick toDomain() {
      return new HandPick(UUID.fromString(id), reason, Set.copyOf(broken));
    }
  }

  record ScorePart(
      FirmId firm,
      Score.LanguageFit fit,
      int kilometres,
      int chance,
      int language,
      int distance,
      int area,
      int urgency,
      int expected,
      int price,
      int fairness,
      int interpreter,
      int net,
      @Nullable Integer wish) {
    static ScorePart of(Score score) {
      return new ScorePart(
          score.firm(),
          score.fit(),
          score.kilometres(),
          score.chance(),
          score.language(),
          score.distance(),
          score.area(),
          score.urgency(),
          score.expected(),
          score.price(),
          score.fairness(),
          score.interpreter(),
          score.net(),
          score.wish() == 0 ? null : score.wish());
    }

    Score toDomain() {
      return new Score(
          firm,
          fit,
          kilometres,
          chance,
          language,
          distance,
          area,
          urgency,
          expected,
          price,
          fairness,
          interpreter,
          net,
          wish == null ? 0 : wish);
    }
  }

  static OfferPart of(Offer offer) {
    var why = offer.explanation();
    return new OfferPart(
        offer.id(),
        offer.madeAt(),
        offer.answerBy(),
        offer.outcome(),
        offer.reason().orElse(null),
        why.version(),
        why.considered(),
        why.removed(),
        why.eligible(),
        ScorePart.of(why.chosen()),
        why.top().stream().map(ScorePart::of).toList(),
        why.askedWith().stream().sorted().toList(),
        why.batchOf(),
        why.counterfactual().map(Counterfactual::firm).orElse(null),
        why.counterfactual().map(Counterfactual::change).orElse(null),
        why.wanted() ? true : null,
        offer.firstAnswerBy().equals(offer.answerBy()) ? null : offer.firstAnswerBy(),
        why.handPick().map(HandPickPart::of).orElse(null));
  }

  Offer toDomain() {
    var why =
        new Explanation(
            version,
            considered,
            removed,
            eligible,
            chosen.toDomain(),
            top.stream().map(ScorePart::toDomain).toList(),
            askedWith == null ? Set.of() : Set.copyOf(askedWith),
            batchOf,
            otherFirm == null || otherChange == null
                ? Optional.empty()
                : Optional.of(new Counterfactual(otherFirm, otherChange)),
            wanted != null,
            Optional.ofNullable(handPick).map(HandPickPart::toDomain));
    return new Offer(
        id,
        chosen.firm,
        madeAt,
        answerBy,
        why,
        outcome,
        Optional.ofNullable(reason),
        firstAnswerBy == null ? answerBy : firstAnswerBy);
  }
}
