package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Referral.Absent;
import org.alliance.matching.domain.referral.Referral.Closed;
import org.alliance.matching.domain.referral.Referral.Offering;
import org.alliance.matching.domain.referral.Referral.Open;
import org.alliance.matching.domain.referral.Referral.WithCoordinator;
import org.alliance.matching.domain.referral.Referral.WithFirm;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.AskChosen;
import org.alliance.matching.domain.referral.ReferralCommand.Choose;
import org.alliance.matching.domain.referral.ReferralCommand.Decline;
import org.alliance.matching.domain.referral.ReferralCommand.End;
import org.alliance.matching.domain.referral.ReferralCommand.EraseNotes;
import org.alliance.matching.domain.referral.ReferralCommand.Exclude;
import org.alliance.matching.domain.referral.ReferralCommand.Expire;
import org.alliance.matching.domain.referral.ReferralCommand.Lift;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Reopen;
import org.alliance.matching.domain.referral.ReferralCommand.Stop;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent.Assigned;
import org.alliance.matching.domain.referral.ReferralEvent.Declined;
import org.alliance.matching.domain.referral.ReferralEvent.Ended;
import org.alliance.matching.domain.referral.ReferralEvent.Escalated;
import org.alliance.matching.domain.referral.ReferralEvent.Excluded;
import org.alliance.matching.domain.referral.ReferralEvent.Expired;
import org.alliance.matching.domain.referral.ReferralEvent.Lifted;
import org.alliance.matching.domain.referral.ReferralEvent.OfferWithdrawn;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.ReferralEvent.Opened;
import org.alliance.matching.domain.referral.ReferralEvent.Reopened;
import org.alliance.matching.domain.referral.ReferralEvent.Returned;
import org.alliance.matching.domain.referral.ReferralEvent.Stopped;
import org.alliance.matching.domain.referral.ReferralEvent.Superseded;

/// Decides every command in every state of a referral.
final class ReferralDecider {
  private static final Set<StopReason> CLIENT_LEFT = Set.of(StopReason.CLIENT_LEFT);

  private ReferralDecider() {}

  static Decision<ReferralEvent, Refusal> decide(Referral state, ReferralCommand command) {
    return switch (command) {
      case ReferralCommand.Open open -> open(state, open);
      case TryAgain(var next) -> tryAgain(state, next);
      case Reopen(var now) -> reopened(state, now);
      case Choose(var choice) -> ChoosingByHand.chosen(state, choice);
      case AskChosen ask -> ChoosingByHand.asked(state, ask);
      case EraseNotes() -> ChoosingByHand.notesErased(state);
      case Accept(var offer, var firm, var services) ->
          answered(
              state,
              offer,
              Optional.of(firm),
              (offering, asked) -> assigned(offering, asked, services));
      case Decline(var offer, var firm, var reason, var next) ->
          answered(
              state,
              offer,
              Optional.of(firm),
              (offering, asked) -> ended(offering, new Declined(asked, reason), next));
      case Expire(var offer, var next) ->
          answered(
              state,
              offer,
              Optional.empty(),
              (offering, asked) -> ended(offering, new Expired(asked), next));
      case Exclude(var firm, var next) -> excluded(state, firm, next);
      case Stop(var why) -> stopped(state, why);
      case Lift(var reasons, var next) -> lifted(state, reasons, next);
      case ReferralCommand.Return(var firm, var next) -> returned(state, firm, next);
      case End(var firm, var why) ->
          withFirm(state, firm, accepted -> Decision.happened(new Ended(accepted, why)));
    };
  }

  private static Decision<ReferralEvent, Refusal> open(Referral state, ReferralCommand.Open open) {
    if (!(state instanceof Absent)) {
      return Decision.happened();
    }
    var opened = new Opened(open.caseId(), open.caseNumber(), open.facts(), open.next().now());
    return open.maySeekFirms()
        ? andNext(List.of(opened), state, open.next())
        : Decision.happened(opened, new Stopped(StopReason.CONSENT_NOT_GIVEN));
  }

