package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.WorkCommand;
import org.alliance.firm.domain.engagement.WorkLog.Closing;

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

  /// Matching has no firm left to ask.
  record SeekFirm(CaseId caseId, CaseFacts facts, Optional<CaseNumber> number, Instant since)
      implements MatterCommand {}

  /// A coordinator has closed the case: no firm is sought any more.
  record EndSearch(Instant at) implements MatterCommand {}

  /// A firm would take the case that no firm has taken.
  record ShowInterest(FirmId firm) implements MatterCommand {}

  /// The client wants no law firm asked, or wants it again.
  record WantNoFirm(boolean isWantedByNobody) implements MatterCommand {}

  /// A coordinator gives the firm more time. It holds once matching has extended the offer.
  record GrantTime(OfferId offer, Instant answerBy, Instant now) implements MatterCommand {}

  /// The client has said whether a service was received.
  record NoteConfirmation(ConnectionId connection, FirmId firm, Confirmation told)
      implements MatterCommand {}

  /// Matching has extended an offer.
  record Extend(OfferId offer, Instant answerBy) implements MatterCommand {}

  /// Matching has ended an offer.
  record CloseOffer(OfferId offer, OfferClosure closure) implements MatterCommand {}

  /// Matching has given the case to a firm.
  record Assign(OfferId offer, FirmId firm, List<ServiceCategory> services)
      implements MatterCommand {}

  /// A coordinator says what covers a service that the firm did not take on.
  ///
  /// @param cover empty if nothing covers it any more
  record NoteNeed(FirmId firm, ServiceCategory service, Optional<NeedCover> cover)
      implements MatterCommand {}

  /// A firm answers.
  ///
  /// @param reason present if and only if it declines
  /// @param services that the firm takes on; empty for all that the client asked for
  /// @param isConflictConsidered a person at the firm has looked into a possible conflict and found
  ///   that there is none
  /// @param note the firm's own sealed note; empty if it wrote none
  record Answer(
      OfferId offer,
      FirmId firm,
      OfferAnswer answer,
      Optional<OfferDeclineReason> reason,
      List<ServiceCategory> services,
      boolean isConflictConsidered,
      Instant now,
      Optional<String> note)
      implements MatterCommand {
    /// An answer without a note.
    public Answer(
        OfferId offer,
        FirmId firm,
        OfferAnswer answer,
        Optional<OfferDeclineReason> reason,
        List<ServiceCategory> services,
        boolean isConflictConsidered,
        Instant now) {
      this(offer, firm, answer, reason, services, isConflictConsidered, now, Optional.empty());
    }
  }

  /// A firm has a question about an offer. Sent again with the same id, it asks no second one.
  ///
  /// @param text sealed
  /// @param needsTime whether the firm asks for more time
  record AskQuestion(
      OfferId offer, FirmId firm, QuestionId question, String text, Instant now, boolean needsTime)
      implements MatterCommand {
    /// A question that does not ask for more time.
    public AskQuestion(OfferId offer, FirmId firm, QuestionId question, String text, Instant now) {
      this(offer, firm, question, text, now, false);
    }
  }

  /// A coordinator replies.
  ///
  /// @param text sealed
  record ReplyToQuestion(OfferId offer, QuestionId question, String text, Instant now)
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
  record End(FirmId firm, EngagementEnding ending, Closing closing) implements MatterCommand {}

  /// The firm does something for its client.
  record Work(FirmId firm, WorkCommand command) implements MatterCommand {}
}
