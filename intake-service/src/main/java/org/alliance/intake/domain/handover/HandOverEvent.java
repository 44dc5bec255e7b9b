package org.alliance.intake.domain.handover;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;

/// What happened on the way of a report to an organisation.
public sealed interface HandOverEvent {
  /// @param number which offer of the report it is, from 1
  record Offered(int number, OrganisationId partner, Instant at, Instant answerBy)
      implements HandOverEvent {}

  /// @param reason of an organisation that declines
  record Answered(
      int number,
      OrganisationId partner,
      HandOverAnswer answer,
      Optional<HandOverDeclineReason> reason,
      Instant at)
      implements HandOverEvent {}

  /// The rules found no organisation with an account.
  record NoneFitted(Instant at) implements HandOverEvent {}

  record Settled(HandOverSettlement settlement, Instant at) implements HandOverEvent {}
}
