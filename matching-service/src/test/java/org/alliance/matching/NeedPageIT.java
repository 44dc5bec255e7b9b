package org.alliance.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Where lawyers are missing, what more lawyers would change, and the month of matching: in a real
/// browser.
class NeedPageIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static RunningService matching;
  private static CaseId lastOfKhmer;

  @BeforeAll
  static void start() {
    matching =
        RunningService.of(
            MatchingApplication.application(),
            Map.of("matching.scan-every", "100ms", "spring.mongodb.uri", uriOfItsOwn()));
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
    matching.deliver(
        "onFirm", message("thai", 1, MatchingMessages.firm("thai", "890", UsState.NV, "th")));
    for (var number = 0; number < 12; number++) {
      lastOfKhmer = accepted(UsState.NJ, "km");
    }
    for (var number = 0; number < 3; number++) {
      accepted(UsState.VT, "km");
    }
    await().until(() -> state(lastOfKhmer).contains("\"escalated\""));
    for (var number = 0; number < 6; number++) {
      var id = accepted(UsState.CA, "ko");
      await().until(() -> state(id).contains("\"offered\""));
    }
  }

  private static String uriOfItsOwn() {
    return Infrastructure.mongoUri().replaceFirst("/([a-z0-9-]+)(\\?|$)", "/$1-need$2");
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  /// Urgent: a firm that could take it is asked at once.
  private static CaseId accepted(UsState state, String language) {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(
        matching,
        id,
        new CaseFacts(
            state,
            new Zip3("000"),
            List.of(new LanguageTag(language)),
            List.of(),
            List.of(ServiceCategory.COMPENSATION),
            Urgency.URGENT));
    return id;
  }

  private static String state(CaseId id) {
    return matching
        .http()
        .as(Tokens.shared().of(Role.COORDINATOR))
        .get("/api/v1/referrals/" + id)
        .body();
  }

  private static Page page(Role role) {
    return BROWSERS.signedIn(Tokens.shared().of(role)).newPage();
  }

  @Test
  void theMapAndTheTablesSayTheSameAndHideSmallNumbers() {
    var page = page(Role.OPS);
    page.navigate(matching.http().base() + "/ops/need");
    assertThat(page.locator("[data-state=NJ]")).hasText("NJ 10▲10");
    assertThat(page.locator("[data-state=VT]")).hasText("VT ·");
    assertThat(page.locator("[data-row=NJ] td").first()).hasText("10");
    assertThat(page.locator("[data-row=VT]")).hasCount(0);
    assertThat(page.locator("[data-row=CA] td").first()).hasText("5");
    assertThat(page.locator("[data-row=NV] td").first()).hasText("fewer than 5");
    assertThat(page.locator("[data-row=km]")).containsText("15");
    assertThat(page.locator("[data-row=km]")).containsText("60");
    assertThat(page.locator("[data-row=th]")).containsText("fewer than 5");
    assertThat(page.locator("p.lead time")).isVisible();
    PageAudit.all(page, "need");
    page.setViewportSize(1000, 1400);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PageAudit.picture(page, "need-print");
  }

  @Test
  void aFilterStandsInTheAddressAndInTheFiles() {
    var page = page(Role.OPS);
    page.navigate(matching.http().base() + "/ops/need");
    page.locator("[data-row=NJ] a").click();
    assertThat(page.locator("#place")).hasValue("NJ");
    assertThat(page.locator("[data-row=km] td").first()).hasText("10");
    assertThat(page.locator("[data-row=ko]")).hasCount(0);
    PageAudit.all(page, "need-filtered");
    var ops = matching.http().as(Tokens.shared().of(Role.OPS));
    assertThat(ops.get("/ops/need/states.csv?language=km").body().lines())
        .contains("state,cases,unmet,firms,lawyers,room_this_week", "NJ,10,10,0,0,0")
        .anyMatch(line -> line.startsWith("VT,fewer than 5,fewer than 5,"));
    assertThat(ops.get("/ops/need/languages.csv?place=NJ").body()).contains("km,10,10,0,0,0,60");
    assertThat(ops.get("/ops/need/people.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void aDryRunSaysWhoseWaitWouldEndAndChangesNothing() {
    var before = state(lastOfKhmer);
    var page = page(Role.COORDINATOR);
    page.navigate(matching.http().base() + "/ops/need");
    page.locator("text=What if a firm had more lawyers?").click();
    PageAudit.all(page, "what-if");
    page.locator("#lawyers").fill("0");
    page.locator("button:has-text('Try it out')").click();
    assertThat(page.locator(".error-summary li")).hasCount(3);
    PageAudit.all(page, "what-if-problems");
    page.locator("#firm").fill("near");
    page.locator("#lawyers").fill("2");
    page.locator("#language").selectOption("km");
    page.locator("#place").selectOption("NJ");
    page.locator("#perQuarter").fill("50");
    page.locator("button:has-text('Try it out')").click();
    assertThat(page.locator("#found-after dd")).hasText("10");
    assertThat(page.locator("#answer ~ .scroll").first()).containsText("Khmer");
    assertThat(page.locator("#answer ~ .scroll").last()).containsText("15");
    PageAudit.all(page, "what-if-answer");
    page.locator("#firm").fill("");
    page.locator("button:has-text('Try it out')").click();
    assertThat(page.locator("#found-after dd")).hasText("10");
    page.locator("#firm").fill("nobody");
    page.locator("button:has-text('Try it out')").click();
    assertThat(page.locator("#firm-error")).containsText("No firm has this id");
    assertThat(state(lastOfKhmer)).isEqualTo(before);
    assertThat(
            Topics.read(Infrastructure.kafka(), EventStream.REFERRAL.topic()).stream()
                .filter(record -> record.key().equals(lastOfKhmer.value()))
                .filter(record -> record.body().contains("what-if")))
        .isEmpty();
  }

  /// The month that a director reads.
  @Test
  void theMonthOfMatchingIsForADirectorAndTheNetworkIsNot() {
    var month = YearMonth.now(ZoneOffset.UTC);
    var page = page(Role.DIRECTOR);
    page.navigate(matching.http().base() + "/reports/matching?month=" + month);
    assertThat(page.locator("h1")).hasText("Matching in " + month);
    assertThat(page.locator("[data-way=hindsight]")).containsText("100");
    assertThat(page.locator("[data-way=reached] td").last()).hasText("100");
    assertThat(page.locator("[data-row=km]")).containsText("15");
    assertThat(page.locator("[data-row=VT]")).hasCount(0);
    PageAudit.all(page, "month");
    page.setViewportSize(1000, 1400);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PageAudit.picture(page, "month-print");
    var director = matching.http().as(Tokens.shared().of(Role.DIRECTOR));
    assertThat(director.get("/reports/matching/value.csv?month=" + month).body())
        .contains("reached,100", "greedy,100");
    assertThat(director.get("/reports/matching?month=2020-01").body()).contains("not told");
    assertThat(director.get("/reports/matching?month=long-ago").statusCode()).isEqualTo(400);
    for (var path : List.of("/ops/need", "/ops/need/what-if", "/ops/need/states.csv")) {
      assertThat(director.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (var role : List.of(Role.TRIAGE, Role.FIRM_LEAD, Role.PARTNER)) {
      var status = matching.http().as(Tokens.shared().of(role)).get("/reports/matching");
      assertThat(status.statusCode()).as(role.code()).isEqualTo(403);
    }
  }

  @Test
  void withoutScriptsItAllWorks() {
    var context =
        BROWSERS.with(
            Browsers.bearer(Tokens.shared().of(Role.COORDINATOR)).setJavaScriptEnabled(false));
    var page = context.newPage();
    page.navigate(
        matching.http().base() + "/ops/need/what-if?lawyers=2&language=km&place=NJ&perQuarter=50");
    assertThat(page.locator("#found-after dd")).hasText("10");
    page.locator("text=Need against capacity").first().click();
    assertThat(page.locator("[data-row=NJ]")).isVisible();
  }
}
