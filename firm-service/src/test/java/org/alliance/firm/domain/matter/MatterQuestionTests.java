package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ASSIGNED;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.NOW;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.OTHER;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.MatterCommand.Answer;
import org.alliance.firm.domain.matter.MatterCommand.AskQuestion;
import org.alliance.firm.domain.matter.MatterCommand.ReplyToQuestion;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// Questions of a firm about an offer, and its note on a refusal.
class MatterQuestionTests {
  private static final QuestionId FIRST = new QuestionId("q-1");
  private final Matter asked = after(OPEN, ask(FIRST, NOW));

  @Test
  void isAskedOnceByTheFirmThatIsAskedWhileItMayAnswer() {
    assertThat(offer(asked).notes().questions()).hasSize(1);
    assertThat(offer(asked).answerBy()).isEqualTo(offer(OPEN).answerBy());
    assertThat(MatterDecider.decide(asked, ask(FIRST, NOW))).isEqualTo(Decision.happened());
    assertThat(MatterDecider.decide(OPEN, ask(FIRST, TOMORROW.plusSeconds(1))))
        .isEqualTo(Decision.refused(Refusal.TIME_IS_OVER));
    assertThat(MatterDecider.decide(ASSIGNED, ask(FIRST, NOW)))
        .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER));
    assertThat(MatterDecider.decide(OPEN, new AskQuestion(OFFER, OTHER, FIRST, "s", NOW)))
        .isEqualTo(Decision.refused(Refusal.NO_SUCH_OFFER));
  }

  @Test
  void isLimited() {
    var many = OPEN;
    for (var number = 1; number <= OfferNotes.MOST_QUESTIONS; number++) {
      many = after(many, ask(new QuestionId("q-" + number), NOW));
    }
    assertThat(MatterDecider.decide(many, ask(new QuestionId("q-11"), NOW)))
        .isEqualTo(Decision.refused(Refusal.TOO_MANY_QUESTIONS));
  }

  @Test
  void isAnsweredOnce() {
    var reply = new ReplyToQuestion(OFFER, FIRST, "sealed reply", NOW);
    var answered = after(asked, reply);
    assertThat(offer(answered).notes().find(FIRST).flatMap(OfferNotes.Question::reply))
        .contains(new OfferNotes.Reply("sealed reply", NOW));
    assertThat(MatterDecider.decide(answered, reply))
        .isEqualTo(Decision.refused(Refusal.QUESTION_IS_ANSWERED));
    assertThat(MatterDecider.decide(OPEN, reply))
        .isEqualTo(Decision.refused(Refusal.NO_SUCH_QUESTION));
  }

  @Test
  void keepsTheNoteOfARefusalWithTheOffer() {
    var declined =
        after(
            asked,
            new Answer(
                OFFER,
                FIRM,
                OfferAnswer.DECLINED,
                Optional.of(OfferDeclineReason.CAPACITY),
                List.of(),
                false,
                NOW,
                Optional.of("sealed note")));
    assertThat(offer(declined).notes().declineNote()).contains("sealed note");
    assertThat(offer(declined).notes().questions()).hasSize(1);
    assertThat(offer(declined).status()).isEqualTo(InboxOffer.Status.DECLINED);
  }

  private static InboxOffer offer(Matter matter) {
    return Matter.find(matter, OFFER).orElseThrow();
  }

  private static AskQuestion ask(QuestionId id, Instant now) {
    return new AskQuestion(OFFER, FIRM, id, "sealed question", now);
  }

  private static Matter after(Matter state, MatterCommand command) {
    assertThat(MatterDecider.decide(state, command)).isInstanceOf(Decision.Happened.class);
    return MatterDecider.decide(state, command)
            instanceof Decision.Happened<MatterEvent, Refusal>(var events)
        ? Matter.DECIDER.after(state, events)
        : state;
  }
}
