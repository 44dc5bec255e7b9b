package org.alliance.intake.triage;

import static org.alliance.browser.PageForms.button;
import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alliance.browser.PageAudit;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/// Two people in triage, Ann and Ben, without scripts: the queue, a claim, each decision, a second
/// look. Every decline goes to a second person here.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TriageJourneyIT extends TriageBrowser {
  private static final String ASSAULT =
      """
      {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["km"],
       "urgency": "soon", "policeContact": "no", "consents": {"lawFirms": "given", "basis": "form"},
       "narrative": "CANARY-STORY", "person": {"name": "CANARY-NAME"}}
      """;
  private static final String NO_BIAS =
      """
      {"conduct": ["threat"], "victim": "person", "speaks": ["ja"], "urgency": "urgent",
       "place": {"state": "NJ"}}
      """;

  @Test
  @Order(1)
  void beginsWithAnEmptyQueue() {
    open(ann, "/triage");
    assertThat(ann.locator(".empty").textContent()).contains("No report waits for a person.");
    PageAudit.all(ann, "triage-empty");
    open(ann, "/triage?whose=mine");
    assertThat(ann.locator(".empty a").getAttribute("href")).isEqualTo("/triage");
  }

  @Test
  @Order(2)
  void showsUrgentReportsFirstAndFilters() {
    var assault = submit(ASSAULT);
    var threat = submit(NO_BIAS);
    open(ann, "/triage");
    assertThat(listed(ann)).containsExactly(threat, assault);
    assertThat(ann.locator("[data-count=all]").textContent()).isEqualTo("2");
    assertThat(ann.locator("[data-count=one-day]").textContent()).isEqualTo("2");
    assertThat(ann.locator(".counts").textContent())
        .contains("The state is not known", "No sign of bias was told");
    PageAudit.all(ann, "triage-queue");
    ann.locator("summary").click();
    ann.locator("#reason").selectOption("place-unknown");
    ann.locator("#language").selectOption("km");
    press(ann, ann.locator(".filters button[type=submit]"));
    assertThat(ann.url()).contains("reason=place-unknown", "language=km");
    assertThat(listed(ann)).containsExactly(assault);
    PageAudit.all(ann, "triage-filtered");
    for (var none :
        List.of(
            "?state=CA",
            "?channel=csv-import",
            "?reason=client-asked",
            "?whose=mine",
            "?from=2999-01-01",
            "?to=1999-12-31")) {
      open(ann, "/triage" + none);
      assertThat(listed(ann)).as(none).isEmpty();
    }
    for (var some : List.of("?state=NJ", "?language=ja", "?reason=bias-unclear")) {
      open(ann, "/triage" + some);
      assertThat(listed(ann)).as(some).containsExactly(threat);
    }
    assertThat(ann.navigate(intake.http().base() + "/triage?reason=CANARY").status())
        .isEqualTo(400);
    assertThat(ann.navigate(intake.http().base() + "/triage?from=yesterday").status())
        .isEqualTo(400);
    var today = LocalDate.now(ZoneOffset.UTC);
    open(ann, "/triage?from=" + today.minusDays(1) + "&to=" + today.plusDays(1));
    assertThat(listed(ann)).containsExactlyInAnyOrder(threat, assault);
    assertThat(ann.locator("#from").inputValue()).isEqualTo(today.minusDays(1).toString());
  }

  @Test
  @Order(3)
  void letsOnePersonHoldAReportAndAcceptIt() {
    var id = submit(ASSAULT);
    open(ann, "/triage/" + id);
    open(ben, "/triage/" + id);
    assertThat(ann.content()).doesNotContain("CANARY");
    assertThat(ann.locator("#decision").count()).isZero();
    assertThat(ann.locator("a[href='/clients/" + id + "']").count()).isEqualTo(1);
    PageAudit.all(ann, "triage-report");
    press(ann, button(ann, "claim"));
    assertThat(ann.locator(".banner").textContent()).contains("You hold this report now.");
    press(ben, button(ben, "claim"));
    assertThat(ben.locator("[role=alert]").textContent()).contains("you do not hold this report");
    assertThat(ben.locator("#decision").count()).isZero();
    assertThat(ben.content()).contains("Somebody else is deciding this report.");
    PageAudit.all(ben, "triage-held-by-another");
    var refused =
        intake
            .http()
            .as(Tokens.shared().ofSubject("carl", Role.COORDINATOR))
            .post(
                "/api/v1/reports/" + id + "/triage",
                "{\"decision\": \"accept\", \"usState\": \"CA\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("claimed-by-another");
    open(ben, "/triage?whose=unclaimed");
    assertThat(listed(ben)).doesNotContain(id);
    open(ann, "/triage?whose=mine");
    assertThat(listed(ann)).containsExactly(id);
    open(ann, "/triage/" + id);
    press(ann, button(ann, "accept"));
    assertThat(ann.locator(".error-summary").textContent()).contains("Choose the state.");
    PageAudit.all(ann, "triage-state-missing");
    ann.locator("#decision select[name=state]").selectOption("CA");
    press(ann, button(ann, "accept"));
    assertThat(ann.url()).endsWith("/triage?done=triage-accepted");
    assertThat(listed(ann)).doesNotContain(id);
    open(ann, "/triage/" + id);
    assertThat(ann.locator("h1 + .lead").textContent()).contains("Accepted");
    assertThat(intake.http().get("/api/v1/reports/" + id + "/status").body()).contains("accepted");
  }

  @Test
  @Order(4)
  void asksForMoreAndKeepsTheReport() {
    var id = submit(NO_BIAS);
    open(ann, "/triage/" + id);
    press(ann, button(ann, "claim"));
    press(ann, button(ann, "more"));
    assertThat(ann.locator(".banner").textContent()).contains("The desk will call the client.");
    assertThat(ann.locator("tr[data-report='" + id + "']").textContent())
        .contains("Waits for a call", "Nobody");
    open(ann, "/triage/" + id);
    press(ann, button(ann, "claim"));
    press(ann, button(ann, "release"));
    assertThat(ann.url()).endsWith("/triage?done=triage-released");
  }

  @Test
  @Order(4)
  void asksOnTheStatusPageAndReadsTheAnswer() {
    var id = submit(ASSAULT);
    open(ann, "/triage/" + id);
    press(ann, button(ann, "claim"));
    press(ann, button(ann, "ask"));
    assertThat(ann.locator(".error-summary").textContent()).contains("at least one question");
    ann.locator("input[name=questions][value=where]").check();
    press(ann, button(ann, "ask"));
    assertThat(ann.locator(".banner").textContent()).contains("The client sees your question");
    assertThat(ann.locator("tr[data-report='" + id + "']").textContent())
        .contains("asked, no answer yet", "Nobody");
    answer(id);
    open(ann, "/triage/" + id);
    assertThat(ann.locator("[aria-labelledby=asked]").textContent())
        .contains("Where did it happen?", "answered");
    PageAudit.all(ann, "triage-answered");
    press(ann, button(ann, "claim"));
    open(ann, "/clients/" + id);
    ann.locator("#part-story summary").click();
    ann.locator("#purpose-story").selectOption("decide-report");
    press(ann, ann.locator("#part-story button"));
    assertThat(ann.content()).contains("CANARY-PLACE", "CANARY-STORY");
  }

  /// The client, who reads Khmer, has nothing but the secret code.
  private void answer(String id) {
    var answered =
        intake
            .http()
            .as(Tokens.shared().of(Role.COORDINATOR))
            .post("/api/v1/reports/" + id + "/status-code", "{}");
    var code = JsonMapper.shared().readTree(answered.body()).get("code").asString();
    try (var phone = BROWSERS.with(new Browser.NewContextOptions())) {
      var client = phone.newPage();
      open(client, "/km/status");
      client.locator("#code").fill(code);
      press(client, button(client, "open"));
      assertThat(client.locator("h2#question").textContent()).contains("សំណួរ");
      assertThat(client.locator("#answer-where").isVisible()).isFalse();
      client.locator("section.inset summary").click();
      press(client, button(client, "answer"));
      assertThat(client.locator("#error-where").isVisible()).isTrue();
      PageAudit.all(client, "status-question-km");
      client.locator("#answer-where").fill("CANARY-PLACE, by the stairs");
      press(client, button(client, "answer"));
      assertThat(client.url()).endsWith("/km/status?done=answer-sent");
      assertThat(client.locator("h2#question").count()).isZero();
      assertThat(client.content()).doesNotContain("CANARY");
    }
  }

  @Test
  @Order(5)
  void sendsADeclineToASecondPersonWhoReopensIt() {
    var id = submit(NO_BIAS);
    open(ann, "/triage/" + id);
    press(ann, button(ann, "claim"));
    press(ann, button(ann, "decline"));
    assertThat(ann.locator(".error-summary").textContent()).contains("at least one reason");
    PageAudit.all(ann, "triage-reason-missing");
    var named = ann.locator(".named li").allTextContents();
    assertThat(named).isNotEmpty();
    ann.locator("input[name=reasons][value=no-sign-of-bias]").check();
    press(ann, button(ann, "decline"));
    assertThat(ann.url()).endsWith("/triage?done=triage-declined");
    open(ann, "/triage/second-looks");
    assertThat(listed(ann)).isEmpty();
    open(ann, "/triage/" + id);
    assertThat(button(ann, "agree").count()).isZero();
    open(ben, "/triage/second-looks");
    assertThat(listed(ben)).containsExactly(id);
    PageAudit.all(ben, "triage-second-looks");
    press(ben, ben.locator("tr[data-report='" + id + "'] a"));
    ben.locator("details.provision summary").first().click();
    PageAudit.all(ben, "triage-second-look");
    press(ben, button(ben, "disagree"));
    assertThat(ben.url()).endsWith("/triage/second-looks?done=second-look-disagreed");
    assertThat(ben.content()).contains("In 1 of 1 second look", "100%");
    open(ben, "/triage?reason=second-look-disagreed");
    assertThat(listed(ben)).containsExactly(id);
  }

  @Test
  @Order(6)
  void triesARuleAndLetsItMarkNewReports() {
    open(ann, "/triage/rules");
    assertThat(ann.locator(".empty").textContent()).contains("There is no rule yet.");
    open(ann, "/triage/rules/new?language=th");
    assertThat(ann.locator("#language").inputValue()).isEqualTo("th");
    ann.locator("#language").selectOption("ja");
    press(ann, ann.locator("button[name=act][value=save]"));
    assertThat(ann.locator(".error-summary").textContent())
        .contains("Write a name", "at least one effect");
    PageAudit.all(ann, "triage-rule-faulty");
    ann.locator("#name").fill("Japanese first");
    ann.locator("#urgent").check();
    ann.locator("#group").fill("japanese-readers");
    press(ann, ann.locator("button[name=act][value=try]"));
    assertThat(ann.locator("#tried-title").textContent()).contains("It would have found");
    assertThat(ann.locator("#tried li").count()).isPositive();
    assertThat(ann.locator("#name").inputValue()).isEqualTo("Japanese first");
    PageAudit.all(ann, "triage-rule-tried");
    press(ann, ann.locator("button[name=act][value=save]"));
    assertThat(ann.url()).endsWith("/triage/rules?done=rule-saved");
    PageAudit.all(ann, "triage-rules");
    submit(ASSAULT);
    var marked = submit(NO_BIAS.replace("urgent", "routine"));
    await()
        .untilAsserted(() -> {
          open(ann, "/triage");
          assertThat(listed(ann).getFirst()).isEqualTo(marked);
        });
    assertThat(ann.locator("tr[data-report='" + marked + "']").textContent())
        .contains("Put first by a rule", "japanese-readers", "Nobody");
    open(ann, "/triage?group=japanese-readers");
    assertThat(listed(ann)).containsExactly(marked);
    PageAudit.all(ann, "triage-group");
    open(ben, "/triage/rules");
    press(ben, ben.locator("[data-rule='Japanese first'] a"));
    ben.locator("#paused").check();
    press(ben, ben.locator("button[name=act][value=save]"));
    assertThat(ben.locator("[data-rule='Japanese first']").textContent())
        .contains("Paused", "Version 2");
    open(ben, "/triage/rules");
    press(ben, ben.locator("[data-rule='Japanese first'] a"));
    assertThat(ben.locator(".versions li").count()).isEqualTo(2);
    PageAudit.all(ben, "triage-rule-versions");
  }

  @Test
  @Order(7)
  void isForPeopleInTriageOnly() {
    var partner = BROWSERS.signedIn(Tokens.shared().of(Role.PARTNER)).newPage();
    for (var path :
        List.of("/triage", "/triage/rules", "/triage/second-looks", "/triage/" + submit(NO_BIAS))) {
      assertThat(partner.navigate(intake.http().base() + path).status()).isEqualTo(403);
    }
    assertThat(ann.navigate(intake.http().base() + "/triage/CANARY").status()).isEqualTo(404);
    assertThat(ann.content()).doesNotContain("CANARY");
  }
}
