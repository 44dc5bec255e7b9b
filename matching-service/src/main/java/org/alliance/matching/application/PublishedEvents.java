package org.alliance.matching.application;

import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.referral.FirmObstacle;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.matching.domain.explanation.HandPick;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;

/// Maps internal events to published ones: the only door out of matching.
public final class PublishedEvents {
  private PublishedEvents() {}

  public static Optional<AllianceEvent> of(Referral after, ReferralEvent event) {
    var history =
        after instanceof Referral.Absent
            ? Optional.<CaseHistory>empty()
            : Optional.of(Referral.historyOf(after));
    return history.flatMap(known -> of(known, event));
  }

  private static Optional<AllianceEvent> of(CaseHistory history, ReferralEvent event) {
    return switch (event) {
      case ReferralEvent.Opened _ -> Optional.empty();
      case ReferralEvent.Offered(var offer) ->
          Optional.of(
              new OfferMade(
                  offer.id(),
                  history.caseId(),
                  offer.firm(),
                  offer.id().number(),
                  offer.answerBy(),
                  history.wanted(),
                  history.caseNumber().orElse(null),
                  DistanceBand.of(offer.explanation().chosen().kilometres()),
                  offer.explanation().handPick().map(PublishedEvents::handPick).orElse(null)));
      // The firm said so itself; everybody who wants to know has heard it from there.
      case ReferralEvent.Declined _ -> Optional.empty();
      case ReferralEvent.Expired(var offer) -> closed(history, offer, OfferClosure.EXPIRED);
      case ReferralEvent.Superseded(var offer) -> closed(history, offer, OfferClosure.SUPERSEDED);
      case ReferralEvent.OfferWithdrawn(var offer) ->
          closed(history, offer, OfferClosure.WITHDRAWN);
      // The firm or intake said so itself, or nobody outside has to know.
      case ReferralEvent.Extended(var offer) ->
          Optional.of(
              new OfferExtended(offer.id(), history.caseId(), offer.firm(), offer.answerBy()));
      case ReferralEvent.NeedCovered(var need) ->
          Optional.of(new NeedChanged(history.caseId(), need.firm(), need.service(), need.cover()));
      case ReferralEvent.NeedOpened(var need) ->
          Optional.of(new NeedChanged(history.caseId(), need.firm(), need.service(), null));
      case ReferralEvent.Returned _,
          ReferralEvent.TakenOn _,
          ReferralEvent.Ended _,
          ReferralEvent.InterestShown _,
          ReferralEvent.Excluded _,
          ReferralEvent.Reopened _,
          ReferralEvent.Chosen _,
          ReferralEvent.NotesErased _,
          ReferralEvent.Stopped _,
          ReferralEvent.Lifted _ ->
          Optional.empty();
      case ReferralEvent.Assigned(var offer, var services) ->
          Optional.of(
              new FirmAssigned(
                  offer.id(),
                  history.caseId(),
                  offer.firm(),
                  services.isEmpty() ? history.wanted().services() : services));
      case ReferralEvent.Escalated(var reason, _, _) ->
          Optional.of(
              new ReferralEscalated(
                  history.caseId(),
                  reason,
                  toldToAll(history.wanted()),
                  history.caseNumber().orElse(null)));
    };
  }

  private static OfferMade.HandPick handPick(HandPick choice) {
    return new OfferMade.HandPick(
        choice.reason(), choice.broken().stream().sorted().map(PublishedEvents::obstacle).toList());
  }

  private static FirmObstacle obstacle(EligibilityRule rule) {
    return switch (rule) {
      case TAKES_OFFERS -> FirmObstacle.PAUSED;
      case ADMITTED_IN_STATE -> FirmObstacle.NOT_ADMITTED_IN_STATE;
      case SAME_LAWYER_SPEAKS -> FirmObstacle.LANGUAGE;
      case PRACTISES_AREA -> FirmObstacle.SERVICE;
      case HAS_CAPACITY -> FirmObstacle.QUOTA_FULL;
      case BELOW_OFFER_CAP -> FirmObstacle.ASKED_OFTEN;
      case NOT_ASKED_BEFORE -> FirmObstacle.ASKED_BEFORE;
      case NOT_EXCLUDED_BY_FIRM -> FirmObstacle.EXCLUDED;
    };
  }

  /// Many firms may read of an open case, so the area is left out.
  private static CaseFacts toldToAll(CaseFacts facts) {
    return new CaseFacts(
        facts.state(),
        Zip3.UNKNOWN,
        facts.speaks(),
        facts.reads(),
        facts.services(),
        facts.urgency(),
        facts.instructions(),
        facts.incident());
  }

  private static Optional<AllianceEvent> closed(
      CaseHistory history, Offer offer, OfferClosure closure) {
    return Optional.of(new OfferClosed(offer.id(), history.caseId(), offer.firm(), closure));
  }
}
