package org.alliance.intake.clients;

import static org.alliance.intake.clients.ClientFiles.BASE;
import static org.alliance.intake.clients.ClientFiles.NAME;
import static org.alliance.intake.clients.ClientFiles.firm;
import static org.alliance.intake.clients.ClientFiles.report;
import static org.alliance.intake.clients.ClientFiles.token;
import static org.alliance.intake.clients.ClientFiles.untilCurrent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every page of a client's file: WCAG 2.2 AA by axe, geometry at three widths.
class ClientFilePagesIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  @Test
  void canBeUsedOnAPhone() {
    var id = report();
    untilCurrent(id);
    var page = pageOf(token("coordinator-4", Role.COORDINATOR));
    page.navigate(BASE + "/clients/" + id);
    PageAudit.all(page, "client-file-closed");
    page.locator("#part-identity summary").click();
    PageAudit.all(page, "client-file-form");
    page.locator("#purpose-identity").selectOption("keep-client-safe");
    page.locator("#reason-identity").fill("She does not answer, and we fear for her.");
    page.locator("#part-identity button").click();
    assertThat(page.content()).contains(NAME);
    assertThat(page.url()).isEqualTo(BASE + "/clients/" + id);
    PageAudit.all(page, "client-file-opened");
    page.locator("#part-safe-contact summary").click();
    page.locator("#purpose-safe-contact").selectOption("call-client");
    page.locator("#part-safe-contact button").click();
    PageAudit.all(page, "client-file-contact");
    page.navigate(BASE + "/clients/break-glass");
    PageAudit.all(page, "break-glass-own");

    var second = pageOf(token("coordinator-5", Role.COORDINATOR));
    second.navigate(BASE + "/clients/break-glass");
    PageAudit.all(second, "break-glass-waiting");
    second.locator("article button").first().click();
    PageAudit.all(second, "break-glass-looked");
    second.navigate(BASE + "/clients/" + id + "/trail");
    PageAudit.all(second, "client-trail");

    var lawyer = pageOf(firm());
    lawyer.navigate(BASE + "/clients/" + id);
    lawyer.locator("#part-identity summary").click();
    PageAudit.all(lawyer, "client-file-firm");

    var hotline = pageOf(Tokens.shared().ofOrganisation("hotline-b", Role.HOTLINE));
    hotline.navigate(BASE + "/clients/" + id);
    hotline.locator("#part-safe-contact summary").click();
    hotline.locator("#purpose-safe-contact").selectOption("call-client");
    hotline.locator("#code-safe-contact").fill("WRONG-CODE");
    hotline.locator("#part-safe-contact button").click();
    PageAudit.all(hotline, "client-file-refused");
  }

  private static Page pageOf(String token) {
    return BROWSERS.signedIn(token).newPage();
  }
}
