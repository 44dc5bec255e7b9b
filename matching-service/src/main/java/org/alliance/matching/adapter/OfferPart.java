package org.alliance.matching.adapter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.matching.domain.Counterfactual;
import org.alliance.matching.domain.EligibilityRule;
import org.alliance.matching.domain.Explanation;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.ranking.Score;
import org.jspecify.annotations.Nullable;

/// An offer as it is stored, with all of its explanation.
record OfferPart(
    String id,
    Instant madeAt,
    Instant answerBy,
    String outcome,
    @Nullable String reason,
    String version,
    int considered,
    Map<String, Integer> removed,
    int eligible,
    ScorePart chosen,
    List<ScorePart> top,
    @Nullable List<String> askedWith,
    int batchOf,
    @Nullable String otherFirm,
    @Nullable String otherChange) {

  record ScorePart(
      String firm,
      String fit,
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
      int net) {
    static ScorePart of(Score score) {
      return new ScorePart(
          score.firm().value(),
          score.fit().code(),
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
          score.net());
    }

    Score toDomain() {
      return new Score(
          new FirmId(firm),
          Coded.of(Score.LanguageFit.class, fit),
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
          net);
    }
  }

  static OfferPart of(Offer offer) {
    var why = offer.explanation();
    return new OfferPart(
        offer.id().value(),
        offer.madeAt(),
        offer.answerBy(),
        offer.outcome().code(),
        offer.reason().map(Coded::code).orElse(null),
        why.version(),
        why.considered(),
        codes(why.removed()),
        why.eligible(),
        ScorePart.of(why.chosen()),
        why.top().stream().map(ScorePart::of).toList(),
        why.askedWith().stream().map(FirmId::value).sorted().toList(),
        why.batchOf(),
        why.counterfactual().map(other -> other.firm().value()).orElse(null),
        why.counterfactual().map(other -> other.change().code()).orElse(null));
  }

  Offer toDomain() {
    var why =
        new Explanation(
            version,
            considered,
            rules(removed),
            eligible,
            chosen.toDomain(),
            top.stream().map(ScorePart::toDomain).toList(),
            askedWith == null
                ? Set.of()
                : askedWith.stream().map(FirmId::new).collect(Collectors.toSet()),
            batchOf,
            Optional.ofNullable(otherFirm)
                .map(other ->
                    new Counterfactual(
                        new FirmId(other),
                        Coded.of(Counterfactual.Change.class, String.valueOf(otherChange)))));
    return new Offer(
        new OfferId(id),
        new FirmId(chosen.firm),
        madeAt,
        answerBy,
        why,
        Coded.of(Offer.Outcome.class, outcome),
        Optional.ofNullable(reason).map(code -> Coded.of(OfferDeclineReason.class, code)));
  }

  static Map<String, Integer> codes(Map<EligibilityRule, Integer> removed) {
    var codes = new TreeMap<String, Integer>();
    removed.forEach((rule, count) -> codes.put(rule.code(), count));
    return codes;
  }

  static Map<EligibilityRule, Integer> rules(Map<String, Integer> codes) {
    var rules = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
    codes.forEach((code, count) -> rules.put(Coded.of(EligibilityRule.class, code), count));
    return rules;
  }
}
