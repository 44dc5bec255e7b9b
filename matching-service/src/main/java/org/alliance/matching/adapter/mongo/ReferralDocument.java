package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.IncidentFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.StopReason;
import org.jspecify.annotations.Nullable;

/// A referral as it is stored.
///
/// @param word the state
/// @param answerBy of the offer that ends first
/// @param lastOfferAt when the latest offer was made; an index finds referrals by it
/// @param stop read only: the one reason there could be before there were several
/// @param reopened absent if it is not
/// @param changed marks each write for the scheduler, which takes the mark away; see
///   [org.alliance.matching.application.scheduling.StoredChanges]
record ReferralDocument(
    String word,
    @Nullable CaseId caseId,
    @Nullable CaseNumber caseNumber,
    @Nullable FactsPart facts,
    @Nullable Instant since,
    @Nullable Instant searching,
    List<OfferPart> past,
    @Nullable List<OfferPart> out,
    @Nullable OfferPart accepted,
    @Nullable Instant answerBy,
    @Nullable Instant lastOfferAt,
    @Nullable List<FirmId> excluded,
    @Nullable Integer handedOverAfter,
    @Nullable StopReason stop,
    @Nullable EscalationPart escalation,
    @Nullable List<StopReason> stops,
    @Nullable Boolean reopened,
    @Nullable Boolean changed,
    @Nullable List<FirmId> interested,
    @Nullable List<ChoicePart> choices,
    @Nullable NeedsPart needs) {
  record FactsPart(
      UsState usState,
      Zip3 area,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      Urgency urgency,
      @Nullable List<InstructionPart> instructions,
      @Nullable IncidentPart incident) {
    static FactsPart of(CaseFacts facts) {
      return new FactsPart(
          facts.state(),
          facts.area(),
          facts.speaks(),
          facts.reads(),
          facts.services(),
          facts.urgency(),
          facts.instructions() == null
              ? null
              : facts.instructions().stream().map(InstructionPart::of).toList(),
          facts.incident() == null ? null : IncidentPart.of(facts.incident()));
    }

    CaseFacts toDomain() {
      return new CaseFacts(
          usState,
          area,
          speaks,
          reads,
          services,
          urgency,
          instructions == null
              ? null
              : instructions.stream().map(InstructionPart::toDomain).toList(),
          incident == null ? null : incident.toDomain());
    }
  }

  /// @param quarter its first month, such as 2026-01
  record IncidentPart(List<Conduct> conduct, List<BiasIndicator> bias, @Nullable String quarter) {
    static IncidentPart of(IncidentFacts facts) {
      return new IncidentPart(
          facts.conduct(),
          facts.bias(),
          facts.quarter() == null ? null : facts.quarter().toString());
    }

    IncidentFacts toDomain() {
      return new IncidentFacts(conduct, bias, quarter == null ? null : YearMonth.parse(quarter));
    }
  }

  /// @param since an ISO date
  record InstructionPart(InstructionSubject subject, InstructionRule rule, String since) {
    static InstructionPart of(Instruction instruction) {
      return new InstructionPart(
          instruction.subject(), instruction.rule(), instruction.since().toString());
    }

    Instruction toDomain() {
      return new Instruction(subject, rule, LocalDate.parse(since));
    }
  }

  record EscalationPart(
      EscalationReason reason, Instant at, int considered, Map<EligibilityRule, Integer> removed) {}

  static ReferralDocument of(Referral referral) {
    return switch (referral) {
      case Referral.Absent(var stops) ->
          new ReferralDocument(
              "absent",
              null,
              null,
              null,
              null,
              null,
              List.of(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              stops.isEmpty() ? null : List.copyOf(stops),
              null,
              true,
              null,
              null,
              null);
      case Referral.Open(var history) -> of("open", history, List.of(), null, null);
      case Referral.Offering(var history, var out) -> of("offered", history, out, null, null);
      case Referral.WithFirm(var history, var accepted) ->
          of("assigned", history, List.of(), accepted, null);
      case Referral.WithCoordinator(var history, var reason, var obstacle, var since) ->
          of(
              "escalated",
              history,
              List.of(),
              null,
              new EscalationPart(reason, since, obstacle.considered(), obstacle.removed()));
      case Referral.Closed(var history) ->
          of(Referral.wordFor(referral), history, List.of(), null, null);
    };
  }

  private static ReferralDocument of(
      String word,
      CaseHistory history,
      List<Offer> out,
      @Nullable Offer accepted,
      @Nullable EscalationPart escalation) {
    return new ReferralDocument(
        word,
        history.caseId(),
        history.caseNumber().orElse(null),
        FactsPart.of(history.facts()),
        history.since(),
        history.searching(),
        history.past().stream().map(OfferPart::of).toList(),
        out.stream().map(OfferPart::of).toList(),
        accepted == null ? null : OfferPart.of(accepted),
        out.stream().map(Offer::answerBy).min(Comparator.naturalOrder()).orElse(null),
        Stream.of(history.past().stream(), out.stream(), Stream.ofNullable(accepted))
            .flatMap(offers -> offers)
            .map(Offer::madeAt)
            .max(Comparator.naturalOrder())
            .orElse(null),
        history.excluded().stream().sorted().toList(),
        history.handedOverAfter(),
        null,
        escalation,
        history.stops().stream().sorted(Comparator.comparing(Coded::code)).toList(),
        history.isReopened() ? true : null,
        true,
        history.interested().isEmpty() ? null : history.interested(),
        history.choices().isEmpty()
            ? null
            : history.choices().stream().map(ChoicePart::of).toList(),
        NeedsPart.of(history.needs()));
  }

  Referral toDomain() {
    if (caseId == null || facts == null) {
      return new Referral.Absent(reasons());
    }
    var history =
        new CaseHistory(
            caseId,
            Optional.ofNullable(caseNumber),
            facts.toDomain(),
            present(since),
            searching == null ? present(since) : searching,
            past.stream().map(OfferPart::toDomain).toList(),
            Set.copyOf(present(excluded)),
            handedOverAfter == null ? 0 : handedOverAfter,
            reasons(),
            reopened != null,
            interested == null ? List.of() : interested,
            choices == null ? List.of() : choices.stream().map(ChoicePart::toDomain).toList(),
            NeedsPart.read(needs));
    return switch (word) {
      case "open" -> new Referral.Open(history);
      case "offered" ->
          new Referral.Offering(history, present(out).stream().map(OfferPart::toDomain).toList());
      case "assigned" -> new Referral.WithFirm(history, present(accepted).toDomain());
      case "escalated" -> withCoordinator(history, present(escalation));
      case "withdrawn", "no-consent", "ended" -> new Referral.Closed(history);
      default -> throw new IllegalStateException("A stored referral is in no known state");
    };
  }

  private Set<StopReason> reasons() {
    return Stream.concat(Stream.ofNullable(stop), Stream.ofNullable(stops).flatMap(List::stream))
        .collect(Collectors.toSet());
  }

  private static Referral withCoordinator(CaseHistory history, EscalationPart escalation) {
    return new Referral.WithCoordinator(
        history,
        escalation.reason,
        new Obstacle(escalation.considered, escalation.removed),
        escalation.at);
  }

  private static <T> T present(@Nullable T value) {
    return Optional.ofNullable(value)
        .orElseThrow(
            () -> new IllegalStateException("A stored referral lacks what its state needs"));
  }
}
