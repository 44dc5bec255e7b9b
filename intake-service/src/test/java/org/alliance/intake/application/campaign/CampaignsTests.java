package org.alliance.intake.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.campaign.Campaigns.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignsTests {
  private static final OrganisationId ACCOUNT = new OrganisationId("temple-x");

  private static Campaigns campaigns(Campaigns.AccountNames accounts) {
    return new Campaigns(Map.of("KHM24", new Campaign("temple-x", "Our temple")), accounts);
  }

  private static Campaigns linked() {
    return campaigns(
        account -> Optional.of("Temple of the River").filter(_ -> account.equals(ACCOUNT)));
  }

  @Test
  void theIdOfALinkedAccountIsACode() {
    var linked = linked();
    assertThat(linked.find("temple-x")).contains(new Campaign("temple-x", "Temple of the River"));
    assertThat(linked.find("KHM24")).contains(new Campaign("temple-x", "Our temple"));
    assertThat(linked.of(ACCOUNT)).containsExactly("KHM24", "temple-x");
    assertThat(linked.of(new OrganisationId("other"))).isEmpty();
  }

  @Test
  void anAccountThatIsNotLinkedIsNone() {
    var nothing = campaigns(_ -> Optional.empty());
    assertThat(nothing.find("temple-x")).isEmpty();
    assertThat(nothing.of(ACCOUNT)).containsExactly("KHM24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "KHM25", "temple", "Temple-X", "temple x", "-", "<b>"})
  void anythingElseIsNone(String code) {
    assertThat(linked().find(code)).isEmpty();
  }
}
