package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.offered;
import static org.alliance.notification.Notification.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A firm that has given no address is told so, and its lead or a coordinator gives one on a page.
class FirmAddressIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Page open(String token, String path) {
    var page = BROWSERS.signedIn(token).newPage();
    page.navigate(service().http().base() + path);
    return page;
  }

  private static Page ofFirm(FirmId firm, Role role, String path) {
    return open(Tokens.shared().ofFirm(firm.value(), role), path);
  }

  private static void save(Page page) {
    page.locator("#firm-address form button").click();
  }

  @Test
  void theLeadGivesOneAndGetsTheOfferThatWaitedForIt() {
    var firm = firm();
    offered(firm, IN_TIME);
    var page = ofFirm(firm, Role.FIRM_LEAD, "/inbox");
    assertThat(page.locator("#no-address")).containsText("no address yet");
    page.locator("#no-address a").click();
    PageAudit.all(page, "preferences-no-address");
    page.locator("#no-address a").click();
    assertThat(page.locator("h1")).containsText("Where mails to the firm go");
    assertThat(page.locator("#no-address")).isVisible();

    page.fill("#email", "probono");
    page.selectOption("#zone", "US/Pacific");
    save(page);
    assertThat(page.locator(".error-summary")).containsText("Expected one address");
    assertThat(page.locator("#email")).hasValue("probono");
    assertThat(page.locator("#zone")).hasValue("US/Pacific");
    PageAudit.all(page, "firm-address");

    page.fill("#email", "probono@" + firm + ".example");
    save(page);
    assertThat(page.locator(".banner")).containsText("saved");
    assertThat(page.locator("#no-address")).hasCount(0);
    await().until(() -> mailsTo("probono@" + firm + ".example").size() == 1);
    page.locator("#firm-address a.more").click();
    assertThat(page.locator("#no-address")).hasCount(0);
    assertThat(page.locator("section[aria-labelledby=firm-title]"))
        .containsText("probono@" + firm + ".example");
  }

  @Test
  void aMemberIsSentToTheLead() {
    var firm = firm();
    var page = ofFirm(firm, Role.FIRM_MEMBER, "/preferences");
    assertThat(page.locator("#no-address")).containsText("lead of your firm can give one");
    assertThat(page.locator("#no-address a")).hasCount(0);
    page.navigate(service().http().base() + "/preferences/firms/" + firm);
    assertThat(page.locator("#email")).hasCount(0);
  }

  @Test
  void aCoordinatorGivesOneForAnyFirmAndTheLeadOfAnotherFirmForNone() {
    var firm = firm();
    var path = "/preferences/firms/" + firm;
    var coordinator = open(Tokens.shared().of(Role.COORDINATOR), path);
    assertThat(coordinator.locator("h1")).containsText(firm.value());
    coordinator.fill("#email", "desk@" + firm + ".example");
    save(coordinator);
    assertThat(coordinator.locator("#email")).hasValue("desk@" + firm + ".example");
    assertThat(coordinator.locator("#firm-address a.more"))
        .hasAttribute("href", "/firms/" + firm.value());
    var stranger = ofFirm(firm(), Role.FIRM_LEAD, path);
    assertThat(stranger.locator("#email")).hasCount(0);
    assertThat(stranger.content()).doesNotContain("desk@");
  }
}
