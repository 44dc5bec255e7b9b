package org.alliance.matching.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.Obstacle;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.StopReason;
import org.jspecify.annotations.Nullable;

/// A referral as it is stored. `answerBy` is that of the offer that ends first and `lastOfferAt`
/// when the latest was made, on top so that referrals are found by them. `stop` is read only: it
/// held the one reason there could be before there were several.
record ReferralDocument(
    String word,
    @Nullable String caseId,
    @Nullable FactsPart facts,
    @Nullable Instant since,
    @Nullable Instant searching,
    List<OfferPart> past,
    @Nullable List<OfferPart> out,
    @Nullable OfferPart accepted,
    @Nullable Instant answerBy,
    @Nullable Instant lastOfferAt,
    @Nullable List<String> excluded,
    @Nullable Integer handedOverAfter,
    @Nullable String stop,
    @Nullable EscalationPart escalation,
    @Nullable List<String> stops) {
  record FactsPart(
      String usState,
      String area,
      List<String> speaks,
      List<String> reads,
      List<String> services,
      String urgency,
      @Nullable List<InstructionPart> instructions) {
    static FactsPart of(CaseFacts facts) {
      return new FactsPart(
          facts.state().name(),
          facts.area().value(),
          tags(facts.speaks()),
          tags(facts.reads()),
          facts.services().stream().map(Coded::code).toList(),
          facts.urgency().code(),
          facts.instructions() == null
              ? null
              : facts.instructions().stream().map(InstructionPart::of).toList());
    }

    CaseFacts toDomain() {
      return new CaseFacts(
          UsState.valueOf(usState),
          new Zip3(area),
          speaks.stream().map(LanguageTag::new).toList(),
          reads.stream().map(LanguageTag::new).toList(),
          services.stream().map(code -> Coded.of(ServiceCategory.class, code)).toList(),
          Coded.of(Urgency.class, urgency),
          instructions == null
              ? null
              : instructions.stream().map(InstructionPart::toDomain).toList());
    }

    private static List<String> tags(List<LanguageTag> tags) {
      return tags.stream().map(LanguageTag::value).toList();
    }
  }

  /// @param since an ISO date
  record InstructionPart(String subject, String rule, String since) {
    static InstructionPart of(Instruction instruction) {
      return new InstructionPart(
          instruction.subject().code(), instruction.rule().code(), instruction.since().toString());
    }

    Instruction toDomain() {
      return new Instruction(
          Coded.of(InstructionSubject.class, subject),
          Coded.of(InstructionRule.class, rule),
          LocalDate.parse(since));
    }
  }

  record EscalationPart(String reason, Instant at, int considered, Map<String, Integer> removed) {}

  static ReferralDocument of(Referral referral) {
    return switch (referral) {
      case Referral.Absent() ->
          new ReferralDocument(
              "absent", null, null, null, null, List.of(), null, null, null, null, null, null, null,
              null, null);
      case Referral.Open(var brief) -> of("open", brief, List.of(), null, null);
      case Referral.Offering(var brief, var out) -> of("offered", brief, out, null, null);
      case Referral.WithFirm(var brief, var accepted) ->
          of("assigned", brief, List.of(), accepted, null);
      case Referral.WithCoordinator(var brief, var reason, var obstacle, var since) ->
          of(
              "escalated",
              brief,
              List.of(),
              null,
              new EscalationPart(
                  reason.code(),
                  since,
                  obstacle.considered(),
                  OfferPart.codes(obstacle.removed())));
      case Referral.Closed(var brief) ->
          of(Referral.wordFor(referral), brief, List.of(), null, null);
    };
  }

  private static ReferralDocument of(
      String word,
      Brief brief,
      List<Offer> out,
      @Nullable Offer accepted,
      @Nullable EscalationPart escalation) {
    return new ReferralDocument(
        word,
        brief.caseId().value(),
        FactsPart.of(brief.facts()),
        brief.since(),
        brief.searching(),
        brief.past().stream().map(OfferPart::of).toList(),
        out.stream().map(OfferPart::of).toList(),
        accepted == null ? null : OfferPart.of(accepted),
        out.stream().map(Offer::answerBy).min(Comparator.naturalOrder()).orElse(null),
        Stream.of(brief.past().stream(), out.stream(), Stream.ofNullable(accepted))
            .flatMap(offers -> offers)
            .map(Offer::madeAt)
            .max(Comparator.naturalOrder())
            .orElse(null),
        brief.excluded().stream().map(FirmId::value).sorted().toList(),
        brief.handedOverAfter(),
        null,
        escalation,
        brief.stops().stream().map(Coded::code).sorted().toList());
  }

  Referral toDomain() {
    if (caseId == null || facts == null) {
      return new Referral.Absent();
    }
    var brief =
        new Brief(
            new CaseId(caseId),
            facts.toDomain(),
            present(since),
            searching == null ? present(since) : searching,
            past.stream().map(OfferPart::toDomain).toList(),
            present(excluded).stream().map(FirmId::new).collect(Collectors.toSet()),
            handedOverAfter == null ? 0 : handedOverAfter,
            reasons());
    return switch (word) {
      case "open" -> new Referral.Open(brief);
      case "offered" ->
          new Referral.Offering(brief, present(out).stream().map(OfferPart::toDomain).toList());
      case "assigned" -> new Referral.WithFirm(brief, present(accepted).toDomain());
      case "escalated" -> withCoordinator(brief, present(escalation));
      case "withdrawn", "no-consent", "ended" -> new Referral.Closed(brief);
      default -> throw new IllegalStateException("A stored referral is in no known state");
    };
  }

  private Set<StopReason> reasons() {
    return Stream.concat(Stream.ofNullable(stop), Stream.ofNullable(stops).flatMap(List::stream))
        .map(code -> Coded.of(StopReason.class, code))
        .collect(Collectors.toSet());
  }

  private static Referral withCoordinator(Brief brief, EscalationPart escalation) {
    return new Referral.WithCoordinator(
        brief,
        Coded.of(EscalationReason.class, escalation.reason),
        new Obstacle(escalation.considered, OfferPart.rules(escalation.removed)),
        escalation.at);
  }

  private static <T> T present(@Nullable T value) {
    return Optional.ofNullable(value)
        .orElseThrow(
            () -> new IllegalStateException("A stored referral lacks what its state needs"));
  }
}
