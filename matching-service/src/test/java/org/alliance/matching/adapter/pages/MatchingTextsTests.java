package org.alliance.matching.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.sealing.PersonalSign;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.StopReason;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;

class MatchingTextsTests {
  private static final MessageBundle TEXTS = new MessageBundle("matching");

  @Test
  void haveWordsForEveryCode() {
    assertThat(
            MessageCheck.of(TEXTS)
                .withWordsFor(
                    List.of(
                        HandPickReason.class,
                        NeedCover.class,
                        Offer.Outcome.class,
                        Score.LanguageFit.class,
                        PersonalSign.class,
                        Urgency.class,
                        ServiceCategory.class,
                        InstructionSubject.class,
                        InstructionRule.class,
                        OfferDeclineReason.class))
                .findings())
        .isEmpty();
    assertThat(TEXTS.texts().getOrDefault("en", Map.of()).keySet())
        .containsAll(keys("rule.", EligibilityRule.values()))
        .containsAll(keys("breaks.", EligibilityRule.values()))
        .containsAll(keys("blocked.", StopReason.values()));
  }

  private static List<String> keys(String prefix, Coded... codes) {
    return Stream.of(codes).map(code -> prefix + code.code()).toList();
  }
}
