package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.AskQuestion;
import org.alliance.firm.domain.matter.MatterCommand.ReplyToQuestion;
import org.alliance.firm.domain.matter.MatterCommand.TakeOffer;
import org.alliance.firm.domain.matter.MatterEvent.Answered;
import org.alliance.firm.domain.matter.MatterEvent.NoteKept;
import org.alliance.firm.domain.matter.MatterEvent.Questioned;
import org.alliance.firm.domain.matter.MatterEvent.Replied;
import org.alliance.kit.decision.Decision;

/// One offer in a firm's inbox.
///
/// @param reason why the firm declined, if it did
/// @param conflict the finding of intake, which compares the firm's list of names with the people
///   of the case; empty until it has compared them
/// @param notes what people have written about it
/// @param caseNumber as people say it; empty for offers from before cases had numbers
/// @param firstAnswerBy the deadline before it was extended
public record InboxOffer(
    OfferId id,
    FirmId firm,
    CaseFacts facts,
    Instant answerBy,
    Status status,
    Optional<OfferDeclineReason> reason,
    Optional<ConflictFinding> conflict,
    Optional<CaseNumber> caseNumber,
    OfferNotes notes,
    Instant firstAnswerBy) {
  /// An offer whose deadline was not extended.
  public InboxOffer(
      OfferId id,
      FirmId firm,
      CaseFacts facts,
      Instant answerBy,
      Status status,
      Optional<OfferDeclineReason> reason,
      Optional<ConflictFinding> conflict,
      Optional<CaseNumber> caseNumber,
      OfferNotes notes) {
    this(id, firm, facts, answerBy, status, reason, conflict, caseNumber, notes, answerBy);
  }

  /// An offer about which nobody has written anything.
  public InboxOffer(
      OfferId id,
      FirmId firm,
      CaseFacts facts,
      Instant answerBy,
      Status status,
      Optional<OfferDeclineReason> reason,
      Optional<ConflictFinding> conflict,
      Optional<CaseNumber> caseNumber) {
    this(id, firm, facts, answerBy, status, reason, conflict, caseNumber, OfferNotes.NONE);
  }

  /// How far a firm is from accepting, as far as conflicts go.
  public enum Clearance implements Coded {
    NOT_CHECKED,
    CLEAR,
    /// Somebody at the firm says that there is no conflict.
    PERSON_DECIDES,
    /// Somebody at the firm looks at the names first.
    NAMES_FIRST,
    IN_CONFLICT;

    public boolean allowsAcceptance() {
      return this == CLEAR || this == PERSON_DECIDES;
    }
  }

  public enum Status implements Coded {
    OPEN,
    ACCEPTED,
    DECLINED,
    ASSIGNED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED
  }

  static InboxOffer taken(TakeOffer offer) {
    return new InboxOffer(
        offer.offer(),
        offer.firm(),
        offer.facts(),
        offer.answerBy(),
        Status.OPEN,
        Optional.empty(),
        Optional.empty(),
        offer.caseNumber());
  }

  InboxOffer now(Status other, Optional<OfferDeclineReason> why) {
    return new InboxOffer(
        id, firm, facts, answerBy, other, why, conflict, caseNumber, notes, firstAnswerBy);
  }

  InboxOffer now(ConflictFinding finding) {
    return new InboxOffer(
        id,
        firm,
        facts,
        answerBy,
        status,
        reason,
        Optional.of(finding),
        caseNumber,
        notes,
        firstAnswerBy);
  }

  InboxOffer with(OfferNotes other) {
    return new InboxOffer(
        id, firm, facts, answerBy, status, reason, conflict, caseNumber, other, firstAnswerBy);
  }

  /// Matching moves a deadline only forward.
  InboxOffer extended(Instant by) {
    return new InboxOffer(
        id, firm, facts, by, status, reason, conflict, caseNumber, notes, firstAnswerBy);
  }

  /// The latest deadline that a coordinator may grant.
  public Instant latestAnswerBy() {
    return firstAnswerBy.plus(facts.urgency().mostMoreTime());
  }

  /// The same time again changes nothing.
  Decision<MatterEvent, Refusal> grant(Instant by, Instant now) {
    if (status != Status.OPEN) {
      return Decision.refused(Refusal.OFFER_IS_OVER);
    }
    if (now.isAfter(answerBy)) {
      return Decision.refused(Refusal.TIME_IS_OVER);
    }
    if (by.isAfter(latestAnswerBy())) {
      return Decision.refused(Refusal.TOO_MUCH_TIME);
    }
    return by.isAfter(notes.granted().filter(answerBy::isBefore).orElse(answerBy))
        ? Decision.happened(new MatterEvent.TimeGranted(id, firm, by))
        : Decision.happened();
  }

  /// The same answer again changes nothing; another answer is refused.
  ///
  /// @param wantsNobodyAsked whether the client has withdrawn, or lets no firm be asked: the firm
  ///   cannot accept then
  Decision<MatterEvent, Refusal> answer(Answer answer, boolean wantsNobodyAsked) {
    return switch (status) {
      case OPEN ->
          whyNot(answer, wantsNobodyAsked)
              .map(Decision::<MatterEvent, Refusal>refused)
              .orElseGet(() ->
                  answered(
                      answer,
                      new Answered(
                          id, firm, answer.answer(), answer.reason(), taken(answer.services()))));
      case ACCEPTED, ASSIGNED -> sameAgain(answer.answer() == OfferAnswer.ACCEPTED);
      case DECLINED ->
          sameAgain(answer.answer() == OfferAnswer.DECLINED && answer.reason().equals(reason));
      case EXPIRED, WITHDRAWN, SUPERSEDED -> Decision.refused(Refusal.OFFER_IS_OVER);
    };
  }

  private Decision<MatterEvent, Refusal> answered(Answer answer, Answered event) {
    return answer
        .note()
        .map(note -> Decision.<MatterEvent, Refusal>happened(event, new NoteKept(id, note)))
        .orElseGet(() -> Decision.happened(event));
  }

  /// A question is asked while the firm may still answer the offer. It moves no deadline.
  Decision<MatterEvent, Refusal> question(AskQuestion asked) {
    if (notes.find(asked.question()).isPresent()) {
      return Decision.happened();
    }
    if (status != Status.OPEN) {
      return Decision.refused(Refusal.OFFER_IS_OVER);
    }
    if (asked.now().isAfter(answerBy)) {
      return Decision.refused(Refusal.TIME_IS_OVER);
    }
    return notes.questions().size() >= OfferNotes.MOST_QUESTIONS
        ? Decision.refused(Refusal.TOO_MANY_QUESTIONS)
        : Decision.happened(
            new Questioned(
                id,
                firm,
                new OfferNotes.Question(
                    asked.question(),
                    asked.text(),
                    asked.now(),
                    Optional.empty(),
                    asked.needsTime())));
  }

  /// A reply is not changed afterwards: the firm may have read it.
  Decision<MatterEvent, Refusal> reply(ReplyToQuestion reply) {
    return notes
        .find(reply.question())
        .map(question ->
            question.reply().isPresent()
                ? Decision.<MatterEvent, Refusal>refused(Refusal.QUESTION_IS_ANSWERED)
                : Decision.<MatterEvent, Refusal>happened(
                    new Replied(
                        id,
                        firm,
                        reply.question(),
                        new OfferNotes.Reply(reply.text(), reply.now()))))
        .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_QUESTION));
  }

  /// A firm may decline until the deadline. It may accept only after intake has compared its list
  /// of names. Unless the finding is clear, a person at the firm must have considered it; a
  /// conflict that a person found stays one.
  private Optional<Refusal> whyNot(Answer answer, boolean wantsNobodyAsked) {
    if (answer.now().isAfter(answerBy)) {
      return Optional.of(Refusal.TIME_IS_OVER);
    }
    if (answer.answer() == OfferAnswer.DECLINED) {
      return Optional.empty();
    }
    if (wantsNobodyAsked) {
      return Optional.of(Refusal.CLIENT_WITHDREW);
    }
    if (!facts.services().isEmpty() && !facts.services().containsAll(answer.services())) {
      return Optional.of(Refusal.NOT_ASKED_FOR);
    }
    return switch (clearance()) {
      case NOT_CHECKED -> Optional.of(Refusal.CONFLICT_NOT_CHECKED);
      case CLEAR -> Optional.empty();
      case NAMES_FIRST -> Optional.of(Refusal.CONFLICT_NEEDS_REVIEW);
      case IN_CONFLICT -> Optional.of(Refusal.CONFLICT_FOUND);
      case PERSON_DECIDES ->
          answer.isConflictConsidered() ? Optional.empty() : Optional.of(Refusal.CONFLICT_POSSIBLE);
    };
  }

  /// What the finding means for accepting.
  public Clearance clearance() {
    return switch (conflict.orElse(null)) {
      case null -> Clearance.NOT_CHECKED;
      case CLEAR, REVIEW_CLEAR -> Clearance.CLEAR;
      case NEEDS_REVIEW -> Clearance.NAMES_FIRST;
      case REVIEW_CONFLICT -> Clearance.IN_CONFLICT;
      case POSSIBLE, NOTHING_TO_COMPARE, REVIEW_UNCLEAR -> Clearance.PERSON_DECIDES;
    };
  }

  /// Empty if the firm takes all that the client asked for.
  private List<ServiceCategory> taken(List<ServiceCategory> services) {
    return services.containsAll(facts.services()) && !facts.services().isEmpty()
        ? List.of()
        : services;
  }

  private static Decision<MatterEvent, Refusal> sameAgain(boolean same) {
    return same ? Decision.happened() : Decision.refused(Refusal.ANSWERED_OTHERWISE);
  }
}