  private static Decision<ReferralEvent, Refusal> tryAgain(Referral state, Next next) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Open(var history) -> new Decision.Happened<>(next(history, next));
      // A coordinator who has the case keeps it unless somebody can be asked after all.
      case WithCoordinator(var history, _, _, _) ->
          new Decision.Happened<>(
              next(history, next).stream().filter(Offered.class::isInstance).toList());
      case Offering _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Closed _ -> Decision.refused(Refusal.WITHDRAWN);
    };
  }

  private static Decision<ReferralEvent, Refusal> reopened(Referral state, Instant now) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Open _, WithCoordinator _ -> Decision.happened(new Reopened());
      case Offering _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Closed(var history) ->
          history.stops().equals(CLIENT_LEFT)
              ? Decision.happened(new Lifted(CLIENT_LEFT, now), new Reopened())
              : Decision.refused(Refusal.WITHDRAWN);
    };
  }

  /// Decides an answer to an offer that is out.
  interface Then {
    Decision<ReferralEvent, Refusal> with(Offering offering, Offer asked);
  }

  private static Decision<ReferralEvent, Refusal> answered(
      Referral state, OfferId id, Optional<FirmId> by, Then then) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Offering offering when find(offering, id).isPresent() -> {
        var asked = find(offering, id).get();
        yield by.isEmpty() || by.get().equals(asked.firm())
            ? then.with(offering, asked)
            : Decision.refused(Refusal.NOT_OFFERED_TO_THIS_FIRM);
      }
      case WithFirm(_, var accepted) when !accepted.id().equals(id) ->
          Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Open _, Offering _, WithFirm _, WithCoordinator _, Closed _ ->
          Decision.refused(Refusal.OFFER_IS_OVER);
    };
  }

  private static Optional<Offer> find(Offering offering, OfferId id) {
    return offering.out().stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /// The first that accepts has the case; whoever else was asked is thanked.
  private static Decision<ReferralEvent, Refusal> assigned(
      Offering offering, Offer accepted, List<ServiceCategory> services) {
    var events = new ArrayList<ReferralEvent>();
    offering.out().stream()
        .filter(offer -> !offer.equals(accepted))
        .map(Superseded::new)
        .forEach(events::add);
    events.add(new Assigned(accepted, services));
    return new Decision.Happened<>(events);
  }

  /// One offer is over; another firm is asked if it was the last.
  private static Decision<ReferralEvent, Refusal> ended(
      Offering offering, ReferralEvent over, Next next) {
    return offering.out().size() > 1
        ? Decision.happened(over)
        : andNext(List.of(over), offering, next);
  }

  private static Decision<ReferralEvent, Refusal> excluded(Referral state, FirmId firm, Next next) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Closed _ -> Decision.refused(Refusal.WITHDRAWN);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Open(var history) -> excludedOnce(history, firm);
      case WithCoordinator(var history, _, _, _) -> excludedOnce(history, firm);
      case Offering offering -> {
        var asked = offering.out().stream().filter(offer -> offer.firm().equals(firm)).findFirst();
        if (asked.isEmpty()) {
          yield excludedOnce(offering.history(), firm);
        }
        var events = List.<ReferralEvent>of(new Excluded(firm), new OfferWithdrawn(asked.get()));
        yield offering.out().size() > 1
            ? new Decision.Happened<>(events)
            : andNext(events, offering, next);
      }
    };
  }

  private static Decision<ReferralEvent, Refusal> excludedOnce(CaseHistory history, FirmId firm) {
    return history.excluded().contains(firm)
        ? Decision.happened()
        : Decision.happened(new Excluded(firm));
  }

  /// Offers that are out are withdrawn. A firm that has the case keeps it; if it hands the case
  /// back, nobody else is asked. A case that is not here yet has nothing to stop: its acceptance
  /// will say what the client wants then.
  private static Decision<ReferralEvent, Refusal> stopped(Referral state, StopReason why) {
    if (state instanceof Absent || Referral.historyOf(state).stops().contains(why)) {
      return Decision.happened();
    }
    var events = new ArrayList<ReferralEvent>();
    Referral.outOf(state).stream().map(OfferWithdrawn::new).forEach(events::add);
    events.add(new Stopped(why));
    return new Decision.Happened<>(events);
  }

  /// Lifts only these reasons. The search goes on if no other is left.
  private static Decision<ReferralEvent, Refusal> lifted(
      Referral state, Set<StopReason> reasons, Next next) {
    if (state instanceof Absent) {
      return Decision.happened();
    }
    var held = new HashSet<>(Referral.historyOf(state).stops());
    held.retainAll(reasons);
    if (held.isEmpty()) {
      return Decision.happened();
    }
    var lifted = List.of(new Lifted(held, next.now()));
    return state instanceof WithFirm
        ? new Decision.Happened<>(List.copyOf(lifted))
        : andNext(lifted, state, next);
  }

  private static Decision<ReferralEvent, Refusal> returned(Referral state, FirmId firm, Next next) {
    return withFirm(
        state, firm, accepted -> andNext(List.of(new Returned(accepted, next.now())), state, next));
  }

  private static Decision<ReferralEvent, Refusal> withFirm(
      Referral state, FirmId firm, Function<Offer, Decision<ReferralEvent, Refusal>> then) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case WithFirm(_, var accepted) when accepted.firm().equals(firm) -> then.apply(accepted);
      case Open _, Offering _, WithFirm _, WithCoordinator _, Closed _ ->
          Decision.refused(Refusal.NOT_THIS_FIRMS_CASE);
    };
  }

  private static Decision<ReferralEvent, Refusal> andNext(
      List<? extends ReferralEvent> events, Referral state, Next next) {
    var all = new ArrayList<ReferralEvent>(events);
    var after = Referral.DECIDER.after(state, List.copyOf(events));
    if (!(after instanceof Closed)) {
      all.addAll(next(Referral.historyOf(after), next));
    }
    return new Decision.Happened<>(all);
  }

  /// The next firms, or a coordinator; nothing while no firm is known at all, or while the case may
  /// wait.
  private static List<ReferralEvent> next(CaseHistory history, Next next) {
    if (next.ranking().isBlind()) {
      return List.of();
    }
    if (history.offersSinceHandedOver() >= next.mostOffers()) {
      return List.of(escalated(EscalationReason.TOO_MANY_OFFERS, next));
    }
    // Somebody may have been excluded since the ranking was made.
    var asked = history.asked();
    var chosen = next.chosen().stream().filter(score -> !asked.contains(score.firm())).toList();
    if (!chosen.isEmpty()) {
      return offers(history, chosen, next);
    }
    if (next.ranking().eligible() > 0) {
      return next.patience()
          ? List.of()
          : List.of(escalated(EscalationReason.KEPT_FOR_OTHERS, next));
    }
    if (Obstacle.of(next.ranking()).isOnlyForNow()) {
      return next.patience() ? List.of() : List.of(escalated(EscalationReason.NO_CAPACITY, next));
    }
    return List.of(
        escalated(
            history.past().isEmpty()
                ? EscalationReason.NO_ELIGIBLE_FIRM
                : EscalationReason.ALL_DECLINED,
            next));
  }

  private static List<ReferralEvent> offers(CaseHistory history, List<Score> chosen, Next next) {
    var together = chosen.stream().map(Score::firm).collect(Collectors.toSet());
    var offers = new ArrayList<ReferralEvent>();
    for (var score : chosen) {
      var id = OfferId.of(history.caseId(), history.past().size() + offers.size() + 1);
      var why = Explanation.of(next.ranking(), score, together, next.batchOf());
      offers.add(new Offered(Offer.made(id, next.now(), next.answerBy(), why)));
    }
    return offers;
  }

  private static Escalated escalated(EscalationReason reason, Next next) {
    return new Escalated(reason, Obstacle.of(next.ranking()), next.now());
  }
}
