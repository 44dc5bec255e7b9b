package org.alliance.matching.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.ranking.Weights;
import org.alliance.matching.domain.referral.OfferRule;
import org.junit.jupiter.api.Test;

class OfferPolicyTests {
  private static final FirmId PATIENT = new FirmId("firm-001");
  private static final FirmId OTHER = new FirmId("firm-002");
  private static final OfferPolicy POLICY =
      new OfferPolicy(
          OfferRule.of(Weights.STANDARD, 2, Duration.ofHours(24)),
          urgency -> urgency == Urgency.URGENT ? Duration.ofHours(8) : Duration.ofHours(24),
          _ -> Duration.ofHours(48),
          8,
          Map.of(PATIENT, Duration.ofHours(12)));

  @Test
  void givesTheUsualTimeAndNoFirmLess() {
    assertThat(POLICY.answerWithin(Urgency.URGENT, List.of(OTHER))).isEqualTo(Duration.ofHours(8));
    assertThat(POLICY.answerWithin(Urgency.URGENT, List.of(OTHER, PATIENT)))
        .isEqualTo(Duration.ofHours(12));
    assertThat(POLICY.answerWithin(Urgency.SOON, List.of(PATIENT))).isEqualTo(Duration.ofHours(24));
  }
}
