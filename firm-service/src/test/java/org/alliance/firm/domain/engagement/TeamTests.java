package org.alliance.firm.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.Team.Member;
import org.junit.jupiter.api.Test;

class TeamTests {
  private static final Member LEAD = new Member(new LawyerId("l-1"), TeamRole.LEAD_COUNSEL);
  private static final Member ASSOCIATE = new Member(new LawyerId("l-2"), TeamRole.ASSOCIATE);

  @Test
  void needsALeadCounsel() {
    assertThat(Team.refusal(List.of(ASSOCIATE), List.of())).contains(Refusal.LEAD_COUNSEL_MISSING);
    assertThat(Team.refusal(List.of(ASSOCIATE, LEAD), List.of())).isEmpty();
  }

  @Test
  void hasNobodyWhoIsKeptAway() {
    assertThat(Team.refusal(List.of(LEAD, ASSOCIATE), List.of(ASSOCIATE.lawyer())))
        .contains(Refusal.MEMBER_IS_WALLED);
    assertThat(Team.refusal(List.of(LEAD), List.of(ASSOCIATE.lawyer()))).isEmpty();
  }

  @Test
  void namesEachLawyerOnce() {
    assertThat(
            Team.refusal(List.of(LEAD, new Member(LEAD.lawyer(), TeamRole.ASSOCIATE)), List.of()))
        .contains(Refusal.LAWYER_NAMED_TWICE);
  }
}
