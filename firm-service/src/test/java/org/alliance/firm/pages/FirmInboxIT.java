package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.live.LiveLimits;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;

/// What makes the inbox a person's own, and what keeps it up to date.
class FirmInboxIT extends FirmBrowser {
  @Test
  void aPersonSeesWhatIsNewSinceTheLastLookWithoutScripts() {
    var firm = FirmScene.registered(service, "firm-inbox-1");
    var kept = firm.offered();
    var gone = firm.offered();
    withoutScripts(firm.token(Role.FIRM_MEMBER));
    open("/firm");
    assertThat(page.locator("main")).containsText("Mark what you have seen");
    assertThat(page.locator("nav .badge")).containsText("2");
    page.locator("button:text-is('I have seen all this')").click();
    assertThat(page.locator("main")).containsText("Nothing has changed since");

    var fresh = firm.offered();
    firm.checked(kept, ConflictFinding.CLEAR);
    firm.assigned(gone);
    open("/firm");
    assertThat(page.locator("main")).containsText("2 new, 1 changed, 1 offer gone");
    assertThat(row(fresh.value())).containsText("New");
    assertThat(row(kept.value())).containsText("Changed: conflict check");
    assertThat(page.locator("#news ~ ul")).containsText(FirmScene.numberOf(gone).value());

    signIn(firm, Role.FIRM_MEMBER);
    open("/firm");
    PageAudit.all(page, "firm-inbox-news");

    // Somebody else of the firm has a marker of their own.
    withoutScripts(
        Tokens.shared().ofPersonAt(firm.firm().value(), "somebody-else", Role.FIRM_MEMBER));
    open("/firm");
    assertThat(page.locator("main")).containsText("Mark what you have seen");
  }

  @Test
  void aViewIsKeptWithItsFiltersInTheAddress() {
    var firm = FirmScene.registered(service, "firm-inbox-2");
    firm.offered();
    firm.offered(Urgency.SOON, Instant.now().plusSeconds(90_000));
    signIn(firm, Role.FIRM_MEMBER);
    open("/firm?urgency=soon&state=NJ");
    page.locator("#view-name").fill("New Jersey, soon");
    page.locator("button:text-is('Keep this view')").click();
    assertThat(page.locator("[role=status]:visible")).containsText("The view is kept");
    assertThat(page).hasURL(base + "/firm?urgency=soon&state=NJ&done=view-saved");
    open("/firm");
    page.locator("nav.views a").click();
    assertThat(page).hasURL(base + "/firm?urgency=soon&state=NJ");
    assertThat(page.locator("nav.views a")).hasAttribute("aria-current", "true");
    assertThat(page.locator("#offer-table-caption ~ tbody tr")).hasCount(1);
    PageAudit.all(page, "firm-inbox-views");
    page.locator("nav.views button").click();
    assertThat(page.locator("nav.views")).hasCount(0);
  }

  @Test
  void anOfferThatIsGoneLeavesEachOpenPageAtOnce() {
    var firm = FirmScene.registered(service, "firm-inbox-3");
    var offer = firm.offered();
    var other = firm.offered();
    signIn(firm, Role.FIRM_LEAD);
    open("/firm");
    var second = context.newPage();
    second.navigate(base + "/firm/offers/" + offer);
    var third = context.newPage();
    third.navigate(base + "/firm/profile");
    assertThat(row(offer.value())).hasCount(1);
    assertThat(third.locator("nav .badge [data-count]")).hasText("2");
    assertThat(second.locator("[data-offer-gone]")).isHidden();

    firm.assigned(offer);
    page.bringToFront();
    assertThat(row(offer.value())).hasCount(0);
    assertThat(row(other.value())).hasCount(1);
    assertThat(page.locator("nav .badge [data-count]")).hasText("1");
    assertThat(page.locator("[data-offers-left]")).isVisible();
    assertThat(second.locator("[data-offer-gone]")).isVisible();
    assertThat(second.locator("a.button:visible")).hasCount(0);
    assertThat(third.locator("nav .badge [data-count]")).hasText("1");

    firm.offered();
    assertThat(page.locator("[data-offers-new]")).isVisible();
    assertThat(page.locator("nav .badge [data-count]")).hasText("2");
  }

  @Test
  void whoeverGoesQuicklyFromPageToPageIsRefusedNoStream() {
    var firm = FirmScene.registered(service, "firm-inbox-5");
    signIn(firm, Role.FIRM_LEAD);
    var answers = new ConcurrentLinkedQueue<Integer>();
    page.onResponse(response -> {
      if (response.url().endsWith("/firm/stream")) {
        answers.add(response.status());
      }
    });
    for (var look = 1; look <= 2 * LiveLimits.USUAL.mostPerPerson(); look++) {
      var before = answers.size();
      open("/firm");
      page.waitForCondition(() -> answers.size() > before);
    }
    assertThat(answers).containsOnly(200);
  }

  @Test
  void theLiveFiguresAreOfTheOwnFirmAlone() {
    var firm = FirmScene.registered(service, "firm-inbox-4");
    var theirs = others.offered();
    signIn(firm, Role.FIRM_LEAD);
    assertThat(context.request().get(base + "/firm/live").text())
        .isEqualTo("{\"open\":0,\"urgent\":0,\"offers\":[]}");
    signIn(others, Role.FIRM_LEAD);
    assertThat(context.request().get(base + "/firm/live").text()).contains(theirs.value());
  }

  private void withoutScripts(String token) {
    close();
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    context.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
    page = context.newPage();
  }

  private Locator row(String offer) {
    return page.locator("tr[data-offer='" + offer + "']");
  }
}
