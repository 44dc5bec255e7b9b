package org.alliance.intake.domain;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.WithdrawalReason;

/// What may be asked of a report.
public sealed interface ReportCommand {
  /// Keep this report and decide it. Sent again, it changes nothing; another one under the same id
  /// is refused.
  record Submit(CaseId id, Incident incident) implements ReportCommand {}

  /// A person in triage finds it in mandate.
  ///
  /// @param state where it happened, if the report did not say
  record AcceptAfterReview(CaseId id, Optional<UsState> state) implements ReportCommand {}

  /// A person in triage finds it outside the mandate.
  record DeclineAfterReview(CaseId id, List<DeclineReason> reasons) implements ReportCommand {}

  /// The client wants no firm any more.
  record Withdraw(CaseId id, WithdrawalReason reason) implements ReportCommand {}

  /// The client takes a consent back, or gives it again.
  record ChangeConsent(CaseId id, ConsentRecipient recipient, ConsentChange change)
      implements ReportCommand {}

  /// Matching asks a firm.
  record NoteOffer(OfferId offer, FirmId firm) implements ReportCommand {}

  /// An offer is over, answered or not.
  record NoteOfferEnd(OfferId offer) implements ReportCommand {}

  /// A firm that is asked wants to compare its own list with the people of the case. This counts
  /// the try; only then may the vault be opened.
  record BeginConflictCheck(CaseId id, OfferId offer, FirmId firm) implements ReportCommand {}

  /// A call of a firm that is asked was refused.
  record NoteConflictRefusal(CaseId id, OfferId offer, FirmId firm, Refusal reason)
      implements ReportCommand {}

  /// Answers a try that was begun.
  record CheckConflict(CaseId id, OfferId offer, FirmId firm, ConflictFinding finding)
      implements ReportCommand {}
}
