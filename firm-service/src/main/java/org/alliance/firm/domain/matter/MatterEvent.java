package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
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
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.client.Opportunity;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.WorkEvent;
import org.alliance.firm.domain.engagement.WorkLog.Closing;

/// The events of one matter. They are private to this service.
public sealed interface MatterEvent {
  record OfferTaken(CaseId caseId, InboxOffer offer) implements MatterEvent {}

  record FirmSought(CaseId caseId, Opportunity opportunity) implements MatterEvent {}

  record SearchEnded() implements MatterEvent {}

  record InterestShown(FirmId firm) implements MatterEvent {}

  record NoFirmWanted(boolean isWantedByNobody) implements MatterEvent {}

  record TimeGranted(OfferId offer, FirmId firm, Instant answerBy) implements MatterEvent {}

  record Extended(OfferId offer, Instant answerBy) implements MatterEvent {}

  record OfferClosed(OfferId offer, OfferClosure closure) implements MatterEvent {}

  record Answered(
      OfferId offer,
      FirmId firm,
      OfferAnswer answer,
      Optional<OfferDeclineReason> reason,
      List<ServiceCategory> services)
      implements MatterEvent {}

  /// The firm has kept a sealed note on its answer.
  record NoteKept(OfferId offer, String note) implements MatterEvent {}

  record Questioned(OfferId offer, FirmId firm, OfferNotes.Question question)
      implements MatterEvent {}

  record Replied(OfferId offer, FirmId firm, QuestionId question, OfferNotes.Reply reply)
      implements MatterEvent {}

  record Assigned(OfferId offer, FirmId firm, List<ServiceCategory> services)
      implements MatterEvent {}

  record NeedNoted(ServiceCategory service, Optional<NeedCover> cover) implements MatterEvent {}

  record ConflictNoted(OfferId offer, ConflictFinding finding) implements MatterEvent {}

  /// A firm that has the case keeps it and sees the withdrawal.
  record ClientWithdrew(LocalDate on) implements MatterEvent {}

  record ClientReturned() implements MatterEvent {}

  record Instructed(Instruction instruction) implements MatterEvent {}

  record Amended(Amendment amendment) implements MatterEvent {}

  record Confirmed(ConnectionId connection, Confirmation told) implements MatterEvent {}

  record Ended(FirmId firm, EngagementEnding ending, Closing closing) implements MatterEvent {}

  record Worked(FirmId firm, WorkEvent event) implements MatterEvent {}
}
