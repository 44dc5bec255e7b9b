package org.alliance.matching.application.scheduling;

import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.facts;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.referral.Referral;
import org.junit.jupiter.api.Test;

/// Firms that would take a case which a coordinator has, and firms that need more time.
class InterestedFirmsTests {
  private static final FirmFacts F = firm("f", NEAR, 9, lawyer(UsState.CA, "ko"));
  private static final FirmFacts G = firm("g", NEAR, 9, lawyer(UsState.CA, "ko"));

  @Test
  void areAskedAtOnceAndAlone() {
    var matching = new InMemoryMatching(F, G);
    var id = declinedByBoth(matching);
    matching.showInterest(id, new FirmId("g"));
    assertThat(matching.firms(id)).containsExactly("g");
    assertThat(matching.out(id).explanation().wanted()).isTrue();
    matching.accept(id);
    assertThat(matching.state(id)).isInstanceOf(Referral.WithFirm.class);
  }

  @Test
  void areAskedOnlyWhenTheRulesAllow() {
    var matching = new InMemoryMatching(F, G);
    var id = declinedByBoth(matching);
    matching.put(new FirmFacts(G.firm(), G.offices(), G.lawyers(), G.capacity(), true));
    matching.showInterest(id, new FirmId("g"));
    assertThat(matching.state(id)).isInstanceOf(Referral.WithCoordinator.class);
    // The coordinator has the case: no other firm is asked because of it.
    matching.put(firm("h", NEAR, 9, lawyer(UsState.CA, "ko")));
    matching.showInterest(id, new FirmId("g"));
    assertThat(matching.firms(id)).isEmpty();
    matching.put(G);
    matching.tryAgain(id);
    assertThat(matching.firms(id)).containsExactly("g");
  }

  @Test
  void keepAnOfferThatWasExtendedPastTheDeadlineThatTheSchedulerSaw() {
    var matching = new InMemoryMatching(F);
    var id = matching.open(facts(Urgency.URGENT, "ko"));
    var passed = matching.out(id).answerBy();
    matching.extend(id, passed.plusSeconds(3_600));
    matching.expireAt(id, passed);
    assertThat(matching.firms(id)).containsExactly("f");
    matching.expireAt(id, passed.plusSeconds(3_600));
    assertThat(matching.firms(id)).isEmpty();
  }

  private static CaseId declinedByBoth(InMemoryMatching matching) {
    var id = matching.open(facts(Urgency.URGENT, "ko"));
    assertThat(matching.firms(id)).containsExactlyInAnyOrder("f", "g");
    matching.decline(id);
    matching.decline(id);
    assertThat(matching.state(id)).isInstanceOf(Referral.WithCoordinator.class);
    return id;
  }
}
