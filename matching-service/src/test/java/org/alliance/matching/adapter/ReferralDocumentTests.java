package org.alliance.matching.adapter;

import static org.alliance.matching.domain.Referrals.CASE;
import static org.alliance.matching.domain.Referrals.CLOSED;
import static org.alliance.matching.domain.Referrals.FACTS;
import static org.alliance.matching.domain.Referrals.NOW;
import static org.alliance.matching.domain.Referrals.STOPPED_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.Referrals;
import org.alliance.matching.domain.StopReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Referrals as they are stored, and as they were.
class ReferralDocumentTests {
  @Test
  void givesEveryStateBack() {
    assertThat(Referrals.ALL)
        .allSatisfy(state -> assertThat(ReferralDocument.of(state).toDomain()).isEqualTo(state));
  }

  @ParameterizedTest
  @CsvSource({
    "withdrawn, consent-withdrawn, CONSENT_WITHDRAWN",
    "withdrawn, client-withdrew, CLIENT_WITHDREW",
    "ended, engagement-over, ENGAGEMENT_OVER"
  })
  void readsTheOneReasonThatOlderDocumentsHold(String word, String stop, StopReason reason) {
    assertThat(older(word, stop).toDomain())
        .isEqualTo(
            new Referral.Closed(
                new Brief(CASE, FACTS, NOW, NOW, List.of(), Set.of(), 0, Set.of(reason))));
  }

  @Test
  void writesAllReasons() {
    assertThat(ReferralDocument.of(STOPPED_TWICE).stops())
        .containsExactly("client-withdrew", "consent-withdrawn");
    assertThat(ReferralDocument.of(CLOSED).stop()).isNull();
  }

  @Test
  void keepsWhatTheClientAllowsAndForbids() {
    var facts =
        new CaseFacts(
            FACTS.state(),
            FACTS.area(),
            FACTS.speaks(),
            FACTS.reads(),
            FACTS.services(),
            FACTS.urgency(),
            List.of(
                new Instruction(
                    InstructionSubject.POLICE,
                    InstructionRule.FORBID,
                    LocalDate.parse("2026-03-09"))));
    var open = new Referral.Open(Brief.of(CASE, facts, NOW));
    assertThat(ReferralDocument.of(open).toDomain()).isEqualTo(open);
  }

  private static ReferralDocument older(String word, @Nullable String stop) {
    var now = ReferralDocument.of(new Referral.Open(Referrals.brief()));
    return new ReferralDocument(
        word,
        now.caseId(),
        now.facts(),
        now.since(),
        now.searching(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        0,
        stop,
        null,
        null);
  }
}
