package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A service that the firm did not take on is on the worklist until something covers it.
class OpenNeedsIT {
  private static final FirmId FIRM = new FirmId("firm-007");
  private static final CaseNumber NUMBER = CaseNumber.of(71);
  private static CaseBrowser browser;

  @BeforeAll
  static void start() {
    browser = CaseBrowser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /// A firm took on one of the three services that the client asked for.
  private static CaseId partlyTaken() {
    var id = ReportRecords.caseId();
    var facts =
        new CaseFacts(
            UsState.NJ,
            new Zip3("941"),
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(
                ServiceCategory.COMPENSATION,
                ServiceCategory.COUNSELLING,
                ServiceCategory.IMMIGRATION),
            Urgency.SOON);
    browser.deliver("onReport", id, 1, new CaseAccepted(id, facts, false, true, NUMBER));
    browser.deliver(
        "onReferral",
        id,
        1,
        new FirmAssigned(OfferId.of(id, 1), id, FIRM, List.of(ServiceCategory.COMPENSATION)));
    return id;
  }

  private static void counselling(CaseId id, int seq, NeedCover cover) {
    browser.deliver(
        "onReferral", id, seq, new NeedChanged(id, FIRM, ServiceCategory.COUNSELLING, cover));
  }

  private static Locator row(Page page) {
    return page.locator("[data-worklist=open-needs] tr")
        .filter(new Locator.FilterOptions().setHasText(NUMBER.value()));
  }

  @Test
  void leavesTheWorklistOnceItIsCoveredAndComesBackWhenItIsOpenAgain() {
    var id = partlyTaken();
    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/coordination");
    assertThat(row(page)).containsText("Still needed: Counseling, Immigration");
    assertThat(row(page).locator("a[data-needs]"))
        .hasAttribute("href", "/referrals/" + id + "#needs");
    PageAudit.all(page, "open-needs");

    counselling(id, 2, NeedCover.CLIENT_DOES_NOT_WANT_IT);
    counselling(id, 2, NeedCover.CLIENT_DOES_NOT_WANT_IT);
    browser.open(page, "/coordination");
    assertThat(row(page)).containsText("Still needed: Immigration");
    browser.deliver(
        "onReferral",
        id,
        3,
        new NeedChanged(id, FIRM, ServiceCategory.IMMIGRATION, NeedCover.THIS_FIRM));
    browser.open(page, "/coordination");
    assertThat(row(page)).hasCount(0);

    counselling(id, 4, null);
    browser.open(page, "/coordination");
    assertThat(row(page)).containsText("Still needed: Counseling");

    browser.open(page, "/cases/" + id);
    assertThat(page.locator(".timeline")).containsText("The client no longer wants this");
    assertThat(page.locator(".timeline")).containsText("firm-007 covers this need after all");
    assertThat(page.locator(".timeline")).containsText("This need is open again: counselling");
    PageAudit.all(page, "open-needs-case");
    for (var role : List.of(Role.TRIAGE, Role.OPS, Role.AUDITOR)) {
      var other = browser.page(role);
      browser.open(other, "/cases/" + id);
      assertThat(other.locator(".timeline")).containsText("This need is covered: counselling");
      assertThat(other.locator(".timeline").innerText()).doesNotContain("no longer wants");
    }
  }
}
