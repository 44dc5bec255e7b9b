package org.alliance.intake.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.alliance.browser.Browsers;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.report.Report;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole journeys through the form in a real browser without scripts.
class FormJourneyIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() {
    context = newContext();
    page = context.newPage();
  }

  private static BrowserContext newContext() {
    return BROWSERS.with(
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(420, 900));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant", "th", "km", "ur"})
  void aPersonReportsAndReadsTheAnswer(String tag) {
    var walk = new FormWalk(page, BASE, tag).begin();
    walk.toCheck(
        FormWalk.PUSHED,
        () -> {
          page.reload();
          assertThat(page.locator("main h1")).isVisible();
        });
    assertThat(page.locator("main")).containsText("CANARY សុខា");
    walk.send();
    var number = page.locator("p.number bdi").textContent();
    var code = walk.code();
    page.reload();
    assertThat(page.locator("p.code bdi")).hasText(code);
    walkOn(page.locator("button[value=done]"));
    assertThat(page.locator("main a[href$='/safety']")).isVisible();
    assertThat(context.cookies()).isEmpty();

    var report = report(number);
    assertThat(report).isInstanceOf(Report.Accepted.class);
    assertThat(Report.toldOf(report).wishes().ruleOn(InstructionSubject.POLICE))
        .isEqualTo(InstructionRule.FORBID);
    assertThat(Report.toldOf(report).wishes().mayAskFirms()).isTrue();

    page.navigate(BASE + "/" + tag + "/status");
    page.locator("[name=code]").fill(code.toLowerCase().replace("0", "o").replace("-", " "));
    walkOn(page.locator("button[value=open]"));
    assertThat(page.locator("main .lead")).isVisible();
    assertThat(page.locator("[data-ways] li")).hasCount(2);
    assertThat(page.locator("main")).not().containsText("CANARY");
    walkOn(page.locator("button[value='stop-firms']"));
    assertThat(page.locator("[role=status]")).isVisible();
    assertThat(Report.toldOf(report(number)).wishes().mayAskFirms()).isFalse();
    walkOn(page.locator("button[value=call]"));
    walkOn(page.locator("button[value='stop-all']"));
    assertThat(report(number)).isInstanceOf(Report.Withdrawn.class);
    walkOn(page.locator("button[value='end-all']"));
    assertThat(((Report.Withdrawn) report(number)).end()).isPresent();
    assertThat(page.locator("button[value='call'], button[value='end-all']")).hasCount(0);
    assertThat(page.locator("[data-ways]")).hasCount(0);
  }

  @Test
  void outsideTheMandateIsSaidAtOnceWithOrganisationsThatDoNotTellThePolice() {
    var walk = new FormWalk(page, BASE, "ja").begin();
    walk.toCheck(FormWalk.INSULTED);
    walk.send();
    assertThat(page.locator(".cards li").first()).isVisible();
    assertThat(page.locator(".organisations")).not().containsText("FBI");
    walkOn(page.locator("button[value=person]"));
    var number = page.locator("p.number bdi").textContent();
    assertThat(report(number)).isInstanceOf(Report.NeedsReview.class);
  }

  @Test
  void anotherBrowserGoesOnWithTheCodeAndInAnotherLanguage() {
    var walk = new FormWalk(page, BASE, "en").begin();
    walk.fill(FormWalk.PUSHED);
    walk.press(walk.button("save"));
    var code = walk.code();
    try (var other = newContext()) {
      var there = other.newPage();
      there.navigate(BASE + "/km/resume");
      there.locator("[name=code]").fill("0000-0000");
      there.locator("main button[type=submit]").click();
      assertThat(there.locator(".error-summary")).isVisible();
      there.locator("[name=code]").fill(code);
      there.locator("main button[type=submit]").click();
      assertThat(there.locator("main")).containsText("ខ្មែរ");
      there.navigate(BASE + "/km/report/languages");
      there.locator("nav.languages summary").click();
      there.locator("button[value='language:ur']").click();
      assertThat(there).hasURL(BASE + "/ur/report/languages");
      new FormWalk(there, BASE, "ur").toCheck(FormWalk.PUSHED);
    }
    page.navigate(BASE + "/en/report/check");
    assertThat(page.locator("main")).containsText("CANARY-STORY");
    walkOn(page.locator("main a[href$='/report/delete']"));
    walkOn(page.locator("main button.danger"));
    assertThat(page.locator("main h1")).hasText("Your answers are deleted");
    page.navigate(BASE + "/en/resume");
    page.locator("[name=code]").fill(code);
    walkOn(page.locator("main button[type=submit]"));
    assertThat(page.locator(".error-summary")).isVisible();
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() {
    var walk = new FormWalk(page, BASE, "en").begin();
    open("where");
    walk.next();
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#state");
    open("when");
    page.locator("[name='occurredOn.day']").fill("31");
    page.locator("[name='occurredOn.month']").selectOption("02");
    page.locator("[name='occurredOn.year']").fill("2026");
    page.locator("[name=whenInWords]").fill("in spring");
    walk.next();
    assertThat(page.locator(".error-summary")).containsText("There is no such day");
    assertThat(page.locator("[name='occurredOn.day']")).hasValue("31");
    assertThat(page.locator("[name=whenInWords]")).hasValue("in spring");
    open("channels");
    page.locator("[name=phone]").fill("12");
    page.locator("[name=email]").fill("me");
    walk.next();
    assertThat(page.locator(".error-summary a")).hasCount(2);
    open("story");
    page.locator("[name=narrative]").fill("x".repeat(20_001));
    walk.next();
    assertThat(page.locator(".error-summary")).containsText("too long");
    walk.press(walk.button("skip"));
    assertThat(page).hasURL(BASE + "/en/report/check");
  }

  private void open(String step) {
    page.navigate(BASE + "/en/report/" + step);
  }

  @Test
  void peopleAreAddedOneAfterTheOtherAndRemoved() {
    var walk = new FormWalk(page, BASE, "en").begin();
    open("people");
    walk.press(walk.button("add"));
    assertThat(page.locator(".error-summary")).isVisible();
    page.locator("[name=otherParties]").fill("First One");
    walk.press(walk.button("add"));
    page.locator("[name=otherParties]").fill("Second One");
    walk.press(walk.button("add"));
    assertThat(page.locator(".entries li")).hasCount(2);
    walk.press(walk.button("remove:0"));
    assertThat(page.locator(".entries li")).hasCount(1);
    assertThat(page.locator(".entries")).containsText("Second One");
    page.locator("[name=otherParties]").fill("Third One");
    walk.next();
    page.goBack();
    assertThat(page.locator(".entries li")).hasCount(2);
  }

  @Test
  void aChangedAnswerReturnsToTheCheckAndTakesItsFollowersWithIt() {
    var walk = new FormWalk(page, BASE, "en").begin();
    walk.toCheck(FormWalk.PUSHED);
    walkOn(page.locator("a[href*='/report/contact?from=check']"));
    page.locator("[name=safeToContact][value=no]").check();
    walk.next();
    assertThat(page).hasURL(BASE + "/en/report/check");
    assertThat(page.locator("main")).not().containsText("555-0100");
  }

  @Test
  void twoTabsKeepEachOthersAnswers() {
    var walk = new FormWalk(page, BASE, "en").begin();
    var second = context.newPage();
    second.navigate(BASE + "/en/report/name");
    walk.fill(FormWalk.PUSHED);
    walk.next();
    second.locator("[name=name]").fill("Tab Two");
    new FormWalk(second, BASE, "en").next();
    page.navigate(BASE + "/en/report/check");
    assertThat(page.locator("main")).containsText("Tab Two");
    assertThat(page.locator("main")).containsText("ខ្មែរ");
  }

  @Test
  void aPartnersLinkAttributesTheReport() {
    page.navigate(BASE + "/?c=KHM24");
    walkOn(page.locator("main a[hreflang=km]"));
    assertThat(page.locator("main")).containsText("Temple of the River");
    walkOn(page.locator("main form button[type=submit]"));
    var walk = new FormWalk(page, BASE, "km");
    walk.toCheck(FormWalk.PUSHED);
    walk.send();
    assertThat(
            INTAKE
                .context()
                .getBean(org.alliance.intake.application.campaign.Attributions.class)
                .count(new org.alliance.contracts.values.OrganisationId("temple-x")))
        .isEqualTo(1);
  }

  @Test
  void aDraftThatIsGoneIsSaidSo() {
    page.navigate(BASE + "/en/report/police");
    assertThat(page.locator("main h1")).hasText("We find no answers here");
  }

  @SuppressWarnings("deprecation") // it waits for a page at the same address, too
  private void walkOn(Locator link) {
    page.waitForNavigation(link::click);
  }

  private static Report report(String number) {
    var reports = INTAKE.context().getBean(SubmittingReports.class);
    return reports.find(reports.find(CaseNumber.read(number)).orElseThrow());
  }
}
