package org.alliance.intake.clients;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.TeamRole;
import org.alliance.intake.IntakeApplication;
import org.alliance.intake.application.clientfile.AssignmentView;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Who opens which part of a client's file, page by page, and what the trail says of it.
class ClientFileIT {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final String NAME = "CANARY Sokha Chan";
  private static final String PHONE = "201 555 0100";
  private static final AtomicInteger REPORTS = new AtomicInteger();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static RunningService intake;
  private static String base;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(), Map.of("intake.vault-folder", folder.toString()));
    base = intake.http().base();
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  private static String token(String subject, Role role) {
    return Tokens.shared().ofSubject(subject, role);
  }

  private static String firm() {
    return Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_LEAD);
  }

  private static CaseId report(String... more) {
    var sender = intake.http().as(Tokens.shared().ofOrganisation("hotline-a", Role.HOTLINE));
    var answer =
        sender.post(
            "/api/v1/reports",
            """
            {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", %s
             "consents": {"lawFirms": "given", "basis": "spoken"}, "policeContact": "no",
             "person": {"name": "%s", "phone": "%s"}, "otherParties": ["Acme Foods"],
             "contact": {"hours": ["evening"], "voicemail": "no"},
             "narrative": "Pushed down the stairs, %d."}\
            """
                .formatted(
                    more.length == 0 ? "\"place\": {\"state\": \"NJ\"}," : more[0],
                    NAME,
                    PHONE,
                    REPORTS.incrementAndGet()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return new CaseId(JsonMapper.shared().readTree(answer.body()).get("caseId").asString());
  }

  private static HttpResponse<String> open(
      String token, CaseId id, String part, String purpose, String reason) {
    return form(
        token,
        "/clients/" + id,
        Map.of("part", part, "purpose", purpose, "reason", reason, "code", ""));
  }

  private static HttpResponse<String> form(String token, String path, Map<String, String> fields) {
    var body = new ArrayList<String>();
    fields.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", body))));
  }

  private static HttpResponse<String> get(String token, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/html")
            .GET());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void assign(CaseId id, long seq) {
    intake.deliver(
        "onReferral",
        message(id.value(), seq, new FirmAssigned(OfferId.of(id, 1), id, FIRM, List.of())));
  }

  private static void end(CaseId id, EngagementEnding ending) {
    intake.deliver("onMatter", message(id.value(), 1, new EngagementEnded(id, FIRM, ending)));
  }

  private static void staff(CaseId id, long seq, String member, String walled) {
    intake.deliver(
        "onMatter",
        message(
            id.value(),
            seq,
            new TeamStaffed(
                id,
                FIRM,
                List.of(new TeamStaffed.Member(new LawyerId(member), TeamRole.LEAD_COUNSEL)),
                List.of(),
                false,
                List.of(new LawyerId(walled)))));
  }

  private static void untilCurrent(CaseId id) {
    var view = intake.context().getBean(AssignmentView.class);
    await().atMost(Duration.ofSeconds(60)).until(() -> view.isCurrent(id));
  }

  @Test
  void isClosedUntilACoordinatorOpensAPartOnPurpose() {
    var id = report();
    var coordinator = token("coordinator-1", Role.COORDINATOR);
    var closed = get(coordinator, "/clients/" + id);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.body()).doesNotContain(NAME, PHONE, "Acme", "stairs").contains("AA-");
    var contact = open(coordinator, id, "safe-contact", "call-client", "");
    assertThat(contact.statusCode()).isEqualTo(200);
    assertThat(contact.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(contact.body()).contains(PHONE).doesNotContain(NAME, "Acme", "stairs");
    var without = open(coordinator, id, "identity", "call-client", "");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Write why you need it").doesNotContain(NAME);
    var broken = open(coordinator, id, "identity", "keep-client-safe", "She is in danger now.");
    assertThat(broken.body()).contains(NAME).doesNotContain(PHONE);
    assertThat(open(coordinator, id, "everything", "call-client", "").statusCode()).isEqualTo(400);
    var list = get(coordinator, "/clients/break-glass").body();
    assertThat(list).contains("She is in danger now.", "You opened it");
    var entry = list.replaceAll("(?s).*?id=\"opening-(\\d+)\".*", "$1");
    var look = Map.of("entry", entry);
    assertThat(form(coordinator, "/clients/break-glass", look).statusCode()).isEqualTo(403);
    var second = token("coordinator-2", Role.COORDINATOR);
    assertThat(get(second, "/clients").body()).contains("for a second look");
    var seen = form(second, "/clients/break-glass", look);
    assertThat(seen.statusCode()).isEqualTo(303);
    assertThat(get(second, seen.headers().firstValue("Location").orElseThrow()).body())
        .contains("It is recorded that you looked at it.", "Looked at by");
  }

  @Test
  void opensForTheHotlineThatSentItAndNoOther() {
    var id = report();
    var own = Tokens.shared().ofOrganisation("hotline-a", Role.HOTLINE);
    var other = Tokens.shared().ofOrganisation("hotline-b", Role.HOTLINE);
    assertThat(open(own, id, "story", "call-client", "").body()).contains("stairs");
    var refused = open(other, id, "story", "call-client", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("the code is missing or wrong")
        .doesNotContain("stairs", "AA-");
    var partner = Tokens.shared().ofOrganisation("hotline-a", Role.PARTNER);
    assertThat(open(partner, id, "parties", "correct-file", "").body()).contains("Acme Foods");
  }

  @Test
  void opensForTriageWhileItIsInReview() {
    var inReview = report("\"place\": {\"city\": \"Nowhere\"},");
    var triage = token("triage-1", Role.TRIAGE);
    assertThat(open(triage, inReview, "story", "decide-report", "").body())
        .doesNotContain("stairs");
    claim(triage, inReview);
    assertThat(open(triage, inReview, "story", "decide-report", "").body()).contains("stairs");
    assertThat(open(triage, inReview, "identity", "decide-report", "").statusCode()).isEqualTo(403);
    assertThat(open(triage, inReview, "identity", "call-client", "").body()).contains(NAME);
    var accepted = report();
    assertThat(open(triage, accepted, "story", "decide-report", "").body())
        .contains("not in review now")
        .doesNotContain("stairs");
  }

  private static void claim(String token, CaseId id) {
    var answer = form(token, "/triage/" + id, Map.of("do", "claim"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void opensForAFirmFromItsAssignmentToItsHandBack() {
    var id = report();
    untilCurrent(id);
    var before = open(firm(), id, "identity", "represent-client", "");
    assertThat(before.statusCode()).isEqualTo(403);
    assertThat(before.body()).contains("does not have this case").doesNotContain(NAME, "AA-");
    assign(id, 1);
    assign(id, 1);
    assertThat(open(firm(), id, "identity", "represent-client", "").body()).contains(NAME, "AA-");
    assertThat(open(firm(), id, "instructions", "represent-client", "").body())
        .contains("Police", "Forbidden");
    var others = Tokens.shared().ofFirm("firm-002", Role.FIRM_LEAD);
    assertThat(open(others, id, "identity", "represent-client", "").statusCode()).isEqualTo(403);
    end(id, EngagementEnding.HANDED_BACK);
    var after = open(firm(), id, "identity", "represent-client", "");
    assertThat(after.body()).contains("is over").doesNotContain(NAME);
    assertThat(after.statusCode()).isEqualTo(403);
  }

  @Test
  void opensForTheTeamOfTheFirmAndNeverBehindAWall() {
    var id = report();
    untilCurrent(id);
    assign(id, 1);
    var member = Tokens.shared().ofLawyer(FIRM.value(), "l-1", Role.FIRM_MEMBER);
    var walled = Tokens.shared().ofLawyer(FIRM.value(), "l-7", Role.FIRM_LEAD);
    assertThat(open(member, id, "story", "represent-client", "").body())
        .contains("you are not on its team")
        .doesNotContain("stairs", "AA-");
    staff(id, 1, "l-1", "l-7");
    assertThat(open(member, id, "story", "represent-client", "").body()).contains("stairs");
    var refused = open(walled, id, "story", "represent-client", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("keeps you away from this case")
        .doesNotContain("stairs", "AA-");
    assertThat(open(firm(), id, "story", "represent-client", "").body())
        .contains("which lawyer of your firm you are")
        .doesNotContain("stairs");
  }

  @Test
  void closesForAFirmWhenTheClientWithdraws() {
    var id = report();
    untilCurrent(id);
    assign(id, 1);
    assertThat(open(firm(), id, "story", "represent-client", "").body()).contains("stairs");
    coordinator().post("/api/v1/reports/" + id + "/withdrawal", "{\"reason\": \"not-safe\"}");
    assertThat(open(firm(), id, "story", "represent-client", "").body())
        .contains("stopped everything")
        .doesNotContain("stairs");
  }

  private static Http coordinator() {
    return intake.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  @Test
  void showsAnAuditorTheTrailAndNeverTheContent() {
    var id = report();
    open(token("coordinator-3", Role.COORDINATOR), id, "identity", "other", "Sister asks.");
    var auditor = token("auditor-1", Role.AUDITOR);
    var refused = open(auditor, id, "identity", "other", "I am curious.");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Your role never opens").doesNotContain(NAME);
    var trail = get(auditor, "/clients/" + id + "/trail").body();
    assertThat(trail)
        .contains("Opened with a reason", "Refused", "never for this role")
        .doesNotContain(NAME, "Sister asks", "curious", "coordinator-3");
    for (var role : List.of(Role.OPS, Role.TRIAGE, Role.HOTLINE)) {
      assertThat(get(token("x", role), "/clients/" + id + "/trail").statusCode()).isEqualTo(403);
    }
    var found = intake.http().as(auditor).get("/api/v1/audit/verify");
    assertThat(found.body()).contains("\"sound\":true", "\"findings\":[]");
    assertThat(coordinator().get("/api/v1/audit/verify").statusCode()).isEqualTo(403);
    var head = JsonMapper.shared().readTree(found.body()).get("head").asString();
    open(token("coordinator-3", Role.COORDINATOR), id, "consents", "correct-file", "");
    assertThat(intake.http().as(auditor).get("/api/v1/audit/verify?head=" + head).body())
        .contains("\"sound\":true");
    assertThat(intake.http().as(auditor).get("/api/v1/audit/verify?head=" + "0".repeat(64)).body())
        .contains("\"sound\":false", "noted-head-missing");
  }

  @Test
  void leadsFromTheNumberToTheFileOrToItsTrail() {
    var id = report();
    var body = get(token("c", Role.COORDINATOR), "/clients/" + id).body();
    var number = body.replaceAll("(?s).*?(AA-\\w{4}-\\w{4}-\\w).*", "$1");
    var heard = Map.of("number", number.toLowerCase(Locale.ROOT).replace("-", " "));
    var coordinator = form(token("c", Role.COORDINATOR), "/clients", heard);
    assertThat(coordinator.headers().firstValue("Location")).contains("/clients/" + id);
    var auditor = form(token("a", Role.AUDITOR), "/clients", heard);
    assertThat(auditor.headers().firstValue("Location")).contains("/clients/" + id + "/trail");
    var wrong = form(token("c", Role.COORDINATOR), "/clients", Map.of("number", "AA-1"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("There is no file under this number.");
    assertThat(get(token("t", Role.TRIAGE), "/clients").statusCode()).isEqualTo(403);
    assertThat(get(firm(), "/clients").statusCode()).isEqualTo(403);
  }

  @Test
  void tellsAStrangerTheSameOfAFileThatIsNotThere() {
    var nowhere = new CaseId("00000000-0000-4000-8000-000000000009");
    var there = report();
    var closed = get(firm(), "/clients/" + nowhere);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.body().replace(nowhere.value(), there.value()))
        .isEqualTo(get(firm(), "/clients/" + there).body());
  }

  @Test
  void canBeUsedOnAPhone() {
    var id = report();
    untilCurrent(id);
    try (var chromium = Chromium.start()) {
      var coordinator = token("coordinator-4", Role.COORDINATOR);
      try (var context = as(chromium, coordinator)) {
        var page = context.newPage();
        page.navigate(base + "/clients/" + id);
        PageAudit.all(page, "client-file-closed");
        page.locator("#part-identity summary").click();
        PageAudit.all(page, "client-file-form");
        page.locator("#purpose-identity").selectOption("keep-client-safe");
        page.locator("#reason-identity").fill("She does not answer, and we fear for her.");
        page.locator("#part-identity button").click();
        assertThat(page.content()).contains(NAME);
        assertThat(page.url()).isEqualTo(base + "/clients/" + id);
        PageAudit.all(page, "client-file-opened");
        page.locator("#part-safe-contact summary").click();
        page.locator("#purpose-safe-contact").selectOption("call-client");
        page.locator("#part-safe-contact button").click();
        PageAudit.all(page, "client-file-contact");
        page.navigate(base + "/clients/break-glass");
        PageAudit.all(page, "break-glass-own");
      }
      try (var context = as(chromium, token("coordinator-5", Role.COORDINATOR))) {
        var page = context.newPage();
        page.navigate(base + "/clients/break-glass");
        PageAudit.all(page, "break-glass-waiting");
        page.locator("article button").first().click();
        PageAudit.all(page, "break-glass-looked");
        page.navigate(base + "/clients/" + id + "/trail");
        PageAudit.all(page, "client-trail");
        page.navigate(base + "/clients");
        PageAudit.all(page, "clients");
      }
      try (var context = as(chromium, firm())) {
        var page = context.newPage();
        page.navigate(base + "/clients/" + id);
        page.locator("#part-identity summary").click();
        PageAudit.all(page, "client-file-firm");
      }
      try (var context = as(chromium, Tokens.shared().ofOrganisation("hotline-b", Role.HOTLINE))) {
        var page = context.newPage();
        page.navigate(base + "/clients/" + id);
        page.locator("#part-safe-contact summary").click();
        page.locator("#purpose-safe-contact").selectOption("call-client");
        page.locator("#code-safe-contact").fill("WRONG-CODE");
        page.locator("#part-safe-contact button").click();
        PageAudit.all(page, "client-file-refused");
      }
    }
  }

  private static BrowserContext as(Chromium chromium, String token) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    context.setDefaultTimeout(10_000);
    return context;
  }
}
