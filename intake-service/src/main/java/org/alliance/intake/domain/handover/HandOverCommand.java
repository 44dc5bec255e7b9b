package org.alliance.intake.domain.handover;

import java.time.Instant;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;

/// What can be asked of the way of a report to an organisation.
public sealed interface HandOverCommand {
  Instant at();

  /// Ask this organisation.
  record Offer(OrganisationId partner, Instant at, Instant answerBy) implements HandOverCommand {}

  /// The rules look for an organisation with an account and find none. Of a report that a person
  /// has offered meanwhile this changes nothing.
  record NoteNoneFits(Instant at) implements HandOverCommand {}

  /// @param tellsPolice whether the organisation tells the police what it hears. It takes no client
  ///   who has said no, also not one who has said so since it was asked
  record Accept(OrganisationId partner, boolean tellsPolice, Instant at)
      implements HandOverCommand {}

  record Decline(OrganisationId partner, HandOverDeclineReason reason, Instant at)
      implements HandOverCommand {}

  /// The time to answer is over. Before that, it changes nothing.
  record TimeOut(Instant at) implements HandOverCommand {}

  /// A person has done what was left to do.
  record Settle(HandOverSettlement settlement, Instant at) implements HandOverCommand {}
}
