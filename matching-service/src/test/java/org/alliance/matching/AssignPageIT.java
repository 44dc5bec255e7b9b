package org.alliance.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A coordinator chooses a firm by hand, in a real browser.
class AssignPageIT {
  private static final String NOTE = "She was helped by them last year.";

  private static Chromium chromium;
  private static RunningService matching;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    matching =
        RunningService.of(
            MatchingApplication.application(), Map.of("matching.scan-every", "100ms"));
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
    matching.deliver(
        "onFirm", message("thai", 1, MatchingMessages.firm("thai", "890", UsState.NV, "th")));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      matching.close();
    }
  }

  /// The one firm that speaks the language has declined because of a conflict of interest.
  private static CaseId withCoordinator() {
    var id = accepted();
    await().until(() -> state(id).contains("\"offered\""));
    matching.deliver(
        "onMatter",
        message(
            id.value(),
            1,
            new OfferAnswered(
                OfferId.of(id, 1),
                id,
                new FirmId("near"),
                OfferAnswer.DECLINED,
                OfferDeclineReason.CONFLICT)));
    await().until(() -> state(id).contains("\"escalated\""));
    return id;
  }

  private static CaseId accepted() {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(
        matching,
        id,
        new CaseFacts(
            UsState.CA,
            new Zip3("941"),
            List.of(new LanguageTag("ko")),
            List.of(),
            List.of(),
            Urgency.SOON));
    return id;
  }

  private static String state(CaseId id) {
    return matching
        .http()
        .as(Tokens.shared().of(Role.COORDINATOR))
        .get("/api/v1/referrals/" + id)
        .body();
  }

  @Test
  void aFirmIsAskedThatTheRulesTakeOutAndEverybodySeesThatAPersonChoseIt() {
    var id = withCoordinator();
    var page = page();
    page.navigate(matching.http().base() + "/referrals/" + id);
    assertThat(page.locator("[data-offer='1']")).containsText("the only one");
    assertThat(page.locator("[data-offer='1']")).containsText("a conflict of interest");
    PageAudit.all(page, "referral");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose a firm by hand"))
        .click();
    assertThat(page.locator("[data-firm=near]")).containsText("Conflict of interest");
    assertThat(page.locator("[data-firm=thai]")).containsText("No lawyer admitted in the state");
    PageAudit.all(page, "assign");
    page.locator("[data-firm=thai] a").click();
    PageAudit.all(page, "assign-firm");

    page.locator("button:has-text('Ask this firm')").click();
    assertThat(page.locator(".error-summary li")).hasCount(3);
    assertThat(page.locator(".error-summary")).containsText("Choose a reason");
    PageAudit.all(page, "assign-firm-problems");
    for (var box : page.locator("input[name=confirmed]").all()) {
      box.check();
    }
    page.locator("#reason").selectOption("knows-the-client");
    page.locator("#note").fill(NOTE + " Call Mrs. Park, (415) 555-0134.");
    page.locator("button:has-text('Ask this firm')").click();
    assertThat(page.locator("#signs")).containsText("a telephone number, a name");
    assertThat(page.locator("#note")).hasValue(NOTE + " Call Mrs. Park, (415) 555-0134.");
    PageAudit.all(page, "assign-firm-signs");
    page.locator("#note").fill(NOTE);
    page.locator("button:has-text('Ask this firm')").click();
    assertThat(page.locator(".banner")).containsText("asked within seconds");

    await().until(() -> state(id).contains("\"offered\""));
    page.reload();
    var offer = page.locator("[data-offer='2']");
    assertThat(offer).containsText("A coordinator chose thai; the ranking did not");
    assertThat(offer).containsText("The firm knows the client");
    assertThat(offer).containsText("No lawyer admitted in the state");
    assertThat(page.locator("blockquote")).hasText(NOTE);
    PageAudit.all(page, "referral-by-hand");
    await()
        .untilAsserted(() ->
            assertThat(
                    Topics.read(Infrastructure.kafka(), EventStream.REFERRAL.topic()).stream()
                        .filter(record -> record.key().equals(id.value())))
                .anySatisfy(record ->
                    assertThat(record.body())
                        .contains("\"handPick\":{\"reason\":\"knows-the-client\"")
                        .contains("not-admitted-in-state")
                        .doesNotContain("helped")));

    page.navigate(matching.http().base() + "/referrals/" + id + "/assign");
    assertThat(page.locator(".error-summary")).containsText("A firm is being asked");
    PageAudit.all(page, "assign-blocked");
    matching.deliver(
        "onReport", message(id.value(), 3, new SubjectErased(id, ErasureReason.CLIENT_ASKED)));
    page.navigate(matching.http().base() + "/referrals/" + id);
    assertThat(page.locator("blockquote")).hasCount(0);
    assertThat(page.locator("#choices")).isVisible();
  }

  @Test
  void anUnknownFirmIsSaidAndNothingIsLost() {
    var page = page();
    page.navigate(matching.http().base() + "/referrals/" + withCoordinator() + "/assign");
    page.locator("#firm").fill("nobody");
    page.locator("button:has-text('Look at this firm')").click();
    assertThat(page.locator("#firm-error")).containsText("No firm has this id");
    assertThat(page.locator("#firm")).hasValue("nobody");
    assertThat(page.locator("tbody tr")).hasCount(2);
  }

  @Test
  void onlyACoordinatorChooses() {
    var id = accepted();
    for (var role : List.of(Role.OPS, Role.TRIAGE, Role.AUDITOR, Role.FIRM_LEAD)) {
      var http = matching.http().as(Tokens.shared().of(role));
      assertThat(http.get("/referrals/" + id + "/assign").statusCode()).isEqualTo(403);
    }
  }

  private static Page page() {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setExtraHTTPHeaders(
                        Map.of("Authorization", "Bearer " + Tokens.shared().of(Role.COORDINATOR))));
    return context.newPage();
  }
}
