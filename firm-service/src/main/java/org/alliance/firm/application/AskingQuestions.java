package org.alliance.firm.application;

import java.time.Clock;
import java.time.Instant;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.AskQuestion;
import org.alliance.firm.domain.matter.MatterCommand.GrantTime;
import org.alliance.firm.domain.matter.MatterCommand.ReplyToQuestion;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;

/// A firm asks the coordinators about an offer, and a coordinator replies. The deadline of the
/// offer stays unless the coordinator gives more time. Question and reply are stored sealed.
public final class AskingQuestions {
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final CaseTexts texts;
  private final Clock clock;

  public AskingQuestions(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      CaseTexts texts,
      Clock clock) {
    this.matters = matters;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param id makes the question idempotent
  /// @param needsTime whether the firm asks for more time
  public Decision<MatterEvent, Refusal> ask(
      OfferId offer, FirmId firm, QuestionId id, String question, boolean needsTime) {
    var sealed = texts.seal(question, offer.caseId());
    return matters.handle(
        offer.caseId().value(),
        new AskQuestion(offer, firm, id, sealed, clock.instant(), needsTime));
  }

  /// A coordinator gives the firm more time. Matching decides: the offer may have ended meanwhile.
  public Decision<MatterEvent, Refusal> grantTime(OfferId offer, Instant answerBy) {
    return matters.handle(offer.caseId().value(), new GrantTime(offer, answerBy, clock.instant()));
  }

  public Decision<MatterEvent, Refusal> reply(OfferId offer, QuestionId id, String reply) {
    var sealed = texts.seal(reply, offer.caseId());
    return matters.handle(
        offer.caseId().value(), new ReplyToQuestion(offer, id, sealed, clock.instant()));
  }
}
