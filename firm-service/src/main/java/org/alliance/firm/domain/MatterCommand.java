package org.alliance.firm.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferClosure;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.ClientUpdates.Amendment;

/// What may be asked of a matter.
public sealed interface MatterCommand {
  /// Matching asks a firm.
  record TakeOffer(CaseId caseId, OfferId offer, FirmId firm, CaseFacts facts, Instant answerBy)
      implements MatterCommand {}

  /// Matching has ended an offer.
  record CloseOffer(OfferId offer, OfferClosure closure) implements MatterCommand {}

  /// Matching has given the case to a firm.
  record Assign(OfferId offer, FirmId firm, List<ServiceCategory> services)
      implements MatterCommand {}

  /// A firm answers.
  ///
  /// @param reason present if and only if it declines
  /// @param isConflictConsidered somebody at the firm has thought about a possible conflict and
  ///   found that there is none
  record Answer(
      OfferId offer,
      FirmId firm,
      OfferAnswer answer,
      Optional<OfferDeclineReason> reason,
      boolean isConflictConsidered,
      Instant now)
      implements MatterCommand {}

  /// Intake has compared the firm's list with the people of the case.
  record NoteConflict(OfferId offer, FirmId firm, ConflictFinding finding)
      implements MatterCommand {}

  /// The client wants no help any more.
  ///
  /// @param on the day on which intake recorded it, UTC
  record ClientWithdraws(LocalDate on) implements MatterCommand {}

  /// The client wants help after all.
  record ClientReturns() implements MatterCommand {}

  /// The client allows or forbids something.
  record Instruct(Instruction instruction) implements MatterCommand {}

  /// Another version of the report has come.
  record Amend(Amendment amendment) implements MatterCommand {}

  /// The firm's work for the client is over.
  record End(FirmId firm, EngagementEnding ending) implements MatterCommand {}

  /// The firm puts a team on the case.
  record Staff(FirmId firm, Team team) implements MatterCommand {}

  /// The firm connects the client with a service, or says how far a connection is.
  ///
  /// @param connection empty for a new one, which starts as requested
  record Connect(
      FirmId firm,
      Optional<ConnectionId> connection,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status)
      implements MatterCommand {}

  /// The firm connects the client with a service once, however often it says so.
  ///
  /// @param name what the new connection is called; whoever has heard no answer asks again under it
  record ConnectOnce(
      FirmId firm,
      ConnectionId name,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status)
      implements MatterCommand {}
}
