package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.kit.security.Role;
import org.alliance.testkit.EventMessages;
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
  private static final Instant FEBRUARY = Instant.parse("2026-02-03T10:00:00Z");
  private static Chromium chromium;
  private static RunningService service;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    service =
        RunningService.of(
            CaseTrackingApplication.application(), Map.of("spring.mongodb.uri", uriOfItsOwn()));
    CaseLives.of(CASES).forEach(life -> life.forEach(step -> step.deliverTo(service)));
    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    await().until(() -> ops.get("/api/v1/flow").body().contains("\"reports\":" + CASES + ","));
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

  /// Without the page being loaded again: chart, tables and times of counting.
  @Test
  void theWayOfCasesIsLive() {
    var complaints = new ArrayList<String>();
    var page = page(complaints);
    page.navigate(service.http().base() + "/ops?from=2026-01-01&place=NY");
    assertThat(page.locator("#figures-now .empty")).isVisible();
    var id = ReportRecords.caseId();
    CaseLives.step(
            id,
            "onReport",
            message(id.value(), 1, CaseLives.reported(id, CaseNumber.of(7_000), UsState.NY)))
        .deliverTo(service);
    assertThat(page.locator("#way-rows tr"))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(40_000));
    assertThat(page.locator("[data-chart=sankey][data-drawn] canvas")).isVisible();
    assertThat(page.locator("#place")).hasValue("NY");
    assertThat(complaints).isEmpty();

    page.route("**/ops?**", Route::abort);
    var note = page.locator("#figures-now [data-stale-note]");
    var patient = new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    assertThat(note).isVisible(patient);
    assertThat(page.locator("#way-rows tr")).hasCount(1);
    page.unroute("**/ops?**");
    assertThat(note).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
  }

  /// One case of each kind, and one that has nothing to do with the partner.
  @Test
  void aPartnersCasesAreThoseThatItSentAndThoseThatItWasAskedToTake() {
    var partner = new OrganisationId("partner-of-both");
    var sent = ReportRecords.caseId();
    deliver(sent, 1, CaseLives.reported(sent, CaseNumber.of(7_001), UsState.OH, partner));
    var asked = ReportRecords.caseId();
    deliver(asked, 1, CaseLives.reported(asked, CaseNumber.of(7_002), UsState.OH));
    deliver(asked, 2, new ReportDeclined(asked, List.of(DeclineReason.NO_SIGN_OF_BIAS)));
    deliver(asked, 3, new HandOverOffered(asked, 1, partner, FEBRUARY.plusSeconds(60)));
    var other = ReportRecords.caseId();
    deliver(other, 1, CaseLives.reported(other, CaseNumber.of(7_003), UsState.OH));

    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    var february = "?from=2026-02-01&to=2026-02-28&place=OH";
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(ops.get("/ops/figures/flow.csv" + february).body())
                .contains("received,triaged,1", "received,to-be-triaged,2"));
    var ofPartner = february + "&partner=partner-of-both";
    assertThat(ops.get("/ops/figures/flow.csv" + ofPartner).body())
        .contains("received,triaged,1", "received,to-be-triaged,1");
    assertThat(ops.get("/ops/figures/flow.csv" + february + "&partner=another").body().lines())
        .hasSize(1);
    var page = page(new ArrayList<>());
    page.navigate(service.http().base() + "/ops" + ofPartner);
    assertThat(page.locator("#figures-now")).containsText("2 reports of the chosen time.");
    assertThat(page.getByLabel("Partner that sent it or was asked last to take it"))
        .hasValue("partner-of-both");
    PageAudit.all(page, "flow-partner");
  }

  /// In a month that no other test counts.
  private static void deliver(CaseId id, long seq, AllianceEvent event) {
    var now = EventMessages.received(id.value(), seq, event);
    var was = now.envelope();
    var then =
        new Envelope(
            was.id(),
            was.type(),
            was.stream(),
            FEBRUARY.plusSeconds(seq),
            was.subject(),
            seq,
            was.correlation(),
            null);
    service.deliver("onReport", message(then, now.body()));
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
  void aChartWhoseLibraryDidNotLoadIsDrawnLater() {
    var page = page(new ArrayList<>());
    page.route("**/echarts*", Route::abort);
    page.navigate(service.http().base() + "/ops/ageing");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("[data-chart] canvas")).hasCount(0);
    page.unroute("**/echarts*");
    page.evaluate("document.dispatchEvent(new Event('refreshed'))");
    assertThat(page.locator("[data-chart=bars][data-drawn] canvas")).isVisible();
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
    assertThat(ops.get("/reports/times.csv?month=2026-01").body().lines())
        .anyMatch(line -> line.matches("first-answer,[0-9]+,[0-9]+"));
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
