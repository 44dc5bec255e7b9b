package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.kit.decision.Decider;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.referral.Offer.Outcome;
import org.alliance.matching.domain.referral.ReferralEvent.Assigned;
import org.alliance.matching.domain.referral.ReferralEvent.Chosen;
import org.alliance.matching.domain.referral.ReferralEvent.Declined;
import org.alliance.matching.domain.referral.ReferralEvent.Ended;
import org.alliance.matching.domain.referral.ReferralEvent.Escalated;
import org.alliance.matching.domain.referral.ReferralEvent.Excluded;
import org.alliance.matching.domain.referral.ReferralEvent.Expired;
import org.alliance.matching.domain.referral.ReferralEvent.Extended;
import org.alliance.matching.domain.referral.ReferralEvent.InterestShown;
import org.alliance.matching.domain.referral.ReferralEvent.Lifted;
import org.alliance.matching.domain.referral.ReferralEvent.NeedCovered;
import org.alliance.matching.domain.referral.ReferralEvent.NeedOpened;
import org.alliance.matching.domain.referral.ReferralEvent.NotesErased;
import org.alliance.matching.domain.referral.ReferralEvent.OfferWithdrawn;
import org.alliance.matching.domain.referral.ReferralEvent.Offered;
import org.alliance.matching.domain.referral.ReferralEvent.Opened;
import org.alliance.matching.domain.referral.ReferralEvent.Reopened;
import org.alliance.matching.domain.referral.ReferralEvent.Returned;
import org.alliance.matching.domain.referral.ReferralEvent.Stopped;
import org.alliance.matching.domain.referral.ReferralEvent.Superseded;
import org.alliance.matching.domain.referral.ReferralEvent.TakenOn;

/// The search for the one firm that takes a case. One document per case: it alone says who has the
/// case, so at most one firm ever does, even if several are asked at once.
public sealed interface Referral {
  /// No case has come yet.
  ///
  /// @param stops what was said of the case before it came
  record Absent(Set<StopReason> stops) implements Referral {
    public Absent {
      stops = Set.copyOf(stops);
    }
  }

  /// No firm is being asked: the case waits for the next batch, for room, or for firms to be known.
  record Open(CaseHistory history) implements Referral {}

  /// Firms are being asked; the first that accepts has the case.
  record Offering(CaseHistory history, List<Offer> out) implements Referral {
    public Offering {
      out = List.copyOf(out);
    }
  }

  /// The firm has the case.
  record WithFirm(CaseHistory history, Offer accepted) implements Referral {}

  /// A coordinator has to find the firm.
  record WithCoordinator(
      CaseHistory history, EscalationReason reason, Obstacle obstacle, Instant since)
      implements Referral {}

  /// No firm may be asked; the history says why.
  record Closed(CaseHistory history) implements Referral {}

  Decider<Referral, ReferralCommand, ReferralEvent, Refusal> DECIDER =
      new Decider<>(new Absent(Set.of()), ReferralDecider::decide, Referral::evolve);

  static Referral evolve(Referral state, ReferralEvent event) {
    return switch (event) {
      case Opened(var caseId, var number, var facts, var at) ->
          openOrClosed(CaseHistory.of(caseId, number, facts, at).stopped(stopsOf(state)));
      case Offered(var offer) ->
          offering(
              historyOf(state).reopened(false).asking(offer.firm()).settled(),
              plus(outOf(state), offer));
      case Declined(var offer, var reason) ->
          without(state, offer.ended(Outcome.DECLINED, Optional.of(reason)));
      case Expired(var offer) -> without(state, offer.ended(Outcome.EXPIRED, Optional.empty()));
      case Superseded(var offer) ->
          without(state, offer.ended(Outcome.SUPERSEDED, Optional.empty()));
      case OfferWithdrawn(var offer) ->
          without(state, offer.ended(Outcome.WITHDRAWN, Optional.empty()));
      case Assigned(var offer, var services) ->
          new WithFirm(
              historyOf(state).withInterested(List.of()).takenOn(services),
              offer.ended(Outcome.ACCEPTED, Optional.empty()));
      case Returned(var offer, var at) -> {
        var history =
            historyOf(state)
                .with(offer.ended(Outcome.RETURNED, Optional.empty()))
                .with(historyOf(state).needs().withoutFirm())
                .searchedFrom(at);
        yield openOrClosed(history);
      }
      case Ended(var offer, var why) ->
          new Closed(
              historyOf(state)
                  .with(offer.ended(Outcome.ACCEPTED, Optional.empty()))
                  .with(historyOf(state).needs().withoutFirm())
                  .stopped(why));
      case Reopened() -> mapped(state, history -> history.reopened(true));
      case Chosen(var choice) -> mapped(state, history -> history.chosen(choice));
      case NotesErased() -> mapped(state, CaseHistory::withoutNotes);
      case NeedCovered(var need) ->
          mapped(state, history -> history.with(history.needs().covered(need)));
      case TakenOn(var service) ->
          mapped(state, history -> history.with(history.needs().alsoTakenOn(service)));
      case NeedOpened(var need) -> needOpened(state, need.service());
      case InterestShown(var firm) -> mapped(state, history -> history.with(firm));
      case Extended(var offer) ->
          offering(
              historyOf(state),
              outOf(state).stream().map(out -> out.id().equals(offer.id()) ? offer : out).toList());
      case Excluded(var firm) ->
          mapped(
              state,
              history ->
                  history.openChoice().filter(choice -> choice.firm().equals(firm)).isPresent()
                      ? history.without(firm).settled()
                      : history.without(firm));
      case Escalated(var reason, var obstacle, var at) ->
          new WithCoordinator(historyOf(state).handedOver(), reason, obstacle, at);
      case Stopped(var why) -> stopped(state, Set.of(why));
      case Lifted(var reasons, var at) -> lifted(state, reasons, at);
    };
  }

