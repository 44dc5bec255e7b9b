package org.alliance.matching.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;

/// The case and all offers that are over.
///
/// @param since when the case came to matching
/// @param searching since when a firm is looked for: when the case came, or came back
/// @param excluded firms that a coordinator does not want asked for this case
/// @param handedOverAfter how many offers were over when a coordinator took the case last
/// @param stop why nobody is to be asked any more, if that is so
public record Brief(
    CaseId caseId,
    CaseFacts facts,
    Instant since,
    Instant searching,
    List<Offer> past,
    Set<FirmId> excluded,
    int handedOverAfter,
    Optional<StopReason> stop) {
  public Brief {
    past = List.copyOf(past);
    excluded = Set.copyOf(excluded);
  }

  public static Brief of(CaseId caseId, CaseFacts facts, Instant since) {
    return new Brief(caseId, facts, since, since, List.of(), Set.of(), 0, Optional.empty());
  }

  Brief with(Offer over) {
    var offers = new ArrayList<>(past);
    offers.add(over);
    return new Brief(caseId, facts, since, searching, offers, excluded, handedOverAfter, stop);
  }

  Brief without(FirmId firm) {
    var firms = new HashSet<>(excluded);
    firms.add(firm);
    return new Brief(caseId, facts, since, searching, past, firms, handedOverAfter, stop);
  }

  Brief searchedFrom(Instant time) {
    return new Brief(caseId, facts, since, time, past, excluded, handedOverAfter, stop);
  }

  /// A coordinator takes the case; whoever is asked from then on counts anew.
  Brief handedOver() {
    return new Brief(caseId, facts, since, searching, past, excluded, past.size(), stop);
  }

  Brief stopped(StopReason why) {
    return new Brief(
        caseId, facts, since, searching, past, excluded, handedOverAfter, Optional.of(why));
  }

  Brief resumed() {
    return new Brief(
        caseId, facts, since, searching, past, excluded, handedOverAfter, Optional.empty());
  }

  int offersSinceHandedOver() {
    return past.size() - handedOverAfter;
  }

  boolean isOver() {
    return stop.filter(StopReason.ENGAGEMENT_OVER::equals).isPresent();
  }

  /// Firms that were asked before, and those that are not to be asked.
  public Set<FirmId> asked() {
    var asked = new HashSet<>(excluded);
    past.forEach(offer -> asked.add(offer.firm()));
    return asked;
  }
}
