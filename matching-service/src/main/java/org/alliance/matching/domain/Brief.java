package org.alliance.matching.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
/// @param stops why nobody is to be asked; empty while firms may be asked
public record Brief(
    CaseId caseId,
    CaseFacts facts,
    Instant since,
    Instant searching,
    List<Offer> past,
    Set<FirmId> excluded,
    int handedOverAfter,
    Set<StopReason> stops) {
  public Brief {
    past = List.copyOf(past);
    excluded = Set.copyOf(excluded);
    stops = Set.copyOf(stops);
  }

  public static Brief of(CaseId caseId, CaseFacts facts, Instant since) {
    return new Brief(caseId, facts, since, since, List.of(), Set.of(), 0, Set.of());
  }

  Brief with(Offer over) {
    var offers = new ArrayList<>(past);
    offers.add(over);
    return new Brief(caseId, facts, since, searching, offers, excluded, handedOverAfter, stops);
  }

  Brief without(FirmId firm) {
    var firms = new HashSet<>(excluded);
    firms.add(firm);
    return new Brief(caseId, facts, since, searching, past, firms, handedOverAfter, stops);
  }

  Brief searchedFrom(Instant time) {
    return new Brief(caseId, facts, since, time, past, excluded, handedOverAfter, stops);
  }

  /// A coordinator takes the case; whoever is asked from then on counts anew.
  Brief handedOver() {
    return new Brief(caseId, facts, since, searching, past, excluded, past.size(), stops);
  }

  Brief stopped(StopReason why) {
    var more = new HashSet<>(stops);
    more.add(why);
    return with(more);
  }

  Brief without(Set<StopReason> lifted) {
    var left = new HashSet<>(stops);
    left.removeAll(lifted);
    return with(left);
  }

  private Brief with(Set<StopReason> reasons) {
    return new Brief(caseId, facts, since, searching, past, excluded, handedOverAfter, reasons);
  }

  boolean isStopped() {
    return !stops.isEmpty();
  }

  int offersSinceHandedOver() {
    return past.size() - handedOverAfter;
  }

  /// A firm had the case, and no longer has it.
  public boolean isOver() {
    return stops.contains(StopReason.ENGAGEMENT_OVER) || stops.contains(StopReason.CLIENT_LEFT);
  }

  /// Nobody has been asked because the client has not agreed yet.
  boolean waitsForConsent() {
    return stops.equals(Set.of(StopReason.CONSENT_NOT_GIVEN));
  }

  /// Firms that were asked before, and those that are not to be asked.
  public Set<FirmId> asked() {
    var asked = new HashSet<>(excluded);
    past.forEach(offer -> asked.add(offer.firm()));
    return asked;
  }
}
