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
/// @param excluded firms that a coordinator does not want asked for this case
public record Brief(
    CaseId caseId, CaseFacts facts, Instant since, List<Offer> past, Set<FirmId> excluded) {
  public Brief {
    past = List.copyOf(past);
    excluded = Set.copyOf(excluded);
  }

  public static Brief of(CaseId caseId, CaseFacts facts, Instant since) {
    return new Brief(caseId, facts, since, List.of(), Set.of());
  }

  Brief with(Offer over) {
    var offers = new ArrayList<>(past);
    offers.add(over);
    return new Brief(caseId, facts, since, offers, excluded);
  }

  Brief without(FirmId firm) {
    var firms = new HashSet<>(excluded);
    firms.add(firm);
    return new Brief(caseId, facts, since, past, firms);
  }

  /// Firms that were asked before, and those that are not to be asked.
  public Set<FirmId> asked() {
    var asked = new HashSet<>(excluded);
    past.forEach(offer -> asked.add(offer.firm()));
    return asked;
  }
}
