package org.alliance.firm.adapter.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.jspecify.annotations.Nullable;

/// An offer as the firm sees it.
///
/// @param caseNumber as people say it; absent for offers from before cases had numbers
/// @param facts with the instructions that hold now, without the ZIP area
/// @param instructions the same instructions in words; the police are always among them
/// @param clientWithdrew whether the client wants no help for now
/// @param clientWithdrewOn the day of the withdrawal, UTC; absent if it is not known
/// @param amendments of the report, oldest first
/// @param reason why the firm declined
/// @param sandbox true for a made-up offer; absent for a client's
/// @param conflict the finding of intake; absent until it has compared the firm's list
record OfferView(
    OfferId offerId,
    CaseId caseId,
    @Nullable CaseNumber caseNumber,
    FirmId firm,
    String state,
    Instant answerBy,
    CaseFacts facts,
    List<InstructionView> instructions,
    boolean clientWithdrew,
    @Nullable LocalDate clientWithdrewOn,
    List<Amendment> amendments,
    @Nullable OfferDeclineReason reason,
    @Nullable ConflictFinding conflict,
    @Nullable Boolean sandbox) {
  /// @param isMadeUp whether it is one of the sandbox
  static OfferView of(OfferInbox.Line line, boolean isMadeUp) {
    var offer = line.offer();
    var client = line.matter().client();
    var facts = client.updated(offer.facts()).withoutArea();
    return new OfferView(
        offer.id(),
        offer.id().caseId(),
        offer.caseNumber().orElse(null),
        offer.firm(),
        offer.status().code(),
        offer.answerBy(),
        facts,
        InstructionView.all(facts),
        client.hasWithdrawn(),
        EngagementView.withdrewOn(client),
        client.amendments(),
        offer.reason().orElse(null),
        offer.conflict().orElse(null),
        isMadeUp ? true : null);
  }
}
