package org.alliance.matching.adapter;

import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralEvent;

/// What others may hear of a referral: the only door out of matching.
final class PublishedEvents {
  private PublishedEvents() {}

  static Optional<AllianceEvent> of(Referral after, ReferralEvent event) {
    var brief =
        after instanceof Referral.Absent
            ? Optional.<Brief>empty()
            : Optional.of(Referral.briefOf(after));
    return brief.flatMap(known -> of(known, event));
  }

  private static Optional<AllianceEvent> of(Brief brief, ReferralEvent event) {
    return switch (event) {
      case ReferralEvent.Opened _ -> Optional.empty();
      case ReferralEvent.Offered(var offer) ->
          Optional.of(
              new OfferMade(
                  offer.id(),
                  brief.caseId(),
                  offer.firm(),
                  offer.id().number(),
                  offer.answerBy(),
                  brief.facts(),
                  null));
      // The firm said so itself; everybody who wants to know has heard it from there.
      case ReferralEvent.Declined _ -> Optional.empty();
      case ReferralEvent.Expired(var offer) -> closed(brief, offer, OfferClosure.EXPIRED);
      case ReferralEvent.Superseded(var offer) -> closed(brief, offer, OfferClosure.SUPERSEDED);
      case ReferralEvent.OfferWithdrawn(var offer) -> closed(brief, offer, OfferClosure.WITHDRAWN);
      // The firm or intake said so itself, or nobody outside has to know.
      case ReferralEvent.Returned _,
          ReferralEvent.Ended _,
          ReferralEvent.Excluded _,
          ReferralEvent.Stopped _,
          ReferralEvent.Lifted _ ->
          Optional.empty();
      case ReferralEvent.Assigned(var offer) ->
          Optional.of(
              new FirmAssigned(offer.id(), brief.caseId(), offer.firm(), brief.facts().services()));
      case ReferralEvent.Escalated(var reason, _, _) ->
          Optional.of(new ReferralEscalated(brief.caseId(), reason));
    };
  }

  private static Optional<AllianceEvent> closed(Brief brief, Offer offer, OfferClosure closure) {
    return Optional.of(new OfferClosed(offer.id(), brief.caseId(), offer.firm(), closure));
  }
}
