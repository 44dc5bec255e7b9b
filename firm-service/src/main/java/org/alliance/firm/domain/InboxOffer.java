package org.alliance.firm.domain;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;

/// An offer as it lies in a firm's inbox.
///
/// @param reason why the firm declined, if it did
public record InboxOffer(
    OfferId id,
    FirmId firm,
    CaseFacts facts,
    Instant answerBy,
    Status status,
    Optional<OfferDeclineReason> reason) {
  public enum Status implements Coded {
    OPEN,
    ACCEPTED,
    DECLINED,
    ASSIGNED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED
  }

  InboxOffer now(Status other, Optional<OfferDeclineReason> why) {
    return new InboxOffer(id, firm, facts, answerBy, other, why);
  }
}
