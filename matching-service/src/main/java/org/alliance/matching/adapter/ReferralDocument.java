package org.alliance.matching.adapter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.matching.domain.Candidate;
import org.alliance.matching.domain.EligibilityRule;
import org.alliance.matching.domain.Explanation;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.Referral;
import org.jspecify.annotations.Nullable;

/// A referral as it is stored. `answerBy` is the current offer's, on top so that expired offers are
/// found by it.
record ReferralDocument(
    String word,
    @Nullable String caseId,
    @Nullable FactsPart facts,
    List<OfferPart> past,
    @Nullable OfferPart current,
    @Nullable Instant answerBy,
    @Nullable String escalated,
    @Nullable Instant escalatedAt) {
  record FactsPart(
      String usState,
      String area,
      List<String> speaks,
      List<String> reads,
      List<String> services,
      String urgency) {
    static FactsPart of(CaseFacts facts) {
      return new FactsPart(
          facts.state().name(),
          facts.area().value(),
          tags(facts.speaks()),
          tags(facts.reads()),
          facts.services().stream().map(Coded::code).toList(),
          facts.urgency().code());
    }

    CaseFacts toDomain() {
      return new CaseFacts(
          UsState.valueOf(usState),
          new Zip3(area),
          speaks.stream().map(LanguageTag::new).toList(),
          reads.stream().map(LanguageTag::new).toList(),
          services.stream().map(code -> Coded.of(ServiceCategory.class, code)).toList(),
          Coded.of(Urgency.class, urgency));
    }

    private static List<String> tags(List<LanguageTag> tags) {
      return tags.stream().map(LanguageTag::value).toList();
    }
  }

  record CandidatePart(String firm, int languageFit, int kilometres, int loadPercent) {
    static CandidatePart of(Candidate candidate) {
      return new CandidatePart(
          candidate.firm().value(),
          candidate.languageFit(),
          candidate.kilometres(),
          candidate.loadPercent());
    }

    Candidate toDomain() {
      return new Candidate(new FirmId(firm), languageFit, kilometres, loadPercent);
    }
  }

  record OfferPart(
      String id,
      Instant madeAt,
      Instant answerBy,
      String outcome,
      @Nullable String reason,
      int considered,
      Map<String, Integer> removed,
      int ranked,
      CandidatePart chosen,
      @Nullable CandidatePart runnerUp) {
    static OfferPart of(Offer offer) {
      var why = offer.explanation();
      var removed = new TreeMap<String, Integer>();
      why.removed().forEach((rule, count) -> removed.put(rule.code(), count));
      return new OfferPart(
          offer.id().value(),
          offer.madeAt(),
          offer.answerBy(),
          offer.outcome().code(),
          offer.reason().map(Coded::code).orElse(null),
          why.considered(),
          removed,
          why.ranked(),
          CandidatePart.of(why.chosen()),
          why.runnerUp().map(CandidatePart::of).orElse(null));
    }

    Offer toDomain() {
      var rules = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
      removed.forEach((rule, count) -> rules.put(Coded.of(EligibilityRule.class, rule), count));
      var why =
          new Explanation(
              considered,
              rules,
              ranked,
              chosen.toDomain(),
              Optional.ofNullable(runnerUp).map(CandidatePart::toDomain));
      return new Offer(
          new OfferId(id),
          new FirmId(chosen.firm),
          madeAt,
          answerBy,
          why,
          Coded.of(Offer.Outcome.class, outcome),
          Optional.ofNullable(reason).map(code -> Coded.of(OfferDeclineReason.class, code)));
    }
  }

  static ReferralDocument of(Referral referral) {
    return switch (referral) {
      case Referral.Absent() ->
          new ReferralDocument("absent", null, null, List.of(), null, null, null, null);
      case Referral.Open(var brief) -> of("open", brief, null, null, null);
      case Referral.Offering(var brief, var current) -> of("offered", brief, current, null, null);
      case Referral.WithFirm(var brief, var accepted) ->
          of("assigned", brief, accepted, null, null);
      case Referral.WithCoordinator(var brief, var reason, var since) ->
          of("escalated", brief, null, reason.code(), since);
    };
  }

  private static ReferralDocument of(
      String word,
      Referral.Brief brief,
      @Nullable Offer current,
      @Nullable String escalated,
      @Nullable Instant since) {
    return new ReferralDocument(
        word,
        brief.caseId().value(),
        FactsPart.of(brief.facts()),
        brief.past().stream().map(OfferPart::of).toList(),
        current == null ? null : OfferPart.of(current),
        current == null ? null : current.answerBy(),
        escalated,
        since);
  }

  Referral toDomain() {
    if (caseId == null || facts == null) {
      return new Referral.Absent();
    }
    var brief =
        new Referral.Brief(
            new CaseId(caseId), facts.toDomain(), past.stream().map(OfferPart::toDomain).toList());
    return switch (word) {
      case "open" -> new Referral.Open(brief);
      case "offered" -> new Referral.Offering(brief, offer());
      case "assigned" -> new Referral.WithFirm(brief, offer());
      case "escalated" ->
          new Referral.WithCoordinator(
              brief,
              Coded.of(EscalationReason.class, String.valueOf(escalated)),
              present(escalatedAt));
      default -> throw new IllegalStateException("A stored referral is in no known state");
    };
  }

  private Offer offer() {
    return present(current).toDomain();
  }

  private static <T> T present(@Nullable T value) {
    return Optional.ofNullable(value)
        .orElseThrow(
            () -> new IllegalStateException("A stored referral lacks what its state needs"));
  }
}
