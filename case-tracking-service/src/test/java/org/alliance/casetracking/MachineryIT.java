package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.casetracking.ReportRecords.accepted;
import static org.alliance.casetracking.ReportRecords.body;
import static org.alliance.casetracking.ReportRecords.caseId;
import static org.alliance.casetracking.ReportRecords.review;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.ServiceName;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.kit.security.Role;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/// The operators' pages of a service in a real browser.
class MachineryIT {
  private static final int MENDED = 490;
  private static final int BROKEN = 10;
  private static final String ROOT = "/services/case-tracking/machinery";
  private static Chromium chromium;
  private static RunningService service;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    service = RunningService.of(CaseTrackingApplication.application(), Map.of());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  /// A case whose first event cannot be read; its second waits behind it.
  private static CaseId parked() {
    var id = caseId();
    return parked(id, review(id));
  }

  private static CaseId parked(CaseId id, AllianceEvent event) {
    var first = EventMessages.received(id.value(), 1, event);
    service.deliver("onReport", message(first.envelope(), "{\"caseId\": "));
    service.deliver("onReport", message(id.value(), 2, accepted(id)));
    return id;
  }

  /// Of a type that nothing else is parked of.
  private static AllianceEvent consent(CaseId id) {
    return new ConsentChanged(id, ConsentRecipient.SERVICE_PROVIDERS, ConsentChange.GIVEN);
  }

  private static CaseId parkedConsent() {
    var id = caseId();
    return parked(id, consent(id));
  }

  /// As a release does that reads what the one before could not.
  private static void mend(CaseId id) {
    service
        .context()
        .getBean(MongoOperations.class)
        .getCollection("case_files")
        .updateOne(
            new Document("_id", id.value()),
            new Document("$set", new Document("held.0.body", body(id, 1, consent(id)))));
  }

