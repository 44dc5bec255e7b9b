package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.ui.ContentPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pages of figures in a real browser, under the policy that the edge sends.
class FiguresIT {
  private static final int CASES = 60;
  private static final String PERIOD = "?from=2026-01-01&to=2026-01-31&place=NJ";
  private static Chromium chromium;
  private static RunningService service;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    service =
        RunningService.of(
            CaseTrackingApplication.application(), Map.of("spring.mongodb.uri", uriOfItsOwn()));
    CaseLives.of(CASES).forEach(life -> life.forEach(step -> step.deliverTo(service)));
  }

  /// Other tests count cases, too.
  private static String uriOfItsOwn() {
    return Infrastructure.mongoUri().replaceFirst("/([a-z0-9-]+)(\\?|$)", "/$1-figures$2");
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  @Test
  void theFlowIsAChartBesideATableThatSaysTheSame() {
    var complaints = new ArrayList<String>();
    var page = page(complaints);
    page.navigate(service.http().base() + "/ops" + PERIOD);
    assertThat(page.locator("#way-rows tr")).hasCount(5);
    assertThat(page.locator("#way-rows")).containsText("Waits for a team");
    assertThat(page.locator("[data-chart=sankey][data-drawn] canvas")).isVisible();
    assertThat(page.locator("[data-promise=first-answer]")).containsText("100 %");
    assertThat(page.locator("#from")).hasValue("2026-01-01");
    assertThat(page.locator("#place")).hasValue("NJ");
    assertThat(page.locator("text=What changed in the last hour")).isVisible();
    PageAudit.all(page, "flow");
    assertThat(complaints).isEmpty();
    page.setViewportSize(1000, 1400);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PageAudit.picture(page, "flow-print");
  }

  @Test
  void aFilterThatNothingFitsSaysSo() {
    var page = page(new ArrayList<>());
    page.navigate(service.http().base() + "/ops?from=2026-01-01&language=vi");
    assertThat(page.locator("text=No report fits these filters.")).isVisible();
    assertThat(page.locator("canvas")).hasCount(0);
    PageAudit.all(page, "flow-none");
  }

  @Test
  void eachTableIsAFileToo() {
    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    var flow = ops.get("/ops/figures/flow.csv" + PERIOD);
    assertThat(flow.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
    assertThat(flow.body().lines())
        .contains(
            "from,to,cases", "received,triaged,60", "triaged,outside,20", "offered,accepted,40");
    assertThat(ops.get("/ops/figures/times.csv" + PERIOD).body()).contains("first-answer,86400,60");
    assertThat(ops.get("/ops/figures/languages.csv" + PERIOD).body()).contains("km,40,40,0,0");
    assertThat(ops.get("/ops/figures/places.csv" + PERIOD).body()).contains("NJ,40,40,0,0");
    assertThat(ops.get("/ops/figures/people.csv" + PERIOD).statusCode()).isEqualTo(404);
  }

  @Test
  void ageingShowsWhoseTurnItIsAndWhatIsLateFirst() {
    var complaints = new ArrayList<String>();
    var page = page(complaints);
    page.navigate(service.http().base() + "/ops/ageing");
    assertThat(page.locator("#queue-rows")).containsText("40");
    assertThat(page.locator("#due ~ .scroll tbody tr").first()).containsText("late by");
    assertThat(page.locator("[data-chart=bars][data-drawn] canvas")).isVisible();
    PageAudit.all(page, "ageing");
    assertThat(complaints).isEmpty();
    page.locator("#due ~ .scroll tbody a").first().click();
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void theMonthlyReportHidesSmallNumbersOnThePageAndInItsFiles() {
    var page = page(new ArrayList<>());
    page.navigate(service.http().base() + "/reports?month=2026-01");
    assertThat(page.locator("h1")).hasText("Report of 2026-01");
    assertThat(page.locator("#funnel ~ .scroll")).containsText("60");
    assertThat(page.locator("#funnel ~ .scroll")).containsText("fewer than 5");
    assertThat(page.locator("#reasons ~ .scroll")).containsText("no sign of bias");
    PageAudit.all(page, "report");
    page.setViewportSize(1000, 1400);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PageAudit.picture(page, "report-print");
    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    assertThat(ops.get("/reports/funnel.csv?month=2026-01").body())
        .contains("received,60", "staffed,fewer than 5");
    for (var month : List.of("long-ago", "999999999-01", "2026-13")) {
      assertThat(ops.get("/reports?month=%2B" + month).statusCode()).isEqualTo(400);
      assertThat(ops.get("/reports?month=" + month).statusCode()).isEqualTo(400);
    }
    var director = service.http().as(Tokens.shared().of(Role.DIRECTOR));
    assertThat(director.get("/reports?month=2026-01").body())
        .contains("/reports/matching?month=2026-01");
    assertThat(director.get("/reports/places.csv?month=2026-01").body()).contains("NJ,40");
    for (var path : List.of("/ops", "/ops/ageing", "/cases", "/api/v1/flow")) {
      assertThat(director.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (var role : List.of(Role.TRIAGE, Role.FIRM_LEAD, Role.PARTNER)) {
      var status = service.http().as(Tokens.shared().of(role)).get("/reports").statusCode();
      assertThat(status).as(role.code()).isEqualTo(403);
    }
  }

  @Test
  void withoutScriptsTheTablesSayItAll() {
    var context = chromium.browser().newContext(options().setJavaScriptEnabled(false));
    var page = context.newPage();
    page.navigate(service.http().base() + "/ops" + PERIOD);
    assertThat(page.locator("#way-rows tr")).hasCount(5);
    assertThat(page.locator("[data-chart]")).isHidden();
    page.locator("text=The way as CSV").waitFor();
    context.close();
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale("en-US")
        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Tokens.shared().of(Role.OPS)));
  }

  /// @param complaints what the browser's console says of the policy
  private static Page page(List<String> complaints) {
    var page = chromium.browser().newContext(options()).newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    page.route(
        address -> address.matches(".*/(ops|reports)[^.]*") && !address.contains("stream"),
        FiguresIT::withPolicy);
    return page;
  }

  private static void withPolicy(Route route) {
    var answer = route.fetch();
    var headers = new HashMap<>(answer.headers());
    headers.put("content-security-policy", ContentPolicy.ofPages());
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
  }
}
