package org.alliance.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.launcher.demo.Demo;
import org.alliance.launcher.demo.Played;
import org.alliance.launcher.system.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the mail to the first service, by somebody who knows only the mail. The demo leaves the
/// firm to this test.
class FirmJourneyIT {
  private static final String FIRM = "firm-001";
  private static final Pattern LINK = Pattern.compile("http://\\S+/firm/cases/[A-Z0-9-]+");
  private static final int TRIES = 60;
  private static final int A_MOMENT = 500;

  @TempDir static Path folder;

  @Test
  void leadsFromTheMailToTheFirstService() throws Exception {
    var data = folder.resolve("data");
    var input =
        new Demo.Input(
            Optional.of(Running.reports(folder.resolve("few.csv"), 25)),
            "alliance",
            1,
            Optional.of(FIRM));
    try (var running = Running.on(data, input);
        var chromium = Chromium.start()) {
      var result = running.demo().run(input);
      assertThat(result.count("assigned")).as("the firm is left to the visitor").isZero();
      assertThat(Played.offersOf(running.client, FIRM)).isPositive();

      var page = chromium.browser().newPage();
      page.setDefaultTimeout(20_000);
      page.navigate(linkIn(running));
      page.getByLabel("User").fill("lead-of-" + FIRM);
      page.getByLabel("Password").fill(Credentials.in(data).user("lead-of-" + FIRM));
      page.locator("button[type=submit]").click();
      page.waitForURL("**/firm/offers/**");
      takeTheCase(page);
      staff(page);
      readTheFile(page);
      recordAService(page);
    }
  }

  /// The mail may be in the transfer encoding quoted-printable.
  private static String linkIn(Running running) {
    return running.system.receivedMails().stream()
        .map(mail -> LINK.matcher(mail.body().replace("=\r\n", "").replace("=\n", "")))
        .filter(found -> found.find())
        .map(found -> found.group())
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static void takeTheCase(Page page) {
    page.locator("a[href^='/conflict-checks/']").click();
    page.locator("#names").fill("Peregrine Lighthouse\nOleander Quince");
    page.locator("main form:has(#names) button").click();
    page.locator("main a[href^='/firm/offers/']").first().click();
    loadUntilThere(page, page.locator("a[href$='/accept']")).click();
    if (page.locator("#considered").count() > 0) {
      page.locator("#considered").check();
    }
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("You have accepted");
    loadUntilThere(page, page.locator("main a[href^='/firm/engagements/']")).click();
    assertThat(page.locator("#instructions")).isVisible();
  }

  /// What another service has to say takes a moment.
  private static Locator loadUntilThere(Page page, Locator wanted) {
    for (var tries = 0; wanted.count() == 0 && tries < TRIES; tries++) {
      page.waitForTimeout(A_MOMENT);
      page.reload();
    }
    return wanted.first();
  }

  private static void staff(Page page) {
    page.locator("a[href$='/team']").click();
    page.locator("main select").first().selectOption("lead-counsel");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("The team is saved");
  }

  private static void readTheFile(Page page) {
    var engagement = page.url();
    page.locator("a[href^='/clients/']").click();
    page.waitForURL("**/clients/**");
    assertThat(page.locator("main h1")).isVisible();
    page.navigate(engagement);
    readTheFileHere(page);
  }

  /// The same page inside the engagement: closed until the reader asks for a part, with a purpose.
  private static void readTheFileHere(Page page) {
    var place = page.locator("[data-embed-place]");
    assertThat(place).isEmpty();
    page.locator("[data-embed-open]").click();
    assertThat(place.locator("details.part")).hasCount(6);
    assertThat(place.locator(".tag[data-tone=good]")).hasCount(0);
    var instructions = place.locator("#part-instructions");
    instructions.locator("summary").click();
    instructions.locator("select").selectOption(new SelectOption().setIndex(1));
    instructions.locator("button").click();
    assertThat(place.locator("#part-instructions .tag[data-tone=good]")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile(".*/firm/engagements/.*"));
    PageAudit.all(page, "firm-engagement-file");
  }

  private static void recordAService(Page page) {
    record(page, "police-liaison", "government-agency", "Police Department");
    assertThat(page.locator("[role=alert]")).containsText("No contact with the police");
    record(page, "counselling", "community-organisation", "Counseling Center");
    assertThat(page.locator("[role=alert]")).containsText("service providers outside your firm");
    page.locator("input[name=asked]").first().check();
    page.locator("button:text-is('Record the answer and go on')").click();
    assertThat(page.locator("[role=status]")).containsText("The service is recorded");
    assertThat(page.locator("tbody")).containsText("Counseling Center");
    StaffSignIn.shoot(page, "firm-journey");
  }

  private static void record(Page page, String service, String provider, String named) {
    page.locator("#service").selectOption(service);
    page.locator("#provider").selectOption(provider);
    page.locator("#named").fill(named);
    page.locator("button:text-is('Record')").click();
  }
}