  /// The firm that has the case was not asked for it; the next one is.
  private static Referral needOpened(Referral state, ServiceCategory service) {
    return mapped(
        state,
        history -> {
          var left = history.needs().opened(service);
          return history.with(state instanceof WithFirm ? left : left.searched());
        });
  }

  private static Referral stopped(Referral state, Set<StopReason> why) {
    return switch (state) {
      case Absent(var stops) ->
          new Absent(Stream.concat(stops.stream(), why.stream()).collect(Collectors.toSet()));
      case WithFirm(var history, var accepted) -> new WithFirm(history.stopped(why), accepted);
      case Open _, Offering _, WithCoordinator _, Closed _ ->
          new Closed(historyOf(state).stopped(why).settled());
    };
  }

  private static Referral openOrClosed(CaseHistory history) {
    return history.isStopped() ? new Closed(history) : new Open(history);
  }

  private static Referral lifted(Referral state, Set<StopReason> reasons, Instant at) {
    if (state instanceof Absent(var stops)) {
      return new Absent(
          stops.stream().filter(stop -> !reasons.contains(stop)).collect(Collectors.toSet()));
    }
    var left = historyOf(state).without(reasons);
    if (state instanceof WithFirm(_, var accepted)) {
      return new WithFirm(left, accepted);
    }
    return left.isStopped() ? new Closed(left) : new Open(left.searchedFrom(at));
  }

  private static Referral without(Referral state, Offer over) {
    var left = outOf(state).stream().filter(offer -> !offer.id().equals(over.id())).toList();
    return offering(historyOf(state).with(over), left);
  }

  private static Referral offering(CaseHistory history, List<Offer> out) {
    return out.isEmpty() ? new Open(history) : new Offering(history, out);
  }

  private static List<Offer> plus(List<Offer> offers, Offer offer) {
    var all = new ArrayList<>(offers);
    all.add(offer);
    return all;
  }

  private static Referral mapped(Referral state, Function<CaseHistory, CaseHistory> change) {
    return switch (state) {
      case Absent absent -> absent;
      case Open(var history) -> new Open(change.apply(history));
      case Offering(var history, var out) -> new Offering(change.apply(history), out);
      case WithFirm(var history, var accepted) -> new WithFirm(change.apply(history), accepted);
      case WithCoordinator(var history, var reason, var obstacle, var since) ->
          new WithCoordinator(change.apply(history), reason, obstacle, since);
      case Closed(var history) -> new Closed(change.apply(history));
    };
  }

  /// @throws IllegalStateException of an absent referral, which has none
  static CaseHistory historyOf(Referral state) {
    return switch (state) {
      case Absent _ -> throw new IllegalStateException("There is no referral");
      case Open(var history) -> history;
      case Offering(var history, _) -> history;
      case WithFirm(var history, _) -> history;
      case WithCoordinator(var history, _, _, _) -> history;
      case Closed(var history) -> history;
    };
  }

  /// Why nobody is to be asked, also of a case that has not come yet.
  static Set<StopReason> stopsOf(Referral state) {
    return state instanceof Absent(var stops) ? stops : historyOf(state).stops();
  }

  /// The offers that wait for an answer.
  static List<Offer> outOf(Referral state) {
    return state instanceof Offering(_, var out) ? out : List.of();
  }

  /// All offers so far, oldest first.
  static List<Offer> offersOf(Referral state) {
    var offers = new ArrayList<>(historyOf(state).past());
    offers.addAll(outOf(state));
    if (state instanceof WithFirm(_, var accepted)) {
      offers.add(accepted);
    }
    return offers;
  }

  /// The state as one word.
  static String wordFor(Referral state) {
    return switch (state) {
      case Absent _ -> "absent";
      case Open _ -> "open";
      case Offering _ -> "offered";
      case WithFirm _ -> "assigned";
      case WithCoordinator _ -> "escalated";
      case Closed(var history) ->
          history.isOver() || history.stops().contains(StopReason.CASE_CLOSED)
              ? "ended"
              : history.waitsForConsent() ? "no-consent" : "withdrawn";
    };
  }
}
