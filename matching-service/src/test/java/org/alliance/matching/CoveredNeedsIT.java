package org.alliance.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// A coordinator records what covers the services that the firm did not take on.
class CoveredNeedsIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static RunningService matching;

  @BeforeAll
  static void start() {
    matching =
        RunningService.of(
            MatchingApplication.application(), Map.of("matching.scan-every", "100ms"));
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
    matching.deliver("onFirm", message("far", 1, MatchingMessages.firm("far", "900")));
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  private static Http coordinator() {
    return matching.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  private static String body(CaseId id) {
    return coordinator().get("/api/v1/referrals/" + id).body();
  }

  private static String state(CaseId id) {
    return JsonMapper.shared().readTree(body(id)).path("state").asString("");
  }

  /// Of three services, the nearer firm takes on one.
  private static CaseId partlyTaken() {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(
        matching,
        id,
        new CaseFacts(
            UsState.CA,
            new Zip3("941"),
            List.of(new LanguageTag("ko")),
            List.of(),
            List.of(
                ServiceCategory.COMPENSATION,
                ServiceCategory.COUNSELLING,
                ServiceCategory.IMMIGRATION),
            Urgency.SOON));
    await().until(() -> state(id).equals("offered"));
    answer(id, 1, 1, "near", List.of(ServiceCategory.COMPENSATION));
    return id;
  }

  private static void answer(
      CaseId id, int seq, int offer, String firm, List<ServiceCategory> services) {
    matching.deliver(
        "onMatter",
        message(
            id.value(),
            seq,
            new OfferAnswered(
                OfferId.of(id, offer),
                id,
                new FirmId(firm),
                OfferAnswer.ACCEPTED,
                null,
                services.isEmpty() ? null : services)));
  }

  private static Page open(CaseId id, Role role) {
    var page = BROWSERS.signedIn(Tokens.shared().of(role)).newPage();
    page.navigate(matching.http().base() + "/referrals/" + id);
    return page;
  }

  private static Locator need(Page page, String service) {
    return page.locator("[data-need=" + service + "]");
  }

  private static List<String> needsTold(CaseId id) {
    return Topics.read(Infrastructure.kafka(), EventStream.REFERRAL.topic()).stream()
        .filter(record -> record.key().equals(id.value()))
        .map(record -> record.body())
        .filter(body -> body.contains("\"service\":"))
        .toList();
  }

  @Test
  void aCoordinatorRecordsOneNeedAfterTheOtherAndTakesOneBack() {
    var id = partlyTaken();
    var page = open(id, Role.COORDINATOR);
    var otherTab = open(id, Role.COORDINATOR);
    assertThat(page.locator("[data-need]")).hasCount(2);
    assertThat(page.locator("section[aria-labelledby=needs]"))
        .containsText("takes on a part of what the client asked for");
    PageAudit.all(page, "needs-open");

    need(page, "counselling").locator("button").click();
    assertThat(page.locator(".error-summary")).containsText("Counseling: choose how it is covered");
    assertThat(page.locator("#cover-counselling")).hasAttribute("aria-invalid", "true");
    PageAudit.all(page, "needs-problem");

    page.locator("#cover-counselling").selectOption("partner-organisation");
    need(page, "counselling").locator("button").click();
    assertThat(page.locator(".banner")).containsText("recorded as covered");
    assertThat(page.locator("[data-covered=counselling]")).containsText("A partner organization");
    assertThat(page.locator("[data-need]")).hasCount(1);
    PageAudit.all(page, "needs-covered");

    otherTab.locator("#cover-counselling").selectOption("client-does-not-want-it");
    need(otherTab, "counselling").locator("button").click();
    assertThat(otherTab.locator(".error-summary")).containsText("Nothing was changed");
    assertThat(otherTab.locator(".error-summary")).containsText("covered already, in another way");
    assertThat(otherTab.locator("[data-covered=counselling]"))
        .containsText("A partner organization");
    PageAudit.all(otherTab, "needs-other-tab");

    page.locator("[data-covered=counselling] button").click();
    assertThat(page.locator(".banner")).containsText("open again");
    assertThat(page.locator("[data-need]")).hasCount(2);
    await()
        .untilAsserted(() ->
            assertThat(needsTold(id))
                .satisfiesExactly(
                    first ->
                        assertThat(first)
                            .contains("\"cover\":\"partner-organisation\"")
                            .contains("\"firm\":\"near\""),
                    second ->
                        assertThat(second)
                            .contains("\"service\":\"counselling\"")
                            .doesNotContain("cover\":")));
  }

  @Test
  void theSameFormSentTwiceRecordsOnce() {
    var id = partlyTaken();
    for (var turn = 0; turn < 2; turn++) {
      var answer = send(id, "covered-needs", "service=immigration&cover=another-firm");
      assertThat(answer).isEqualTo(303);
    }
    await().untilAsserted(() -> assertThat(needsTold(id)).hasSize(1));
    assertThat(send(id, "open-needs", "service=immigration")).isEqualTo(303);
    assertThat(send(id, "open-needs", "service=immigration")).isEqualTo(303);
    await().untilAsserted(() -> assertThat(needsTold(id)).hasSize(2));
  }

  @Test
  void whatOthersCoverIsNotAskedForAgainWhenTheFirmHandsTheCaseBack() {
    var id = partlyTaken();
    assertThat(cover(id, "counselling", "client-does-not-want-it")).contains("\"coveredNeeds\":[{");
    assertThat(cover(id, "immigration", "this-firm")).contains("\"openNeeds\":[]");
    var told = body(id);
    matching.deliver(
        "onMatter",
        message(
            id.value(),
            2,
            new EngagementEnded(id, new FirmId("near"), EngagementEnding.HANDED_BACK)));
    await().until(() -> state(id).equals("offered"));
    var page = open(id, Role.COORDINATOR);
    assertThat(page.locator("[data-covered]")).hasCount(1);
    assertThat(page.locator("section[aria-labelledby=needs]"))
        .containsText("being asked without these services");
    PageAudit.all(page, "needs-asked");
    assertThat(Topics.read(Infrastructure.kafka(), EventStream.REFERRAL.topic()))
        .filteredOn(record -> record.key().equals(id.value()))
        .anySatisfy(record ->
            assertThat(record.body())
                .contains("\"firm\":\"far\"")
                .contains("\"services\":[\"immigration\",\"compensation\"]"));
    assertThat(send(id, "open-needs", "service=counselling")).isEqualTo(409);
    assertThat(send(id, "covered-needs", "service=counselling&cover=another-firm")).isEqualTo(409);
    assertThat(cover(id, "counselling", "another-firm")).contains("no-firm-has-the-case");
    assertThat(told).contains("client-does-not-want-it");

    answer(id, 3, 2, "far", List.of());
    assertThat(body(id)).contains("\"openNeeds\":[]");
    var opened =
        coordinator()
            .post("/api/v1/referrals/" + id + "/open-needs", "{\"service\": \"counselling\"}");
    assertThat(opened.body()).contains("\"openNeeds\":[\"counselling\"]");
  }

  @Test
  void aServiceThatTheFirmRecordsIsNoOpenNeedAnyMore() {
    var id = partlyTaken();
    matching.deliver(
        "onMatter",
        message(
            id.value(),
            2,
            new ServiceConnected(
                new ConnectionId("c-1"),
                id,
                new FirmId("near"),
                ServiceCategory.COUNSELLING,
                ProviderKind.values()[0],
                ConnectionStatus.REQUESTED)));
    assertThat(body(id)).contains("\"openNeeds\":[\"immigration\"]");
    assertThat(cover(id, "counselling", "another-firm")).contains("no-open-need");
    assertThat(needsTold(id)).isEmpty();
  }

  /// Why a need is covered may be what the client said.
  @Test
  void othersReadThatANeedIsCoveredAndNotHow() {
    var id = partlyTaken();
    cover(id, "counselling", "client-does-not-want-it");
    for (var role : List.of(Role.OPS, Role.TRIAGE, Role.AUDITOR)) {
      var page = open(id, role);
      assertThat(page.locator("[data-covered=counselling]")).isVisible();
      assertThat(page.locator("form[action*=needs]")).hasCount(0);
      assertThat(page.content()).doesNotContain("does not want it any more");
      var http = matching.http().as(Tokens.shared().of(role));
      assertThat(http.get("/api/v1/referrals/" + id).body())
          .contains("\"coveredNeeds\":[{\"service\":\"counselling\"")
          .doesNotContain("client-does-not-want-it");
      assertThat(
              http.post("/api/v1/referrals/" + id + "/open-needs", "{\"service\": \"counselling\"}")
                  .statusCode())
          .isEqualTo(403);
    }
  }

  /// @return the status of the answer
  private static int send(CaseId id, String path, String form) {
    return coordinator().postForm("/referrals/" + id + "/" + path, form).statusCode();
  }

  private static String cover(CaseId id, String service, String cover) {
    return coordinator()
        .post(
            "/api/v1/referrals/" + id + "/covered-needs",
            "{\"service\": \"%s\", \"cover\": \"%s\"}".formatted(service, cover))
        .body();
  }
}
