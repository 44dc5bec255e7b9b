package org.alliance.intake.conflicts;

import static org.alliance.browser.PageForms.press;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.clientfile.AssignmentView;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/// A check cannot tell, so a person of the firm looks at the names once and records a finding.
class ConflictReviewIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final String LISTED = "{\"names\": [\"CANARY Soo-Jin Park\"]}";

  @Test
  void theLeadLooksOnceAndSaysWhatTheNamesTell() {
    var firm = new FirmId("firm-review");
    var id = report("given");
    var offer = ConflictPageIT.asked(id, firm);
    current(id);
    var page = lead(firm, "lead-a");
    page.navigate(BASE + "/conflict-checks/" + offer);
    assertThat(page.locator("form[action$='/names']").count()).isZero();
    page.locator("#names").fill("Canary Soo-Jin Park");
    press(page, page.locator("main form:has(#names) button"));
    assertThat(page.locator("[role=status]").textContent()).contains("one person of your firm");
    assertThat(page.locator("main").textContent()).doesNotContain("Soo-Jin");
    PageAudit.all(page, "conflict-review-due");

    press(page, page.locator("form[action$='/names'] button"));
    assertThat(page.locator("ul.names").textContent())
        .contains("Canary Soo-Jin Park", "Canary Foods");
    PageAudit.all(page, "conflict-review-names");
    var again = person(firm, "lead-a").postForm("/conflict-checks/" + offer + "/names", "");
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("They stay closed").doesNotContain("Soo-Jin");
    assertThat(person(firm, "lead-b").postForm(finding(offer), "finding=review-clear").body())
        .contains("Only the person who opened the names");

    press(page, page.locator("form[action$='/finding'] button"));
    assertThat(page.locator("[role=alert]").textContent()).contains("Choose what you found");
    assertThat(page.locator("main").textContent()).doesNotContain("Soo-Jin");
    PageAudit.all(page, "conflict-review-closed");
    page.locator("#finding-clear").check();
    press(page, page.locator("form[action$='/finding'] button"));
    assertThat(page.locator("[role=status]").textContent()).contains("You found no conflict");
    PageAudit.all(page, "conflict-review-recorded");

    assertThat(person(firm, "lead-a").post("/api/v1/conflict-checks/" + offer, LISTED).body())
        .contains("names-opened-before");
    assertThat(published(id)).contains("needs-review", "review-clear");
    assertThat(trail(firm)).containsExactly("opened ", "refused names-opened-before");
    assertThat(stored("audit_trail") + stored("reports")).doesNotContain("Soo-Jin");
  }

  @Test
  void refusesEverybodyElseAndWritesItDown() {
    var firm = new FirmId("firm-review-2");
    var id = report("given");
    var offer = ConflictPageIT.asked(id, firm);
    current(id);
    var names = "/conflict-checks/" + offer + "/names";
    var lead = person(firm, "lead-a");
    assertThat(lead.postForm(names, "").body()).contains("did not ask for a person");
    assertThat(lead.post("/api/v1/conflict-checks/" + offer, LISTED).body())
        .contains("\"finding\":\"needs-review\"");
    var member =
        INTAKE.http().as(Tokens.shared().ofPersonAt(firm.value(), "member", Role.FIRM_MEMBER));
    assertThat(member.postForm(names, "").statusCode()).isEqualTo(403);
    var others = List.of(person(new FirmId("firm-review-3"), "lead-c"), as(Role.HOTLINE));
    for (var other : others) {
      assertThat(other.postForm(names, "").statusCode()).isEqualTo(404);
    }
    withdraw(id);
    assertThat(lead.postForm(names, "").body()).contains("does not let firms see names");
    INTAKE.deliver(
        "onReferral",
        message(id.value(), 2, new OfferClosed(offer, id, firm, OfferClosure.EXPIRED)));
    var over = lead.postForm(names, "");
    assertThat(over.statusCode()).isEqualTo(404);
    assertThat(over.body()).contains("is not asked for this case");
    assertThat(trail(firm))
        .containsExactly(
            "refused no-review-due",
            "refused not-on-team",
            "refused name-consent-missing",
            "refused not-assigned");
    assertThat(trailOf(id)).contains("refused role-never");
  }

  @Test
  void neverAsksForAPersonIfTheClientDoesNotAgree() {
    var firm = new FirmId("firm-review-4");
    var id = report("refused");
    var offer = ConflictPageIT.asked(id, firm);
    assertThat(person(firm, "lead-a").post("/api/v1/conflict-checks/" + offer, LISTED).body())
        .contains("\"finding\":\"possible\"");
  }

  @Test
  void aFirmMayRecordThatItCannotTellWithoutOpeningAnything() {
    var firm = new FirmId("firm-review-5");
    var id = report("given");
    var offer = ConflictPageIT.asked(id, firm);
    var lead = person(firm, "lead-a");
    lead.post("/api/v1/conflict-checks/" + offer, LISTED);
    assertThat(lead.postForm(finding(offer), "finding=review-unclear").statusCode()).isEqualTo(303);
    assertThat(published(id)).contains("review-unclear");
    assertThat(trail(firm)).isEmpty();
  }

  private static void withdraw(CaseId id) {
    var answer =
        as(Role.COORDINATOR)
            .post(
                "/api/v1/reports/" + id + "/consents",
                "{\"recipient\": \"asked-firms\", \"change\": \"withdrawn\"}");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static CaseId report(String askedFirms) {
    var answer =
        INTAKE
            .http()
            .post(
                "/api/v1/reports",
                """
                {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"],
                 "place": {"state": "CA"}, "person": {"name": "Canary Soo-Jin Park"}, "otherParties": ["Canary Foods"],
                 "narrative": "%s", "consents": {"lawFirms": "given", "askedFirms": "%s", "basis": "spoken"}}
                """
                    .formatted(System.nanoTime(), askedFirms));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return new CaseId(JsonMapper.shared().readTree(answer.body()).get("caseId").asString());
  }

  private static void current(CaseId id) {
    var view = INTAKE.context().getBean(AssignmentView.class);
    await().atMost(Duration.ofSeconds(60)).until(() -> view.isCurrent(id));
  }

  private static String finding(OfferId offer) {
    return "/conflict-checks/" + offer + "/finding";
  }

  private static Http person(FirmId firm, String subject) {
    return INTAKE.http().as(Tokens.shared().ofPersonAt(firm.value(), subject, Role.FIRM_LEAD));
  }

  private static Http as(Role role) {
    return INTAKE.http().as(Tokens.shared().of(role));
  }

  private static Page lead(FirmId firm, String subject) {
    return BROWSERS
        .signedIn(Tokens.shared().ofPersonAt(firm.value(), subject, Role.FIRM_LEAD))
        .newPage();
  }

  private static List<String> trail(FirmId firm) {
    return entries("place", firm.value());
  }

  private static List<String> trailOf(CaseId id) {
    return entries("case", id.value());
  }

  private static List<String> entries(String field, String value) {
    return store().findAll(Document.class, "audit_trail").stream()
        .filter(entry -> value.equals(entry.getString(field)))
        .map(entry -> entry.getString("act") + " " + entry.getString("outcome"))
        .toList();
  }

  private static String stored(String collection) {
    return JsonMapper.shared().writeValueAsString(store().findAll(Document.class, collection));
  }

  /// The report with the events that it still has to send, and the log of those that it sent.
  private static String published(CaseId id) {
    return store().getCollectionNames().stream()
        .flatMap(name -> store().findAll(Document.class, name).stream())
        .filter(one -> one.toJson().contains(id.value()))
        .map(Document::toJson)
        .reduce("", String::concat);
  }

  private static MongoOperations store() {
    return INTAKE.context().getBean(MongoOperations.class);
  }
}
