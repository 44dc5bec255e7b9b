package org.alliance.intake.same;

import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.intake.IntakeApplication;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same incident comes twice, by two ways and in two scripts.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SameReportsIT {
  private static final String BY_HERSELF =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"],
       "place": {"state": "CA", "zip": "94110"}, "occurredOn": "2026-03-09",
       "person": {"name": "Kim Seo-yeon", "phone": "(415) 555-0134"},
       "narrative": "A man pushed me down the stairs of the station.",
       "consents": {"lawFirms": "given", "basis": "form"}}
      """;
  private static final String BY_A_PARTNER =
      """
      {"reference": "r-1", "conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person",
       "speaks": ["ko"], "place": {"state": "CA", "city": "San Francisco"},
       "occurredOn": "2026-03-09",
       "person": {"name": "김서연", "phone": "+1 415 555 0134"},
       "consents": {"lawFirms": "given", "basis": "spoken"}}
      """;
  private static final String OUTSIDE =
      """
      {"conduct": ["hateful-speech"], "biasIndicators": ["slur"], "victim": "person",
       "speaks": ["ko"], "place": {"state": "CA", "zip": "94110"}, "occurredOn": "2026-03-09",
       "person": {"name": "KIM Seo Yeon", "phone": "4155550134"},
       "consents": {"partners": "given", "basis": "form"}}
      """;

  @RegisterExtension static final Browsers BROWSERS = new Browsers();
  @TempDir static Path folder;
  private static RunningService intake;
  private static String first = "";
  private static String second = "";

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(), Map.of("intake.vault-folder", folder.toString()));
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @AfterEach
  void complainsOfNothing() {
    assertThat(complaints).isEmpty();
  }

  @Test
  @Order(1)
  void doesNotMakeASecondCaseOfIt() {
    first = id(intake.http().post("/api/v1/reports", BY_HERSELF).body());
    assertThat(status(first)).isEqualTo("accepted");
    var partner = Tokens.shared().ofOrganisation("partner-a", Role.PARTNER);
    second = id(intake.http().as(partner).post("/api/v1/reports", BY_A_PARTNER).body());
    assertThat(status(second)).isEqualTo("being-looked-at");
    var third = id(intake.http().post("/api/v1/reports", OUTSIDE).body());
    assertThat(status(third)).as("nor is a partner asked").isEqualTo("being-looked-at");
    var refused =
        intake
            .http()
            .as(Tokens.shared().of(Role.TRIAGE))
            .post("/api/v1/reports/" + second + "/triage", "{\"decision\": \"accept\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("likely-same");
  }

  @Test
  @Order(2)
  void takesTheSameReportSentAgainForTheSame() {
    var partner = Tokens.shared().ofOrganisation("partner-a", Role.PARTNER);
    var again = intake.http().as(partner).post("/api/v1/reports", BY_A_PARTNER);
    assertThat(id(again.body())).isEqualTo(second);
    assertThat(status(second)).isEqualTo("being-looked-at");
  }

  @Test
  @Order(3)
  void showsBothSideBySideAndLinksThem() {
    var ann = pageOf("ann", Role.TRIAGE);
    open(ann, "/triage?reason=likely-duplicate");
    PageAudit.all(ann, "same-queue");
    var row = ann.locator("tr[data-report='" + second + "']");
    press(ann, row.getByText("Compare the two").first());
    assertThat(ann.url()).contains("/triage/" + second + "/same/" + first);
    assertThat(ann.content())
        .contains("The phone number is the same.", "The names are alike.")
        .doesNotContain("Seo-yeon", "김서연", "555", "stairs");
    PageAudit.all(ann, "same-pair");
    press(ann, ann.locator("button[value=same]"));
    assertThat(ann.locator(".banner").textContent()).contains("both are the same");
    assertThat(ann.locator("h1 + .lead").textContent()).contains("Rests with another report");
    PageAudit.all(ann, "same-linked");
    assertThat(status(second)).isEqualTo("being-looked-at");
    assertThat(status(first)).isEqualTo("accepted");
  }

  @Test
  @Order(4)
  void letsTheLinkBeRemovedAndWritesBothDown() {
    var ann = pageOf("ann", Role.TRIAGE);
    open(ann, "/triage/" + second + "/same/" + first);
    assertThat(ann.locator("button[value=same]").count()).isZero();
    press(ann, ann.locator("button[value=different]"));
    assertThat(ann.locator(".banner").textContent()).contains("they are different");
    assertThat(status(second)).as("it may be like the third one, too").isEqualTo("accepted");
    var carl = pageOf("carl", Role.COORDINATOR);
    open(carl, "/clients/" + second + "/trail");
    assertThat(carl.content())
        .contains("Found to be the same as another report", "Found to be different from another");
  }

  @Test
  @Order(5)
  void opensToNobodyElseAndOnlyForReportsWithALink() {
    for (var role : List.of(Role.HOTLINE, Role.PARTNER, Role.OPS)) {
      assertThat(
              intake
                  .http()
                  .as(Tokens.shared().of(role))
                  .get("/triage/" + second + "/same/" + first)
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(
            intake
                .http()
                .as(Tokens.shared().of(Role.TRIAGE))
                .get("/triage/" + first + "/same/123e4567-e89b-12d3-a456-426614174999")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  @Order(6)
  void tellsTheDeskWhileTheCallerTells() {
    var carl = pageOf("carl", Role.COORDINATOR);
    open(carl, "/desk");
    press(carl, carl.locator("form[action='/desk/report'] button"));
    assertThat(carl.locator(".desk-hints li").count()).isZero();
    carl.locator("[name='phone']").fill("415.555.0134");
    carl.locator(".desk-hints li").first().waitFor();
    assertThat(carl.locator(".desk-hints").textContent()).contains("Same phone as AA-");
    PageAudit.all(carl, "same-desk");
    carl.reload();
    assertThat(carl.locator(".desk-hints").textContent()).contains("Same phone as AA-");
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }

  private static String id(String body) {
    return json(body).get("caseId").asString();
  }

  private static String status(String id) {
    return json(intake.http().get("/api/v1/reports/" + id + "/status").body())
        .get("status")
        .asString();
  }

  private Page pageOf(String subject, Role role) {
    var page = BROWSERS.signedIn(Tokens.shared().ofSubject(subject, role)).newPage();
    page.onPageError(complaints::add);
    return page;
  }

  private static void open(Page page, String path) {
    page.navigate(intake.http().base() + path);
  }
}
