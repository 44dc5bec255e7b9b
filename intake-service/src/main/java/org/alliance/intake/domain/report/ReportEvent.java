package org.alliance.intake.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.handover.HandOverEvent;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.service.ServiceChange;

/// The events of one report.
public sealed interface ReportEvent {
  /// @param number the number that people call it by
  record IncidentReported(CaseId id, Version version, Instant at, Optional<CaseNumber> number)
      implements ReportEvent {}

  /// @param number which amendment it is, from 1
  /// @param doubts why a person has to look at it, whatever the rules find
  record ReportAmended(CaseId id, int number, Amendment amendment, Set<ReviewReason> doubts)
      implements ReportEvent {}

  record ReviewRequested(CaseId id, List<ReviewReason> reasons) implements ReportEvent {}

  record ReportDeclined(CaseId id, List<DeclineReason> reasons) implements ReportEvent {}

  record CaseAccepted(CaseId id, CaseFacts facts, boolean doNotContactPolice, boolean mayAskFirms)
      implements ReportEvent {}

  record ClientWithdrew(CaseId id, WithdrawalReason reason) implements ReportEvent {}

  /// Stays in this service: others heard of the withdrawal, and nothing changes for them.
  record WithdrawalEnded(CaseId id, WithdrawalEnd end) implements ReportEvent {}

  /// Stays in this service.
  record KeepingChanged(Keeping keeping) implements ReportEvent {}

  record SubjectErased(CaseId id, ErasureReason reason) implements ReportEvent {}

  record WithdrawalUndone(CaseId id) implements ReportEvent {}

  /// @param consent what is known of it from now on
  record ConsentChanged(
      CaseId id, ConsentRecipient recipient, ConsentChange change, Consent consent)
      implements ReportEvent {}

  record InstructionRecorded(CaseId id, Instruction instruction) implements ReportEvent {}

  /// Stays in this service: who may compare lists.
  record FirmAsked(OfferId offer, FirmId firm, Instant answerBy) implements ReportEvent {}

  /// Stays in this service, too.
  record MoreTimeGiven(OfferId offer, Instant answerBy) implements ReportEvent {}

  record OfferOver(OfferId offer) implements ReportEvent {}

  /// Stays in this service: who may open the client's file.
  record FirmTookCase(FirmId firm, Instant at) implements ReportEvent {}

  record EngagementOver(FirmId firm, EngagementEnding ending, Instant at) implements ReportEvent {}

  record TeamNamed(FirmId firm, List<LawyerId> members, List<LawyerId> walled)
      implements ReportEvent {}

  /// Stays in this service: case-tracking has told everybody.
  record ClosingNoted(Closing closing) implements ReportEvent {}

  /// Others hear of what the client says. The firm has told everybody of the rest.
  record ServicesChanged(CaseId id, ServiceChange change) implements ReportEvent {}

  /// Stays in this service: a try counts from here on, whatever comes of it.
  record ConflictCheckBegun(CaseId id, OfferId offer, FirmId firm) implements ReportEvent {}

  /// A call of a firm that is asked was refused for this reason for the first time.
  record ConflictCheckRefused(CaseId id, OfferId offer, FirmId firm, Refusal reason)
      implements ReportEvent {}

  /// On its way to an organisation.
  record HandOverChanged(CaseId id, HandOverEvent change) implements ReportEvent {}

  /// Stays in this service: a person has to look whether these tell of the same incident.
  record LikenessFound(List<Link> links) implements ReportEvent {}

  /// Stays in this service.
  record LinkAnswered(CaseId other, Link.Answer answer) implements ReportEvent {}

  /// This report rests, and the other one goes on.
  record ReportLinked(CaseId id, Link link) implements ReportEvent {}

  record ConflictChecked(CaseId id, OfferId offer, FirmId firm, ConflictFinding finding)
      implements ReportEvent {}

  /// Stays in this service: who opened the names is in the audit trail.
  record NamesOpened(CaseId id, OfferId offer, FirmId firm, String staff) implements ReportEvent {}

  record ReviewRecorded(CaseId id, OfferId offer, FirmId firm, ConflictFinding finding)
      implements ReportEvent {}
}
