package org.alliance.intake.partners;

import static org.alliance.browser.PageForms.button;
import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.List;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/// A coordinator links a partner, the rules and a person in triage offer reports to it, and the
/// partner answers: without scripts, each with nothing but a link and a login.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerJourneyIT extends PartnerBrowser {
  private static final String OWN = "partner-a";
  private static final String OTHER = "partner-b";
  private static final String OUTSIDE =
      """
      {"conduct": ["online-harassment"], "biasIndicators": ["slur"], "victim": "person",
       "speaks": ["ja"], "reads": ["ja"], "place": {"state": "CA"}, "policeContact": "no",
       "consents": {"partners": "given", "basis": "form"},
       "person": {"name": "CANARY-NAME", "phone": "(201) 555-0143"}}
      """;
  private static final String UNCLEAR =
      """
      {"conduct": ["threat"], "victim": "person", "speaks": ["km"], "reads": ["km"],
       "place": {"state": "CA"}, "policeContact": "no",
       "consents": {"partners": "given", "basis": "form"}, "narrative": "CANARY-STORY"}
      """;

  /// A report that the partner has accepted, for the last test.
  private static String taken = "";

  @Test
  @Order(1)
  void aCoordinatorRecordsACallAndLinksAnAccount() {
    var page = as(Tokens.shared().ofSubject("cora", Role.COORDINATOR));
    open(page, "/partners");
    assertThat(page.locator("main").textContent())
        .contains("No organization has an account yet.", "Tells the police", "Not yet");
    audit(page, "partners");
    press(page, page.locator("tr[data-organisation=ca-vs-hate] a"));
    assertThat(page.locator("main").textContent())
        .contains("Nobody has called", "Spoken: ", "Japanese", "By interpreter: any language");
    press(page, button(page, "open"));
    assertThat(page.locator("main").textContent()).contains("by you.");
    page.locator("#account").fill("Not an id");
    press(page, button(page, "account"));
    assertThat(page.locator(".error-summary").textContent()).contains("Use small letters");
    audit(page, "partner-organisation-refused");
    page.locator("#account").fill(OWN);
    page.locator("#capacity").fill("3");
    page.locator("#consentForm").fill("https://example.org/consent");
    press(page, button(page, "account"));
    assertThat(page.locator(".banner").textContent()).contains("The account is saved.");
    audit(page, "partner-organisation");
    open(page, "/partners/stop-aapi-hate");
    page.locator("#account").fill(OWN);
    press(page, button(page, "account"));
    assertThat(page.locator(".error-summary").textContent()).contains("has this account");
  }

  @Test
  @Order(2)
  void theRulesOfferAReportAndThePartnerAccepts() {
    var id = submit(OUTSIDE);
    var page = as(Tokens.shared().ofOrganisation(OWN, Role.PARTNER));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          open(page, "/partner");
          assertThat(reports(page, "offered")).containsExactly(id);
        });
    assertThat(page.content()).doesNotContain("CANARY").contains("California vs Hate");
    assertThat(statusOf(id)).isEqualTo("declined");
    assertThat(page.locator("section[aria-labelledby=link]").textContent())
        .contains("/?c=" + OWN, "Fewer than 5 reports");
    audit(page, "partner");
    var visitor = as(Tokens.shared().ofOrganisation(OWN, Role.PARTNER));
    open(visitor, "/en/?c=" + OWN);
    assertThat(visitor.locator("main").textContent()).contains("the link of California vs Hate");
    open(visitor, "/en/?c=" + OTHER);
    assertThat(visitor.locator("main").textContent()).doesNotContain("the link of");
    press(page, page.locator("tr[data-report='" + id + "'] a"));
    assertThat(page.locator("main").textContent())
        .contains("Japanese", "California", "Nobody has told them that you help");
    assertThat(page.content()).doesNotContain("CANARY");
    press(page, button(page, "decline"));
    assertThat(page.locator(".error-summary").textContent()).contains("Choose a reason.");
    audit(page, "partner-hand-over");
    assertThat(part(page, id, "safe-contact")).isEqualTo(403);
    open(page, "/partner/hand-overs/" + id);
    press(page, button(page, "accept"));
    assertThat(page.url()).contains("/clients/" + id);
    assertThat(page.locator(".banner").textContent()).contains("You have accepted the report.");
    assertThat(statusOf(id)).isEqualTo("handed-over");
    assertThat(part(page, id, "safe-contact")).isEqualTo(200);
    assertThat(page.content()).contains("555-0143");
    for (var closed : List.of("identity", "story", "parties")) {
      assertThat(part(page, id, closed)).as(closed).isEqualTo(403);
      assertThat(page.content()).doesNotContain("CANARY");
    }
    open(page, "/partner");
    assertThat(reports(page, "taken")).containsExactly(id);
    audit(page, "partner-taken");
    taken = id;
    readsTheAnswer(id);
  }

  /// The person opens the status with the code. Its words are neutral; the letter names the group.
  private void readsTheAnswer(String id) {
    var coordinator = intake.http().as(Tokens.shared().of(Role.COORDINATOR));
    var code =
        JsonMapper.shared()
            .readTree(coordinator.post("/api/v1/reports/" + id + "/status-code", "").body())
            .get("code")
            .asString();
    var browser = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
    browsers.add(browser);
    var page = browser.newPage();
    open(page, "/en/status");
    page.locator("#code").fill(code);
    press(page, page.locator("main form button[type=submit]").first());
    assertThat(page.locator("#status > .lead").textContent())
        .isEqualTo("Somebody was found who can help. They contact you in the way that you chose.");
    audit(page, "status-handed-over");
    press(page, page.locator("a[href='/en/letter']"));
    assertThat(page.locator("#letter").textContent())
        .contains("California vs Hate resource line has said yes", "Which time limits");
    open(page, "/ja/letter");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
    audit(page, "letter-ja");
  }

  @Test
  @Order(3)
  void triageOffersAReportWhichComesBackWithADueTime() {
    var id = submit(UNCLEAR);
    var ann = as(Tokens.shared().ofSubject("ann", Role.TRIAGE));
    open(ann, "/triage/" + id);
    press(ann, button(ann, "claim"));
    ann.locator("input[name=reasons][value=no-sign-of-bias]").check();
    ann.locator("#partner").selectOption(OWN);
    audit(ann, "triage-decline-to-a-partner");
    press(ann, button(ann, "decline"));
    assertThat(ann.url()).endsWith("?done=triage-declined-offered");
    open(ann, "/triage/" + id);
    assertThat(ann.locator("#hand-over-panel").textContent())
        .contains("California vs Hate resource line is asked");
    var partner = as(Tokens.shared().ofOrganisation(OWN, Role.PARTNER));
    open(partner, "/partner/hand-overs/" + id);
    partner.locator("input[name=reason][value=capacity]").check();
    press(partner, button(partner, "decline"));
    assertThat(partner.url()).endsWith("/partner?done=hand-over-declined");
    open(partner, "/partner/hand-overs/" + id);
    assertThat(partner.locator("main").textContent()).contains("Your organization declined it on");
    audit(partner, "partner-hand-over-over");
    assertThat(post(partner, "/partner/hand-overs/" + id, "do=accept")).isEqualTo(409);
    open(ann, "/triage");
    assertThat(ann.locator("tr[data-returned]").getAttribute("data-returned")).isEqualTo(id);
    audit(ann, "triage-returned");
    press(ann, ann.locator("tr[data-returned] a"));
    assertThat(ann.locator("#hand-over-panel").textContent())
        .contains("It came back to triage", "California vs Hate resource line: declined");
    audit(ann, "triage-hand-over");
    for (var language : List.of("km", "ur")) {
      open(ann, "/letters/" + id + "?lang=" + language);
      assertThat(ann.locator("html").getAttribute("lang")).isEqualTo(language);
      audit(ann, "letter-" + language);
    }
    open(ann, "/letters/" + id + "?lang=en");
    assertThat(ann.locator("#letter").textContent())
        .contains("No lawyer represents you yet", "Time limits may be running")
        .contains("The group that we asked could not take this on");
    open(ann, "/triage/" + id);
    ann.locator("#settlement").selectOption("letter-given");
    press(ann, button(ann, "settle"));
    assertThat(ann.locator("#hand-over-panel").textContent())
        .contains("A person has done what was left to do");
    open(ann, "/triage");
    assertThat(ann.locator("tr[data-returned]").count()).isZero();
  }

  /// Every route that a partner may call, with the ids of another partner's report.
  @Test
  @Order(4)
  void aPartnerNeverSeesAnythingOfAnothers() {
    var offered = submit(OUTSIDE);
    var sent =
        JsonMapper.shared()
            .readTree(
                intake
                    .http()
                    .as(Tokens.shared().ofOrganisation(OWN, Role.PARTNER))
                    .post("/api/v1/reports", OUTSIDE.replace("555-0143", "555-0199"))
                    .body())
            .get("caseId")
            .asString();
    var own = as(Tokens.shared().ofOrganisation(OWN, Role.PARTNER));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          open(own, "/partner");
          assertThat(reports(own, "offered")).contains(offered);
        });
    assertThat(reports(own, "sent")).containsExactly(sent);
    var number = own.locator("tr[data-report='" + sent + "'] .id").first().textContent();
    var stranger = intake.http().as(Tokens.shared().ofOrganisation(OTHER, Role.PARTNER));
    var tried = 0;
    for (var rule :
        intake.context().getBeansOfType(RouteRules.class).values().stream()
            .flatMap(rules -> rules.rules().stream())
            .filter(rule -> rule.roles().contains(Role.PARTNER))
            .toList()) {
      for (var id : List.of(taken, offered, sent)) {
        var path = rule.pattern().replace("{number}", number).replaceAll("\\{[^}]+}", id);
        var answer =
            rule.method().equals(HttpMethod.GET)
                ? stranger.get(path)
                : stranger.post(path, "{\"reason\": \"not-safe\"}");
        tried++;
        assertThat(answer.body())
            .as("%s %s", rule.method(), path)
            .doesNotContain("CANARY", "555-0143", number);
        if (path.contains(id) && answer.statusCode() < 300) {
          // The file's page says of every part that it is closed.
          assertThat(path).isEqualTo("/clients/" + id);
          assertThat(answer.body()).contains("Not for you");
        }
      }
    }
    assertThat(tried).isGreaterThan(30);
    var page = as(Tokens.shared().ofOrganisation(OTHER, Role.PARTNER));
    open(page, "/partner");
    assertThat(page.locator("tr[data-report]").count()).isZero();
    for (var button : List.of("accept", "decline")) {
      assertThat(post(page, "/partner/hand-overs/" + offered, "do=" + button + "&reason=area"))
          .isEqualTo(404);
    }
    for (var part : List.of("safe-contact", "identity", "story")) {
      assertThat(part(page, taken, part)).isEqualTo(403);
      assertThat(page.content()).doesNotContain("CANARY", "555-0143");
    }
    for (var path : List.of("/partners", "/partners/ca-vs-hate", "/letters/" + taken, "/triage")) {
      assertThat(page.navigate(base() + path).status()).as(path).isEqualTo(403);
    }
  }
}
