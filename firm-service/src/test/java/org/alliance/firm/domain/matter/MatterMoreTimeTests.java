package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ACCEPTED;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.NOW;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterCommand.Extend;
import org.alliance.firm.domain.matter.MatterCommand.GrantTime;
import org.alliance.firm.domain.matter.MatterEvent.Extended;
import org.alliance.firm.domain.matter.MatterEvent.TimeGranted;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// A coordinator gives a firm more time to answer.
class MatterMoreTimeTests {
  private static final Duration MOST = Urgency.SOON.mostMoreTime();
  private static final Instant LATER = TOMORROW.plusSeconds(3_600);

  @Test
  void isGrantedOnceAndHoldsOnceMatchingHasExtendedTheOffer() {
    assertThat(decide(OPEN, new GrantTime(OFFER, LATER, NOW)))
        .isEqualTo(Decision.happened(new TimeGranted(OFFER, FIRM, LATER)));
    var granted = Matter.evolve(OPEN, new TimeGranted(OFFER, FIRM, LATER));
    assertThat(deadline(granted)).isEqualTo(TOMORROW);
    assertThat(decide(granted, new GrantTime(OFFER, LATER, NOW))).isEqualTo(Decision.happened());
    assertThat(decide(granted, new Extend(OFFER, LATER)))
        .isEqualTo(Decision.happened(new Extended(OFFER, LATER)));
    var extended = Matter.evolve(granted, new Extended(OFFER, LATER));
    assertThat(deadline(extended)).isEqualTo(LATER);
    assertThat(decide(extended, new Extend(OFFER, LATER))).isEqualTo(Decision.happened());
  }

  @Test
  void hasALimitThatCountsFromTheFirstDeadline() {
    var most = TOMORROW.plus(MOST);
    var extended = Matter.evolve(OPEN, new Extended(OFFER, most));
    for (var state : List.of(OPEN, extended)) {
      assertThat(decide(state, new GrantTime(OFFER, most.plusMillis(1), NOW)))
          .isEqualTo(Decision.refused(Refusal.TOO_MUCH_TIME));
    }
    assertThat(decide(OPEN, new GrantTime(OFFER, most, NOW)))
        .isEqualTo(Decision.happened(new TimeGranted(OFFER, FIRM, most)));
  }

  @Test
  void isNotGrantedOnceTheOfferIsOver() {
    for (var state : List.of(ACCEPTED, Matters.offered(Status.EXPIRED), Matters.declined())) {
      assertThat(decide(state, new GrantTime(OFFER, LATER, NOW)))
          .isEqualTo(Decision.refused(Refusal.OFFER_IS_OVER));
    }
    assertThat(decide(OPEN, new GrantTime(OFFER, LATER, TOMORROW.plusMillis(1))))
        .isEqualTo(Decision.refused(Refusal.TIME_IS_OVER));
  }

  private static Instant deadline(Matter state) {
    return Matter.find(state, OFFER).orElseThrow().answerBy();
  }

  private static Decision<MatterEvent, Refusal> decide(Matter state, MatterCommand command) {
    return Matter.DECIDER.decide().apply(state, command);
  }
}
