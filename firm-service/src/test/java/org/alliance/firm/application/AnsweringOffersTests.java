package org.alliance.firm.application;

import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringOffersTests {
  private static final Clock AT_THE_DEADLINE = Clock.fixed(TOMORROW, ZoneOffset.UTC);
  private final InMemoryAggregates<Matter, MatterEvent> matters =
      InMemoryAggregates.silent(Matter.DECIDER.initial());
  private final AnsweringOffers answering =
      new AnsweringOffers(
          new AggregateCommandHandler<>(matters, Matter.DECIDER),
          CaseTexts.of("firm", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", Path.of("")),
          AT_THE_DEADLINE);

  @BeforeEach
  void offer() {
    matters.save(Change.of(matters.load(CASE.value()), OPEN, List.of()));
  }

  @Test
  void takesAnAnswerUpToTheDeadline() {
    assertThat(
            answering.answer(
                OFFER,
                FIRM,
                OfferAnswer.DECLINED,
                Optional.of(OfferDeclineReason.CAPACITY),
                List.of(),
                false,
                Optional.empty()))
        .isInstanceOf(Decision.Happened.class);
  }

  @Test
  void wantsAReasonToDeclineAndNoneToAccept() {
    assertThat(
            answering.answer(
                OFFER,
                FIRM,
                OfferAnswer.DECLINED,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty()))
        .isEqualTo(Decision.refused(Refusal.REASON_DOES_NOT_FIT));
    assertThat(
            answering.answer(
                OFFER,
                FIRM,
                OfferAnswer.ACCEPTED,
                Optional.of(OfferDeclineReason.CAPACITY),
                List.of(),
                false,
                Optional.empty()))
        .isEqualTo(Decision.refused(Refusal.REASON_DOES_NOT_FIT));
    assertThat(matters.load(CASE.value()).state()).isEqualTo(OPEN);
  }
}
