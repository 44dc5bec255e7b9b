package org.alliance.firm.domain.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;

/// A case that no firm has taken, as matching told it when it had no firm left to ask.
///
/// @param number as people say it; empty if the case has none
/// @param since when matching told it last
/// @param interested firms that would take the case, the first at the front; until they are asked
/// @param isOpen false while firms are asked again
public record Opportunity(
    CaseId caseId,
    CaseFacts facts,
    Optional<CaseNumber> number,
    Instant since,
    List<FirmId> interested,
    boolean isOpen) {
  public Opportunity {
    interested = List.copyOf(interested);
  }

  public Opportunity with(FirmId firm) {
    return new Opportunity(
        caseId,
        facts,
        number,
        since,
        Stream.concat(interested.stream(), Stream.of(firm)).toList(),
        isOpen);
  }

  /// A coordinator has closed the case. Matching has forgotten who was interested, too.
  public Opportunity ended() {
    return new Opportunity(caseId, facts, number, since, List.of(), false);
  }

  /// Matching asks this firm.
  public Opportunity asking(FirmId firm) {
    return new Opportunity(
        caseId,
        facts,
        number,
        since,
        interested.stream().filter(other -> !other.equals(firm)).toList(),
        false);
  }
}
