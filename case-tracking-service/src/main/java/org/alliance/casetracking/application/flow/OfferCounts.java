package org.alliance.casetracking.application.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.CaseEvent.OfferAnswered;
import org.alliance.casetracking.domain.CaseEvent.OfferClosed;
import org.alliance.casetracking.domain.CaseEvent.OfferMade;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;

/// What became of the offers of one case, each counted once. How matching ended an offer counts
/// before what the firm said: an acceptance that came second is superseded.
record OfferCounts(
    int made, int accepted, int declined, int expired, int superseded, int withdrawn) {
  static OfferCounts of(CaseFile file) {
    Map<OfferId, Coded> ends = new HashMap<>();
    file.all(OfferAnswered.class)
        .forEach(entry -> ends.put(entry.event().offer(), entry.event().answer()));
    file.all(OfferClosed.class)
        .forEach(entry -> ends.put(entry.event().offer(), entry.event().closure()));
    var offers = file.all(OfferMade.class).map(entry -> entry.event().offer()).toList();
    return new OfferCounts(
        offers.size(),
        count(offers, ends, OfferAnswer.ACCEPTED),
        count(offers, ends, OfferAnswer.DECLINED),
        count(offers, ends, OfferClosure.EXPIRED),
        count(offers, ends, OfferClosure.SUPERSEDED),
        count(offers, ends, OfferClosure.WITHDRAWN));
  }

  private static int count(List<OfferId> offers, Map<OfferId, Coded> ends, Coded end) {
    return (int) offers.stream().distinct().filter(offer -> end.equals(ends.get(offer))).count();
  }
}
