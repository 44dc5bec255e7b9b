package org.alliance.notification.domain;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;

/// What a firm is told.
///
/// @param caseNumber the number that people say; empty if the event did not tell it
/// @param facts the offer's summary; empty for any other kind, which names only the case
/// @param answerBy until when an offer may be answered; empty for any other kind
public record Notice(
    CaseId caseId,
    Optional<CaseNumber> caseNumber,
    FirmId firm,
    NotificationKind kind,
    Optional<CaseFacts> facts,
    Optional<Instant> answerBy) {
  /// Whether there is no reason any more to send it: the time to answer an offer has passed.
  boolean isOver(Instant now) {
    return answerBy.filter(by -> !now.isBefore(by)).isPresent();
  }
}
