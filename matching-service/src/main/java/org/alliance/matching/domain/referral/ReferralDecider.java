package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.kit.decision.Decision;
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
import org.alliance.matching.domain.referral.ReferralCommand.Extend;
import org.alliance.matching.domain.referral.ReferralCommand.Lift;
import org.alliance.matching.domain.referral.ReferralCommand.Next;
import org.alliance.matching.domain.referral.ReferralCommand.Reopen;
import org.alliance.matching.domain.referral.ReferralCommand.ShowInterest;
import org.alliance.matching.domain.referral.ReferralCommand.Stop;
import org.alliance.matching.domain.referral.ReferralCommand.TryAgain;
import org.alliance.matching.domain.referral.ReferralEvent.Assigned;
import org.alliance.matching.domain.referral.ReferralEvent.Declined;
import org.alliance.matching.domain.referral.ReferralEvent.Ended;
import org.alliance.matching.domain.referral.ReferralEvent.Excluded;
import org.alliance.matching.domain.referral.ReferralEvent.Expired;
import org.alliance.matching.domain.referral.ReferralEvent.Extended;
import org.alliance.matching.domain.referral.ReferralEvent.InterestShown;
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
      case ReferralCommand.Cover cover -> CoveringNeeds.covered(state, cover);
      case ReferralCommand.OpenNeed(var service) -> CoveringNeeds.opened(state, service);
      case ReferralCommand.NoteConnection(var firm, var service) ->
          CoveringNeeds.connected(state, firm, service);
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
      case ShowInterest(var firm) -> interested(state, firm);
      case Extend(var offer, var firm, var answerBy) ->
          answered(
              state,
              offer,
              Optional.of(firm),
              (offering, asked) -> extended(offering, asked, answerBy));
      case Expire(var offer, var passed, var next) ->
          answered(
              state,
              offer,
              Optional.empty(),
              (offering, asked) ->
                  asked.answerBy().isAfter(passed)
                      ? Decision.happened()
                      : ended(offering, new Expired(asked), next));
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
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Open(var history) -> new Decision.Happened<>(NextFirms.of(history, next));
      // A coordinator who has the case keeps it unless somebody can be asked after all.
      case WithCoordinator(var history, _, _, _) ->
          new Decision.Happened<>(
              NextFirms.of(history, next).stream().filter(Offered.class::isInstance).toList());
      case Offering _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT);
      case WithFirm _ -> Decision.refused(Refusal.ALREADY_ASSIGNED);
      case Closed _ -> Decision.refused(Refusal.WITHDRAWN);
    };
  }

  private static Decision<ReferralEvent, Refusal> reopened(Referral state, Instant now) {
    return switch (state) {
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
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
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
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

  private static Decision<ReferralEvent, Refusal> extended(
      Offering offering, Offer asked, Instant answerBy) {
    if (!answerBy.isAfter(asked.answerBy())) {
      return Decision.happened();
    }
    var most = offering.history().facts().urgency().mostMoreTime();
    return answerBy.isAfter(asked.firstAnswerBy().plus(most))
        ? Decision.refused(Refusal.TOO_MUCH_TIME)
        : Decision.happened(new Extended(asked.extended(answerBy)));
  }

  /// Interest in a case that a firm has, or that nobody is to be asked for, is no news.
  private static Decision<ReferralEvent, Refusal> interested(Referral state, FirmId firm) {
    return switch (state) {
      case Open _, Offering _, WithCoordinator _ -> {
        var history = Referral.historyOf(state);
        yield history.interested().contains(firm)
                || history.with(firm).asked().contains(firm)
                || Referral.outOf(state).stream().anyMatch(offer -> offer.firm().equals(firm))
            ? Decision.happened()
            : Decision.happened(new InterestShown(firm));
      }
      case Absent _, WithFirm _, Closed _ -> Decision.happened();
    };
  }

  private static Decision<ReferralEvent, Refusal> excluded(Referral state, FirmId firm, Next next) {
    return switch (state) {
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
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
  /// back, nobody else is asked. Of a case that is not here yet only a closing counts, which
  /// case-tracking may be faster with than intake: the acceptance of the case will say what the
  /// client wants.
  private static Decision<ReferralEvent, Refusal> stopped(Referral state, StopReason why) {
    if (Referral.stopsOf(state).contains(why)
        || (state instanceof Absent && why != StopReason.CASE_CLOSED)) {
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
    var held = new HashSet<>(Referral.stopsOf(state));
    held.retainAll(reasons);
    if (held.isEmpty()) {
      return Decision.happened();
    }
    var lifted = List.of(new Lifted(held, next.now()));
    return state instanceof WithFirm || state instanceof Absent
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
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
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
      all.addAll(NextFirms.of(Referral.historyOf(after), next));
    }
    return new Decision.Happened<>(all);
  }
}
