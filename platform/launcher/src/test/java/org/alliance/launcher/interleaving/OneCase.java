package org.alliance.launcher.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.PublishedEvents;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.StopReason;

/// One case in matching and in firm. Each has its own state; what one says reaches the other later,
/// in order. What the client says reaches both, each in its own time.
final class OneCase {
  static final List<FirmId> FIRMS =
      Stream.of("first", "second", "third", "fourth", "fifth").map(FirmId::new).toList();
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(ServiceCategory.COMPENSATION),
          Urgency.URGENT);

  private final Random random;
  private final Deque<MatterCommand> toFirm = new ArrayDeque<>();
  private final Deque<MatterCommand> fromClientToFirm = new ArrayDeque<>();
  private final Deque<ReferralCommand> toMatching = new ArrayDeque<>();
  private final Deque<ReferralCommand> fromClientToMatching = new ArrayDeque<>();
  private final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
  private final Map<FirmId, Integer> given = new HashMap<>();
  private Referral referral = Referral.DECIDER.initial();
  private Matter matter = Matter.DECIDER.initial();
  private boolean isWithdrawn;
  private int assignments;
  private int saved;
  private int wanted;

  OneCase(Random random) {
    this.random = random;
    tell(new ReferralCommand.Open(CASE, Optional.empty(), FACTS, true, next()));
  }

  Referral referral() {
    return referral;
  }

  Matter matter() {
    return matter;
  }

  int assignments() {
    return assignments;
  }

  Map<Refusal, Integer> refusals() {
    return refusals;
  }

  /// Whether matching has ever given the case to the firm.
  boolean hasBeenGivenTo(FirmId firm) {
    return given.containsKey(firm);
  }

  /// One thing happens: somebody acts, time passes, or an event arrives.
  void step() {
    switch (random.nextInt(18)) {
      case 0, 1, 2 -> answer(OfferAnswer.ACCEPTED);
      case 3 -> answer(OfferAnswer.DECLINED);
      case 4 -> expire();
      case 5 -> clientChangesTheirMind();
      case 6 -> end();
      case 7 -> tell(new ReferralCommand.TryAgain(next()));
      case 8 -> moreTime();
      case 9, 10 -> interest();
      default -> arrive();
    }
  }

  /// All events arrive. Offers that a firm has accepted and matching has not given run out.
  void rest() {
    while (arrive()) {
      // The next one.
    }
  }

  private boolean arrive() {
    var waiting = new ArrayList<Runnable>();
    if (!toFirm.isEmpty()) {
      waiting.add(() -> tell(toFirm.remove()));
    }
    if (!fromClientToFirm.isEmpty()) {
      waiting.add(() -> tell(fromClientToFirm.remove()));
    }
    if (!toMatching.isEmpty()) {
      waiting.add(() -> tell(toMatching.remove()));
    }
    if (!fromClientToMatching.isEmpty()) {
      waiting.add(() -> tell(fromClientToMatching.remove()));
    }
    if (waiting.isEmpty()) {
      return false;
    }
    waiting.get(random.nextInt(waiting.size())).run();
    return true;
  }

  private void answer(OfferAnswer answer) {
    var offers = Matter.offersOf(matter);
    if (offers.isEmpty()) {
      return;
    }
    var offer = offers.get(random.nextInt(offers.size()));
    tell(
        new MatterCommand.Answer(
            offer.id(),
            offer.firm(),
            answer,
            answer == OfferAnswer.DECLINED
                ? Optional.of(OfferDeclineReason.CAPACITY)
                : Optional.empty(),
            List.of(),
            false,
            NOW));
  }

  private void expire() {
    var out = Referral.outOf(referral);
    if (!out.isEmpty()) {
      var offer = out.get(random.nextInt(out.size()));
      tell(new ReferralCommand.Expire(offer.id(), passed(offer), next()));
      if (wasExtendedUnseen(offer)) {
        assertThat(Referral.outOf(referral)).contains(offer);
        saved++;
      }
    }
  }

  /// The deadline that the scheduler saw pass: it may not have heard of an extension.
  private static Instant passed(Offer offer) {
    return wasExtendedUnseen(offer) ? offer.firstAnswerBy() : offer.answerBy();
  }

  private static boolean wasExtendedUnseen(Offer offer) {
    return offer.answerBy().isAfter(offer.firstAnswerBy())
        && offer.answerBy().getEpochSecond() % 2 == 1;
  }

  /// A coordinator gives time for an offer that may have ended meanwhile.
  private void moreTime() {
    var offers = Matter.offersOf(matter);
    if (!offers.isEmpty()) {
      var offer = offers.get(random.nextInt(offers.size()));
      tell(
          new MatterCommand.GrantTime(
              offer.id(), offer.answerBy().plusSeconds(1 + random.nextInt(30_000)), NOW));
    }
  }

  private void interest() {
    var firm = FIRMS.get(random.nextInt(FIRMS.size()));
    tell(new MatterCommand.ShowInterest(firm));
  }

  /// How often an offer stayed that the scheduler was about to end.
  int saved() {
    return saved;
  }

  /// The firms that were asked because they had said that they would take the case.
  int wanted() {
    return wanted;
  }

  private void clientChangesTheirMind() {
    if (isWithdrawn) {
      fromClientToMatching.add(new ReferralCommand.Lift(StopReason.LIFTED_BY_CLIENT, next()));
      fromClientToFirm.add(new MatterCommand.ClientReturns());
    } else {
      fromClientToMatching.add(new ReferralCommand.Stop(StopReason.CLIENT_WITHDREW));
      fromClientToFirm.add(new MatterCommand.ClientWithdraws(LocalDate.of(2026, 3, 10)));
    }
    isWithdrawn = !isWithdrawn;
  }

  private void end() {
    tell(
        new MatterCommand.End(
            FIRMS.get(random.nextInt(FIRMS.size())),
            random.nextInt(8) == 0 ? EngagementEnding.DONE : EngagementEnding.HANDED_BACK,
            Closing.BLANK));
  }

  private void tell(ReferralCommand command) {
    if (Referral.DECIDER.decide().apply(referral, command)
        instanceof Decision.Happened<ReferralEvent, ?>(var events)) {
      for (var event : events) {
        referral = Referral.DECIDER.after(referral, List.of(event));
        if (event instanceof ReferralEvent.Offered(var offer) && offer.explanation().wanted()) {
          wanted++;
        }
        PublishedEvents.of(referral, event).ifPresent(this::published);
      }
    }
  }

  private void published(AllianceEvent event) {
    switch (event) {
      case OfferMade made -> {
        toFirm.add(
            new MatterCommand.TakeOffer(
                CASE, made.offerId(), made.firm(), firmFacts(), made.answerBy(), Optional.empty()));
        toFirm.add(
            new MatterCommand.NoteConflict(made.offerId(), made.firm(), ConflictFinding.CLEAR));
      }
      case OfferExtended(var offer, _, _, var answerBy) ->
          toFirm.add(new MatterCommand.Extend(offer, answerBy));
      case ReferralEscalated(_, _, _, _) ->
          toFirm.add(new MatterCommand.SeekFirm(CASE, firmFacts(), Optional.empty(), NOW));
      case OfferClosed(var offer, _, _, var closure) ->
          toFirm.add(new MatterCommand.CloseOffer(offer, closure));
      case FirmAssigned(var offer, _, var firm, var services) -> {
        assignments++;
        given.merge(firm, 1, Integer::sum);
        toFirm.add(new MatterCommand.Assign(offer, firm, services));
      }
      default -> {
        // The firm service does not hear the others.
      }
    }
  }

  private static org.alliance.firm.domain.client.CaseFacts firmFacts() {
    return new org.alliance.firm.domain.client.CaseFacts(
        FACTS.state(),
        FACTS.area(),
        FACTS.speaks(),
        FACTS.reads(),
        FACTS.services(),
        FACTS.urgency(),
        List.of());
  }

  private void tell(MatterCommand command) {
    switch (Matter.DECIDER.decide().apply(matter, command)) {
      case Decision.Refused<MatterEvent, Refusal>(var reason) ->
          refusals.merge(reason, 1, Integer::sum);
      case Decision.Happened<MatterEvent, Refusal>(var events) ->
          events.forEach(event -> {
            matter = Matter.DECIDER.after(matter, List.of(event));
            published(event);
          });
    }
  }

  private void published(MatterEvent event) {
    switch (event) {
      case MatterEvent.Answered(var offer, var firm, var answer, var reason, var services) ->
          toMatching.add(
              answer == OfferAnswer.ACCEPTED
                  ? new ReferralCommand.Accept(offer, firm, services)
                  : new ReferralCommand.Decline(offer, firm, reason.orElseThrow(), next()));
      case MatterEvent.InterestShown(var firm) ->
          toMatching.add(new ReferralCommand.ShowInterest(firm));
      case MatterEvent.TimeGranted(var offer, var firm, var answerBy) ->
          toMatching.add(new ReferralCommand.Extend(offer, firm, answerBy));
      case MatterEvent.Ended(var firm, var ending, _) ->
          toMatching.add(
              ending == EngagementEnding.HANDED_BACK
                  ? new ReferralCommand.Return(firm, next())
                  : new ReferralCommand.End(firm, StopReason.ENGAGEMENT_OVER));
      default -> {
        // Matching does not hear the others.
      }
    }
  }

  /// Two of the firms that were not asked are asked at the same time, as for an urgent case.
  private Next next() {
    var asked =
        referral instanceof Referral.Absent
            ? List.<FirmId>of()
            : Stream.concat(
                    Referral.historyOf(referral).asked().stream(),
                    Referral.outOf(referral).stream().map(offer -> offer.firm()))
                .toList();
    var interested =
        referral instanceof Referral.Absent
            ? List.<FirmId>of()
            : Referral.historyOf(referral).interested();
    var left =
        FIRMS.stream()
            .filter(firm -> !asked.contains(firm))
            .sorted(Comparator.comparing(firm -> !interested.contains(firm)))
            .map(OneCase::score)
            .toList();
    return new Next(
        new Ranking("1", FIRMS.size(), Map.of(), left.size(), left),
        left.stream().limit(2).toList(),
        1,
        false,
        NOW,
        NOW.plusSeconds(86_400),
        20);
  }

  private static Score score(FirmId firm) {
    return new Score(
        firm,
        Score.LanguageFit.SAME,
        12,
        900_000,
        500_000,
        200_000,
        100_000,
        50_000,
        765_000,
        15_000,
        5_000,
        0,
        745_000);
  }
}
