package org.alliance.launcher.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.application.PublishedEvents;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.StopReason;

/// One case in matching and in firm. Each has its own state; what one says reaches the other later,
/// in order. What the client says reaches both, each in its own time.
final class OneCase {
  static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");

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
    tell(new ReferralCommand.Open(CASE, Optional.empty(), Translations.FACTS, true, next()));
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
    var firm = Candidates.ALL.get(random.nextInt(Candidates.ALL.size()));
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
            Candidates.ALL.get(random.nextInt(Candidates.ALL.size())),
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
    if (event instanceof FirmAssigned(_, _, var firm, _)) {
      assignments++;
      given.merge(firm, 1, Integer::sum);
    }
    toFirm.addAll(Translations.toFirm(event));
  }

  private void tell(MatterCommand command) {
    switch (Matter.DECIDER.decide().apply(matter, command)) {
      case Decision.Refused<MatterEvent, Refusal>(var reason) ->
          refusals.merge(reason, 1, Integer::sum);
      case Decision.Happened<MatterEvent, Refusal>(var events) ->
          events.forEach(event -> {
            matter = Matter.DECIDER.after(matter, List.of(event));
            Translations.toMatching(event, next()).ifPresent(toMatching::add);
          });
    }
  }

  private Next next() {
    return Candidates.next(referral);
  }
}
