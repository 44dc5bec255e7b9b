package org.alliance.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.launcher.demo.Demo;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Credentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Those who watch: operations, and the director once a month. Each begins at the first page of the
/// staff edge, and finds the rest by links.
class WatchingJourneysIT {
  private static final int REPORTS = 60;

  @TempDir static Path folder;
  private static Running running;
  private static Addresses addresses;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    var input =
        new Demo.Input(
            Optional.of(Running.reports(folder.resolve("reports.csv"), REPORTS)), "alliance", 75);
    running = Running.on(folder.resolve("data"), input);
    addresses = running.system.addresses();
    running.demo().run(input);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      running.close();
    }
  }

  private static Page signIn(String user) {
    var page = chromium.browser().newContext().newPage();
    page.setDefaultTimeout(20_000);
    page.navigate(addresses.staffEdge() + "/");
    page.getByLabel("User").fill(user);
    page.getByLabel("Password").fill(Credentials.in(folder.resolve("data")).user(user));
    page.locator("button[type=submit]").click();
    return page;
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  /// Journey 8: where every case is, what is late, where lawyers are missing and what would help,
  /// how the machinery does, and what to do about an alert.
  @Test
  void operationsSeeWhereCasesAreAndWhatWouldHelp() {
    var page = signIn("ops");
    assertThat(page.locator("h1")).hasText("Case flow");
    assertThat(page.locator(".card dd[data-flow=reports]")).hasText(String.valueOf(REPORTS));
    PageAudit.all(page, "journey-flow");
    follow(page, "Ageing and promises");
    assertThat(page.locator("#queue-rows tr").first()).isVisible();
    PageAudit.all(page, "journey-ageing");

    follow(page, "Need");
    assertThat(page.locator("h1")).hasText("Need against capacity");
    assertThat(page.locator(".tile")).hasCount(56);
    assertThat(page.locator("[data-row=km]")).isVisible();
    PageAudit.all(page, "journey-need");
    follow(page, "What if a firm had more lawyers?");
    page.locator("#firm").fill("firm-001");
    page.locator("#language").selectOption("km");
    page.locator("#place").selectOption("CA");
    page.locator("button:has-text('Try it out')").click();
    assertThat(page.locator("#answer")).isVisible();
    PageAudit.all(page, "journey-what-if");

    follow(page, "Machinery");
    assertThat(page.locator("h1")).hasText("Machinery");
    assertThat(page.locator("[data-summary-of][data-state=known]")).hasCount(5);
    PageAudit.all(page, "journey-machinery");
    page.locator("[data-service=matching] summary").click();
    page.locator("[data-service=matching] a[href='/ops/runbooks/event-parked']").first().click();
    assertThat(page.locator("main h1")).isVisible();
  }

  /// Journey 9: how many came, how fast they were helped, where lawyers are missing; nothing that
  /// tells of one person.
  @Test
  void theDirectorReadsTheMonthAndNoCase() {
    var page = signIn("director");
    assertThat(page.locator("h1")).hasText(Pattern.compile("Report of \\d{4}-\\d{2}"));
    assertThat(page.locator(".menu li")).hasCount(1);
    assertThat(page.locator("#funnel ~ .scroll")).containsText(String.valueOf(REPORTS));
    PageAudit.all(page, "journey-report");
    follow(page, "How well cases were matched, and where lawyers were missing");
    assertThat(page.locator("h1")).hasText(Pattern.compile("Matching in \\d{4}-\\d{2}"));
    assertThat(page.locator("[data-way=reached] td").last()).hasText(Pattern.compile("\\d+"));
    PageAudit.all(page, "journey-matching");
    var download =
        page.waitForDownload(() -> page.locator("a[href*='/reports/matching/value.csv']").click());
    assertThat(download.suggestedFilename()).startsWith("matching-").endsWith(".csv");
    for (var path : List.of("/ops", "/ops/need", "/cases", "/coordination", "/clients")) {
      page.navigate(addresses.staffEdge() + path);
      assertThat(page.locator("h1")).hasText("This page is not for your role");
    }
  }

  /// A new system has no whole month yet; the page says so, in the reader's language.
  @Test
  void anybodyFindsTheFiguresFromTheFirstPage() {
    var page = chromium.browser().newContext().newPage();
    page.navigate(addresses.publicEdge() + "/en/");
    follow(page, "Figures");
    assertThat(page.locator("h1")).hasText("Figures");
    assertThat(page.locator("[data-step=received]")).containsText("fewer than 5");
    PageAudit.all(page, "journey-figures");
    assertThat(page.request().get(page.url()).headers().get("cache-control"))
        .contains("max-age=3600");
    follow(page, "Get help");
    assertThat(page).hasURL(addresses.publicEdge() + "/en/");
  }
}
