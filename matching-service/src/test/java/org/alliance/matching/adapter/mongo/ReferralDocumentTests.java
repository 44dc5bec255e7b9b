package org.alliance.matching.adapter.mongo;

import static org.alliance.matching.domain.referral.Referrals.CASE;
import static org.alliance.matching.domain.referral.Referrals.CLOSED;
import static org.alliance.matching.domain.referral.Referrals.FACTS;
import static org.alliance.matching.domain.referral.Referrals.NOW;
import static org.alliance.matching.domain.referral.Referrals.STOPPED_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.Referrals;
import org.alliance.matching.domain.referral.StopReason;
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
    "withdrawn, CONSENT_WITHDRAWN",
    "withdrawn, CLIENT_WITHDREW",
    "ended, ENGAGEMENT_OVER"
  })
  void readsTheOneReasonThatOlderDocumentsHold(String word, StopReason reason) {
    assertThat(older(word, reason).toDomain())
        .isEqualTo(
            new Referral.Closed(
                new CaseHistory(
                    CASE,
                    Optional.empty(),
                    FACTS,
                    NOW,
                    NOW,
                    List.of(),
                    Set.of(),
                    0,
                    Set.of(reason),
                    false)));
  }

  @Test
  void keepsAClosingThatCameBeforeTheCase() {
    var closed = new Referral.Absent(Set.of(StopReason.CASE_CLOSED));
    assertThat(ReferralDocument.of(closed).toDomain()).isEqualTo(closed);
  }

  @Test
  void writesAllReasons() {
    assertThat(ReferralDocument.of(STOPPED_TWICE).stops())
        .containsExactly(StopReason.CLIENT_WITHDREW, StopReason.CONSENT_WITHDRAWN);
    assertThat(ReferralDocument.of(CLOSED).stop()).isNull();
  }

  /// Written by hand: what a firm took on was not stored at first, and is not made up later.
  @Test
  void readsAFirmsCaseFromBeforeItWasStoredWhatAFirmTakesOn() {
    var older = ReferralDocument.of(Referrals.WITH_FIRM);
    assertThat(older.needs()).isNull();
    assertThat(Referral.historyOf(older.toDomain()).needs().taken()).isEmpty();
  }

  @Test
  void keepsWhatCoversANeed() {
    assertThat(ReferralDocument.of(Referrals.COVERED).needs())
        .isEqualTo(
            new NeedsPart(
                List.of(ServiceCategory.COMPENSATION),
                List.of(
                    new NeedsPart.CoveredPart(
                        ServiceCategory.COUNSELLING,
                        NeedCover.PARTNER_ORGANISATION,
                        Referrals.FIRST,
                        "0123456789abcdef",
                        NOW)),
                null));
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
    var open = new Referral.Open(CaseHistory.of(CASE, Optional.empty(), facts, NOW));
    assertThat(ReferralDocument.of(open).toDomain()).isEqualTo(open);
  }

  private static ReferralDocument older(String word, StopReason stop) {
    var now = ReferralDocument.of(new Referral.Open(Referrals.history()));
    return new ReferralDocument(
        word,
        now.caseId(),
        null,
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
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
