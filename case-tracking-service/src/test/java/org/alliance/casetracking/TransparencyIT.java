package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.ui.text.PageLanguages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The figures that anybody may read, in all languages of public pages.
class TransparencyIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  /// In the middle of the month before this one.
  private static final Instant LAST_MONTH =
      LocalDate.now(ZoneOffset.UTC)
          .minusMonths(1)
          .withDayOfMonth(15)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();

  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.of(
            CaseTrackingApplication.application(), Map.of("spring.mongodb.uri", uriOfItsOwn()));
    accept(12, UsState.NJ, "km", LAST_MONTH);
    accept(7, UsState.CA, "ko", LAST_MONTH);
    accept(3, UsState.VT, "hmn", LAST_MONTH);
    // These are of no whole month.
    accept(20, UsState.TX, "vi", Instant.now().minusSeconds(60));
    // The page keeps its figures for an hour: nobody reads it before all are counted.
    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    await().until(() -> ops.get("/api/v1/flow").body().contains("\"reports\":42,"));
  }

  private static String uriOfItsOwn() {
    return Infrastructure.mongoUri().replaceFirst("/([a-z0-9-]+)(\\?|$)", "/$1-public$2");
  }

  private static void accept(int cases, UsState state, String language, Instant at) {
    var facts =
        new CaseFacts(
            state,
            new Zip3("000"),
            List.of(new LanguageTag(language)),
            List.of(),
            List.of(),
            Urgency.SOON);
    for (var number = 0; number < cases; number++) {
      var id = CaseId.of(UUID.randomUUID());
      deliver(id, 1, CaseLives.reported(id, CaseNumber.of(number)), at);
      deliver(id, 2, new CaseAccepted(id, facts, false, true, CaseNumber.of(number)), at);
    }
  }

  private static void deliver(CaseId id, long seq, AllianceEvent event, Instant at) {
    var received = EventMessages.received(id.value(), seq, event);
    var as = received.envelope();
    var moved =
        new Envelope(
            as.id(),
            as.type(),
            as.stream(),
            at.plusSeconds(seq),
            as.subject(),
            as.seq(),
            as.correlation(),
            as.causation());
    service.deliver("onReport", EventMessages.message(moved, received.body()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(service.http().base() + path))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString());
  }

  private static Page page() {
    return BROWSERS.page(new Browser.NewContextOptions().setLocale("en-US"));
  }

  @Test
  void wholeMonthsAreToldAndWhatIsSmallIsHiddenWithSomethingBesideIt() {
    var page = page();
    page.navigate(service.http().base() + "/en/transparency");
    assertThat(page.locator("[data-step=received] td")).hasText("20");
    assertThat(page.locator("[data-step=connected] td")).hasText("fewer than 5");
    assertThat(page.locator("[data-row=NJ] td")).hasText("10");
    // Vermont's three would follow from the whole if California were shown.
    assertThat(page.locator("[data-row=CA]")).hasCount(0);
    assertThat(page.locator("[data-row=VT]")).hasCount(0);
    assertThat(page.locator("[data-row=TX]")).hasCount(0);
    assertThat(page.locator("#states ~ .scroll [data-row=rest] td")).hasText("10");
    assertThat(page.locator("[data-row=km] th")).containsText("Khmer");
    PageAudit.all(page, "transparency");
    page.setViewportSize(1000, 1400);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PageAudit.picture(page, "transparency-print");
  }

  @Test
  void eachLanguageHasItsPage() throws Exception {
    for (var language : PageLanguages.all()) {
      var tag = language.tag().value();
      var answer = get("/" + tag + "/transparency");
      assertThat(answer.statusCode()).as(tag).isEqualTo(200);
      assertThat(answer.body()).contains("lang=\"" + tag + "\"", "hreflang=\"km\"");
    }
    for (var tag : List.of("km", "ur")) {
      var page = page();
      page.navigate(service.http().base() + "/" + tag + "/transparency");
      PageAudit.all(page, "transparency-" + tag);
    }
  }

  @Test
  void cachesMayKeepItForAnHourAndItKnowsNoReader() throws Exception {
    var answer = get("/km/transparency");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    var file = get("/km/transparency/states.csv");
    assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
    assertThat(file.body().lines()).containsExactly("state,cases", "NJ,10", "all-others,10");
    assertThat(get("/en/transparency/steps.csv").body()).contains("received,20");
    assertThat(get("/en/transparency/languages.csv").body()).contains("km,10");
  }

  @Test
  void nothingElseIsOpenBesideIt() throws Exception {
    assertThat(get("/xx/transparency").statusCode()).isEqualTo(404);
    assertThat(get("/en/transparency/people.csv").statusCode()).isEqualTo(404);
    assertThat(get("/reports").statusCode()).isEqualTo(401);
    assertThat(get("/ops/transparency").statusCode()).isIn(401, 404);
    assertThat(get("/cases/transparency").statusCode()).isEqualTo(401);
  }

  /// The pages of staff stay in English, whatever languages the public page has.
  @Test
  void pagesOfStaffAreInEnglish() {
    var context = BROWSERS.with(Browsers.bearer(Tokens.shared().of(Role.OPS)).setLocale("ko-KR"));
    var page = context.newPage();
    page.navigate(service.http().base() + "/reports");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }
}
