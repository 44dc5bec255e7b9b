package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ServiceConfirmed;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.FirmObstacle;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.Topics;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/// The page of one case in a real browser: step by step, its messages, and notes.
class CasePageIT {
  private static final ConnectionId COUNSELLING = new ConnectionId("c-1");
  private static final OrganisationId SENDER = new OrganisationId("partner-007");
  private static final String NOTE = "The firm calls back on Monday.";
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.NJ,
          new Zip3("080"),
          List.of(new LanguageTag("km")),
          List.of(),
          List.of(),
          Urgency.SOON);

  private static CaseBrowser browser;

  @BeforeAll
  static void start() {
    browser =
        CaseBrowser.start(
            Map.of(
                "case-tracking.trace-url",
                "https://traces.example/?case={case}&from={from}&to={to}"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /// Reported, accepted, with a coordinator.
  private static CaseId escalated(CaseNumber number) {
    var id = ReportRecords.caseId();
    browser.deliver("onReport", id, 1, CaseLives.reported(id, number, UsState.NJ, SENDER));
    browser.deliver("onReport", id, 2, new CaseAccepted(id, FACTS, true, true, number));
    browser.deliver(
        "onReferral", id, 1, new ReferralEscalated(id, EscalationReason.NO_ELIGIBLE_FIRM));
    return id;
  }

  @Test
  void aCoordinatorReadsACaseAsItIsAndAsItWas() {
    var number = CaseNumber.of(901);
    var id = escalated(number);
    browser.deliver(
        "onReferral",
        id,
        2,
        new OfferMade(
            OfferId.of(id, 1),
            id,
            new FirmId("firm-007"),
            1,
            Instant.parse("2030-03-10T09:30:00Z"),
            FACTS,
            number,
            DistanceBand.NEAR,
            new OfferMade.HandPick(HandPickReason.CLIENT_WISH, List.of(FirmObstacle.QUOTA_FULL))));
    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/cases/" + id);
    assertThat(page.locator(".timeline li")).hasCount(4);
    assertThat(page.locator(".timeline")).containsText("A coordinator chose it: client wish.");
    assertThat(page.locator(".timeline")).containsText("Against it: quota full.");
    assertThat(page.locator(".timeline")).containsText("partner-007 sent it.");
    assertThat(page.locator("[data-turn]")).containsText("the firm");
    assertThat(page.locator("svg circle")).hasCount(4);
    assertThat(page.locator("[data-part='matching/referral']")).hasText("Asks a firm · firm-007");
    assertThat(page.locator("a:has-text('Traces of this case')"))
        .hasAttribute(
            "href", Pattern.compile("https://traces.example/\\?case=" + id + "&from=1.*"));
    PageAudit.all(page, "case-now");
  }

  @Test
  void stepsThroughACaseWithoutAScript() {
    var id = ReportRecords.caseId();
    var number = CaseNumber.of(902);
    browser.deliver("onReport", id, 1, CaseLives.reported(id, number, UsState.NJ, SENDER));
    browser.deliver("onReport", id, 2, new CaseAccepted(id, FACTS, true, true, number));
    var page = browser.page(Role.OPS);
    browser.open(page, "/cases/" + id);
    assertThat(page.locator("[data-step]")).containsText("after 2 steps");
    assertThat(page.locator(".timeline")).not().containsText("partner-007");
    page.locator("a[rel=prev]").click();
    assertThat(page.locator("[data-step]")).containsText("step 1 of 2");
    assertThat(page.locator(".timeline li")).hasCount(1);
    assertThat(page.locator(".lead")).containsText("Received");
    assertThat(page.locator("[data-turn]")).containsText("triage");
    assertThat(page.locator("[data-part]")).hasText("Received");
    PageAudit.all(page, "case-then");
    page.locator("a[rel=next]").click();
    assertThat(page.locator("[data-part]")).hasText("In mandate");
    assertThat(page.locator(".lead")).containsText("In mandate");
    assertThat(page.locator("#notes")).hasCount(0);
    browser.open(page, "/cases/" + id + "?at=yesterday");
    assertThat(page.locator("[data-step]")).containsText("after 2 steps");
  }

  @Test
  void aNoteIsKeptEncryptedAfterAWarningAndGoesWithTheClient() {
    var id = escalated(CaseNumber.of(903));
    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/cases/" + id);
    keep(page, "");
    assertThat(page.locator("#note-error")).containsText("Write the note first");
    keep(page, NOTE + " Her number: (415) 555-0134");
    assertThat(page.locator("#signs")).containsText("a telephone number");
    assertThat(page.locator("#note")).hasValue(NOTE + " Her number: (415) 555-0134");
    PageAudit.all(page, "case-note-signs");
    page.locator("#personal").check();
    keep(page, NOTE + " Ours: (415) 555-0100");
    assertThat(page.locator("blockquote")).hasText(NOTE + " Ours: (415) 555-0100");
    keep(page, NOTE);
    assertThat(page.locator("blockquote")).hasCount(2);
    assertThat(page.locator(".banner")).containsText("The note is kept");
    PageAudit.all(page, "case-notes");
    assertThat(page.locator(".timeline li")).hasCount(3);
    assertThat(stored(id)).contains("notes").doesNotContain("Monday").doesNotContain("555");

    browser.deliver("onReport", id, 3, new SubjectErased(id, ErasureReason.CLIENT_ASKED));
    browser.open(page, "/cases/" + id);
    assertThat(page.locator("blockquote")).hasCount(0);
    assertThat(page.locator("#note")).hasCount(0);
    assertThat(stored(id)).contains("closed").doesNotContain("text");
  }

  @Test
  void aCoordinatorClosesACaseAndOpensItAgain() {
    var id = escalated(CaseNumber.of(905));
    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/cases/" + id);
    page.locator("button:has-text('Close the case')").click();
    assertThat(page.locator(".error-summary")).containsText("Choose what became of the case");
    PageAudit.all(page, "case-closing");
    page.locator("#outcome").selectOption("no-firm-found");
    page.locator("button:has-text('Close the case')").click();
    assertThat(page.locator(".banner")).containsText("The case is closed");
    showsSoon(page, id, "Ended");
    assertThat(page.locator(".timeline")).containsText("closed the case: no firm found.");
    assertThat(page.locator("[data-turn]")).containsText("Nobody: the case is closed");
    page.locator("#reason").selectOption("client-asked");
    page.locator("button:has-text('Open the case again')").click();
    showsSoon(page, id, "Needs a coordinator");
    assertThat(Topics.typesOf(Infrastructure.kafka(), EventStream.CASE.topic(), id.value()))
        .containsExactly("case-closed.v1", "case-reopened.v1");
  }

  /// The test's events are of a day long ago: a firm has the case, and nothing was heard of it.
  @Test
  void aCaseThatStandsStillIsRemindedOfOnce() {
    var id = escalated(CaseNumber.of(906));
    browser.deliver(
        "onReferral",
        id,
        2,
        new FirmAssigned(OfferId.of(id, 1), id, new FirmId("firm-007"), List.of()));
    var reminding = browser.service().context().getBean("reminding", RecurringTask.class);
    reminding.run().run();
    reminding.run().run();
    var page = browser.page(Role.COORDINATOR);
    await()
        .untilAsserted(() -> {
          browser.open(page, "/cases/" + id);
          assertThat(page.locator(".timeline").innerText())
              .contains("heard of the case for 14 days");
        });
    reminding.run().run();
    assertThat(page.locator("[data-turn]")).containsText("the firm");
    assertThat(Topics.typesOf(Infrastructure.kafka(), EventStream.CASE.topic(), id.value()))
        .containsExactly("follow-up-due.v1");
  }

  @Test
  void showsThatTheClientSaysOtherwiseThanTheFirmUntilTheFirmGoesOn() {
    var id = escalated(CaseNumber.of(907));
    var firm = new FirmId("firm-007");
    browser.deliver("onReferral", id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    browser.deliver("onMatter", id, 1, counselling(id, firm, ConnectionStatus.COMPLETED));
    browser.deliver(
        "onReport",
        id,
        3,
        new ServiceConfirmed(
            COUNSELLING, id, firm, ServiceCategory.COUNSELLING, ServiceAnswer.NOT_RECEIVED));
    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/cases/" + id);
    assertThat(page.locator("[data-disputes]"))
        .containsText("Counseling: done, says the firm. The client says: not received.");
    assertThat(page.locator(".timeline"))
        .containsText("The client says of counselling (c-1): not received.");
    PageAudit.all(page, "case-disputed");
    browser.open(page, "/coordination");
    var disputed = page.locator("[data-worklist=service-disputed]");
    assertThat(disputed).containsText(CaseNumber.of(907).value());
    assertThat(disputed).containsText("a coordinator");
    var auditor = browser.page(Role.AUDITOR);
    browser.open(auditor, "/cases/" + id);
    assertThat(auditor.locator("[data-disputes]")).hasCount(0);
    assertThat(auditor.locator(".timeline")).not().containsText("not received");

    browser.deliver("onMatter", id, 2, counselling(id, firm, ConnectionStatus.IN_PROGRESS));
    browser.open(page, "/cases/" + id);
    assertThat(page.locator("[data-disputes]")).hasCount(0);
  }

  private static ServiceConnected counselling(CaseId id, FirmId firm, ConnectionStatus status) {
    return new ServiceConnected(
        COUNSELLING,
        id,
        firm,
        ServiceCategory.COUNSELLING,
        ProviderKind.COMMUNITY_ORGANISATION,
        status);
  }

  private static void showsSoon(Page page, CaseId id, String state) {
    await()
        .untilAsserted(() -> {
          browser.open(page, "/cases/" + id);
          assertThat(page.locator(".lead").innerText()).contains(state);
        });
  }

  @Test
  void onlyCoordinatorsAndTriageNote() {
    var id = escalated(CaseNumber.of(904));
    var page = browser.page(Role.AUDITOR);
    browser.open(page, "/cases/" + id);
    assertThat(page.locator("#note")).hasCount(0);
    assertThat(page.locator("#timeline")).isVisible();
  }

  private static void keep(Page page, String text) {
    page.locator("#note").fill(text);
    page.locator("button:has-text('Keep the note')").click();
  }

  private static String stored(CaseId id) {
    var found =
        browser
            .service()
            .context()
            .getBean(MongoOperations.class)
            .findById(id.value(), Document.class, "case_notes");
    return String.valueOf(found);
  }
}