  @Test
  void aDryRunOf500ParkedEventsSaysWhatTheRedriveDoes() {
    var mended = new ArrayList<CaseId>();
    for (var count = 0; count < MENDED; count++) {
      mended.add(parkedConsent());
    }
    var broken = new ArrayList<CaseId>();
    for (var count = 0; count < BROKEN; count++) {
      broken.add(parkedConsent());
    }
    mended.forEach(MachineryIT::mend);

    var page = page("ann", Role.OPS);
    page.navigate(service.http().base() + ROOT);
    assertThat(page.locator("[data-summary]")).containsText("parked events");
    assertThat(page.locator("#reading ~ .scroll")).containsText("alliance.intake.report");
    PageAudit.all(page, "machinery");
    page.locator("#stuck ~ .scroll tr:has-text('consent-changed.v1') a").click();
    assertThat(page.locator("h1")).hasText("Stuck events");
    assertThat(page.locator("tbody tr")).hasCount(50);
    PageAudit.all(page, "machinery-group");
    page.locator("a.button").first().click();
    assertThat(page.locator("h2").first()).hasText("500 events of 500 cases");
    var foreseen = page.locator(".outcomes").innerText();
    assertThat(foreseen).contains("490").contains("take effect").contains("10").contains("stay");
    assertThat(page.locator("#plan")).containsText("500 later events wait behind them");
    PageAudit.all(page, "machinery-plan");
    assertThat(states(mended)).as("nothing is done yet").containsOnly("received");

    page.fill("#reason", "release 1.4.2 reads it");
    page.fill("#rate", "1000");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("[data-state=done]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    assertThat(page.locator(".outcomes").innerText()).isEqualTo(foreseen);
    PageAudit.all(page, "machinery-job");
    assertThat(states(mended)).as("both events, in their order").containsOnly("in-mandate");
    assertThat(states(broken)).containsOnly("received");

    page.navigate(service.http().base() + ROOT + "/record");
    assertThat(page.locator("tbody tr").first()).containsText("redrive done");
    assertThat(page.locator("tbody")).containsText("release 1.4.2 reads it");
    assertThat(page.locator("tbody")).containsText("ann");
    PageAudit.all(page, "machinery-record");
  }

  @Test
  void aCorrectionNeedsTwoPeople() {
    var id = parked();
    var event = service.http().base() + ROOT + "/stuck?subject=" + id.value();
    var ann = page("ann", Role.OPS);
    ann.navigate(event);
    ann.locator("tbody a").first().click();
    assertThat(ann.locator("main")).not().containsText("caseId");
    PageAudit.all(ann, "machinery-event");
    ann.fill("#read-reason", "what did the sender send");
    ann.locator("text=Open it").click();
    assertThat(ann.locator("#body")).hasValue("{\"caseId\": ");
    ann.fill("#body", body(id, 1, review(id)));
    ann.fill("#correct-reason", "the sender cut it off");
    ann.locator("text=Propose it").click();
    assertThat(ann.locator(".banner")).containsText("Another person has to confirm it");
    ann.fill("#read-reason", "look once more");
    ann.locator("text=Open it").click();
    assertThat(ann.locator(".note-stop")).containsText("Another person");
    assertThat(ann.locator("text=Confirm the correction")).hasCount(0);
    PageAudit.all(ann, "machinery-correction");

    var ben = page("ben", Role.OPS);
    ben.navigate(service.http().base() + ROOT);
    ben.locator("#proposals ~ ul a").first().click();
    ben.fill("#read-reason", "Ann asks me to");
    ben.locator("text=Open it").click();
    assertThat(ben.locator(".diff-line[data-sign='+']").first()).isVisible();
    ben.fill("#confirm-reason", "as the schema has it");
    ben.locator("text=Confirm the correction").click();
    assertThat(ben.locator(".banner")).containsText("A redrive takes it");
    ben.locator("text=See what a redrive would do").click();
    assertThat(ben.locator(".outcomes")).containsText("take effect");
    ben.fill("#reason", "corrected");
    ben.locator("main form button[type=submit]").click();
    assertThat(ben.locator("[data-state=done]")).isVisible();
    assertThat(states(List.of(id))).containsExactly("in-mandate");
    ben.navigate(service.http().base() + ROOT + "/record");
    for (var entry :
        List.of("content read", "correction proposed", "correction confirmed", "redrive done")) {
      assertThat(ben.locator("tbody")).containsText(entry);
    }
  }

  @Test
  void nothingBeginsWithoutAReasonOrIfOthersAreStuckThanWereShown() {
    var id = parked();
    var page = page("ann", Role.OPS);
    page.navigate(service.http().base() + ROOT + "/plan?what=redrive&subject=" + id.value());
    page.evaluate("document.querySelector('[name=expected]').value = '7'");
    page.fill("#reason", "why not");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator(".error-summary")).containsText("Other events are stuck now");
    assertThat(page.locator("#reason")).hasValue("why not");
    page.evaluate("document.querySelector('#reason').removeAttribute('required')");
    page.fill("#reason", "");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator(".error-summary")).containsText("Say why");
    PageAudit.all(page, "machinery-refused");
    assertThat(states(List.of(id))).containsExactly("received");
  }

  @Test
  void anAuditorLooksAndTouchesNothing() {
    var id = parked();
    var auditor = page("eve", Role.AUDITOR);
    auditor.navigate(service.http().base() + ROOT + "/stuck?subject=" + id.value());
    assertThat(auditor.locator("tbody tr")).hasCount(1);
    assertThat(auditor.locator("a.button")).hasCount(0);
    auditor.locator("tbody a").first().click();
    assertThat(auditor.locator("main form")).hasCount(0);
    for (var role : List.of(Role.COORDINATOR, Role.TRIAGE, Role.FIRM_LEAD, Role.PARTNER)) {
      var status = service.http().as(Tokens.shared().of(role)).get(ROOT).statusCode();
      assertThat(status).as(role.code()).isEqualTo(403);
    }
    var posted =
        service.http().as(Tokens.shared().of(Role.AUDITOR)).post(ROOT + "/work", "{}").statusCode();
    assertThat(posted).isEqualTo(403);
    assertThat(
            service
                .http()
                .as(Tokens.shared().of(Role.OPS))
                .get("/services/intake/machinery")
                .statusCode())
        .as("another service's")
        .isEqualTo(404);
  }

  @Test
  void theIndexShowsWhatEachServiceSaysAndLeadsToEachRunbook() {
    var page = page("ann", Role.OPS);
    page.navigate(service.http().base() + "/ops/machinery");
    assertThat(page.locator("[data-summary-of='" + ROOT + "'] [data-summary]"))
        .containsText("parked");
    assertThat(page.locator("[data-summary-of='/services/intake/machinery']"))
        .containsText("does not answer");
    PageAudit.all(page, "machinery-index");
    for (var one : ServiceName.values()) {
      var panel = page.locator("[data-service=" + one.code() + "]");
      panel.locator("summary").click();
      assertThat(panel.locator("a[href='/ops/runbooks/service-down']")).isVisible();
    }
    assertThat(page.locator("[data-service=notification]")).containsText("Messages do not leave");
    page.locator("[data-service=intake] >> text=An event is parked").click();
    assertThat(page.locator("h1")).hasText("An event is parked");
    assertThat(page.locator("main")).containsText("redrive");
    PageAudit.all(page, "runbook");
  }

  private static List<String> states(List<CaseId> ids) {
    var ops = service.http().as(Tokens.shared().of(Role.OPS));
    return ids.stream()
        .map(id -> ops.get("/api/v1/cases/" + id))
        .map(answer ->
            answer.statusCode() == 200
                ? JsonMapper.shared().readTree(answer.body()).get("state").asString()
                : "received")
        .toList();
  }

  private static Page page(String subject, Role role) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setExtraHTTPHeaders(
                        Map.of(
                            "Authorization",
                            "Bearer " + Tokens.shared().ofSubject(subject, role))));
    return context.newPage();
  }
}
