package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.kit.security.Role;
import org.junit.jupiter.api.Test;

/// A firm reads what it took on, and what covers the rest of what its client asked for.
class FirmNeedsIT extends FirmBrowser {
  @Test
  void readsWhatCoversTheServicesThatItDidNotTakeOn() {
    var ours = FirmScene.registered(service, "firm-needs-1");
    var offer = ours.offered();
    var id = offer.caseId();
    ours.referral(
        id, 2, new FirmAssigned(offer, id, ours.firm(), List.of(ServiceCategory.CIVIL_REMEDIES)));
    signIn(ours, Role.FIRM_LEAD);
    open("/firm/engagements/" + id);
    var needs = page.locator("[data-not-taken-on]");
    assertThat(needs).containsText("Your firm takes on");
    assertThat(needs).containsText("The Alliance looks for somebody");
    PageAudit.all(page, "firm-need-open");

    var covered =
        new NeedChanged(
            id, ours.firm(), ServiceCategory.COMPENSATION, NeedCover.PARTNER_ORGANISATION);
    ours.referral(id, 3, covered);
    ours.referral(id, 3, covered);
    page.reload();
    assertThat(needs).containsText("A partner organization does it");
    PageAudit.all(page, "firm-need-covered");

    ours.referral(id, 4, new NeedChanged(id, ours.firm(), ServiceCategory.COMPENSATION, null));
    page.reload();
    assertThat(needs).containsText("The Alliance looks for somebody");

    var whole = ours.offered();
    ours.assigned(whole);
    open("/firm/engagements/" + whole.caseId());
    assertThat(page.locator("#known")).isVisible();
    assertThat(needs).hasCount(0);
  }
}
