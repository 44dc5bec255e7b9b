package org.alliance.firm.domain.matter;

import static org.alliance.contracts.values.engagement.ServiceCategory.COMPENSATION;
import static org.alliance.contracts.values.engagement.ServiceCategory.COUNSELLING;
import static org.alliance.firm.domain.matter.Matters.ACTIVE;
import static org.alliance.firm.domain.matter.Matters.ALL;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// What covers a service that the firm did not take on.
class MatterNeedTests {
  private static final Optional<NeedCover> PARTNER = Optional.of(NeedCover.PARTNER_ORGANISATION);

  private static MatterCommand note(FirmId firm, Optional<NeedCover> cover) {
    return new MatterCommand.NoteNeed(firm, COUNSELLING, cover);
  }

  @Test
  void isKnownToTheFirmUntilItIsOpenAgain() {
    assertThat(MatterDecider.decide(ACTIVE, note(FIRM, PARTNER)))
        .isEqualTo(Decision.happened(new MatterEvent.NeedNoted(COUNSELLING, PARTNER)));
    var covered = Matter.evolve(ACTIVE, new MatterEvent.NeedNoted(COUNSELLING, PARTNER));
    assertThat(coverIn(covered)).isEqualTo(PARTNER);
    assertThat(MatterDecider.decide(covered, note(FIRM, PARTNER))).isEqualTo(Decision.happened());
    assertThat(MatterDecider.decide(covered, note(FIRM, Optional.empty())))
        .isEqualTo(Decision.happened(new MatterEvent.NeedNoted(COUNSELLING, Optional.empty())));
    assertThat(Matter.evolve(covered, new MatterEvent.NeedNoted(COUNSELLING, Optional.empty())))
        .isEqualTo(ACTIVE);
  }

  @Test
  void isNoNewsForAnotherFirm() {
    for (var state : ALL) {
      assertThat(MatterDecider.decide(state, note(OTHER, PARTNER))).isEqualTo(Decision.happened());
    }
  }

  @Test
  void isToldOfServicesThatTheFirmNeitherTookOnNorRecorded() {
    var facts =
        new CaseFacts(
            FACTS.state(),
            FACTS.area(),
            FACTS.speaks(),
            FACTS.reads(),
            List.of(COMPENSATION, COUNSELLING),
            FACTS.urgency(),
            List.of());
    assertThat(Engagement.begun(FIRM, List.of(COMPENSATION)).notTakenOn(facts))
        .containsExactly(COUNSELLING);
    assertThat(Engagement.begun(FIRM, List.of()).notTakenOn(facts)).isEmpty();
  }

  private static Optional<NeedCover> coverIn(Matter matter) {
    return Matter.engagementOf(matter).orElseThrow().coverOf(COUNSELLING);
  }
}
