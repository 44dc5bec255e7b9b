package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
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
import org.alliance.firm.domain.matter.ClientUpdates.Amendment;

/// The commands that a matter takes, from matching, from intake and from firms.
public sealed interface MatterCommand {
  /// Matching asks a firm.
  record TakeOffer(
      CaseId caseId,
      OfferId offer,
      FirmId firm,
      CaseFacts facts,
      Instant answerBy,
      Optional<CaseNumber> caseNumber)
      implements MatterCommand {}

  /// Matching has ended an offer.
  record CloseOffer(OfferId offer, OfferClosure closure) implements MatterCommand {}

  /// Matching has given the case to a firm.
  record Assign(OfferId offer, FirmId firm, List<ServiceCategory> services)
      implements MatterCommand {}

  /// A firm answers.
  ///
  /// @param reason present if and only if it declines
  /// @param isConflictConsidered a person at the firm has looked into a possible conflict and found
  ///   that there is none
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

  /// The client wants no help for now.
  ///
  /// @param on the day on which intake recorded it, UTC
  record ClientWithdraws(LocalDate on) implements MatterCommand {}

  /// The client wants help after all.
  record ClientReturns() implements MatterCommand {}

  /// The client allows or forbids something.
  record Instruct(Instruction instruction) implements MatterCommand {}

  /// Intake has amended the report.
  record Amend(Amendment amendment) implements MatterCommand {}

  /// The firm ends its work for the client.
  record End(FirmId firm, EngagementEnding ending) implements MatterCommand {}

  /// The firm puts a team on the case.
  record Staff(FirmId firm, Team team) implements MatterCommand {}

  /// The firm connects the client with a service, or changes the status of a connection.
  ///
  /// @param connection empty for a new one, which starts as requested
  record Connect(
      FirmId firm,
      Optional<ConnectionId> connection,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status)
      implements MatterCommand {}

  /// The firm connects the client with a service. The command is idempotent: sent again with the
  /// same id, it makes no second connection.
  ///
  /// @param id of the new connection
  record ConnectOnce(
      FirmId firm,
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status)
      implements MatterCommand {}
}
