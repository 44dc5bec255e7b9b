package org.alliance.firm.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;

/// A firm accepts or declines an offer.
public final class AnsweringOffers {
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final CaseTexts texts;
  private final Clock clock;

  public AnsweringOffers(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      CaseTexts texts,
      Clock clock) {
    this.matters = matters;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param reason present if and only if the firm declines
  /// @param services that the firm takes on; empty for all that the client asked for
  /// @param isConflictConsidered whether a person at the firm has looked into a possible conflict
  ///   and found that there is none
  /// @param note the firm's own note; it is stored sealed, and nobody else hears of it
  public Decision<MatterEvent, Refusal> answer(
      OfferId offer,
      FirmId firm,
      OfferAnswer answer,
      Optional<OfferDeclineReason> reason,
      List<ServiceCategory> services,
      boolean isConflictConsidered,
      Optional<String> note) {
    return (answer == OfferAnswer.DECLINED) == reason.isPresent()
        ? matters.handle(
            offer.caseId().value(),
            new Answer(
                offer,
                firm,
                answer,
                reason,
                services,
                isConflictConsidered,
                clock.instant(),
                note.map(text -> texts.seal(text, offer.caseId()))))
        : Decision.refused(Refusal.REASON_DOES_NOT_FIT);
  }
}
