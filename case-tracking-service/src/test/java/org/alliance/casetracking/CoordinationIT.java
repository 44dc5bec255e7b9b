package org.alliance.casetracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A coordinator's pages in a real browser: worklists and the search of cases.
class CoordinationIT {
  private static final FirmId FIRM = new FirmId("firm-007");
  private static final Zip3 AREA = new Zip3("941");
  private static CaseBrowser browser;

  @BeforeAll
  static void start() {
    browser = CaseBrowser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /// A case that was accepted, with a number of its own.
  private static CaseId accepted(int bits, LanguageTag language, boolean mayAskFirms) {
    var id = ReportRecords.caseId();
    deliver(
        "onReport", id, 1, new CaseAccepted(id, facts(language), true, mayAskFirms, number(bits)));
    return id;
  }

  private static CaseFacts facts(LanguageTag language) {
    return new CaseFacts(UsState.NJ, AREA, List.of(language), List.of(), List.of(), Urgency.URGENT);
  }

  private static CaseNumber number(int bits) {
    return CaseNumber.of(bits);
  }

  private static void deliver(String consumer, CaseId id, long seq, AllianceEvent event) {
    browser.deliver(consumer, id, seq, event);
  }

  @Test
  void aCoordinatorSeesEachCaseOnTheListOfItsTroubleWithHolderAndDueTime() {
    var khmer = new LanguageTag("km");
    var escalated = accepted(1, khmer, true);
    deliver(
        "onReferral",
        escalated,
        1,
        new ReferralEscalated(escalated, EscalationReason.NO_ELIGIBLE_FIRM));
    var waiting = accepted(2, khmer, false);
    var offered = accepted(3, khmer, true);
    deliver(
        "onReferral",
        offered,
        1,
        new OfferMade(
            OfferId.of(offered, 1),
            offered,
            FIRM,
            1,
            Instant.now().plus(Duration.ofHours(3)),
            facts(khmer),
            number(3)));
    var returned = accepted(4, khmer, true);
    deliver(
        "onReferral",
        returned,
        1,
        new FirmAssigned(OfferId.of(returned, 1), returned, FIRM, List.of()));
    deliver(
        "onMatter", returned, 1, new EngagementEnded(returned, FIRM, EngagementEnding.HANDED_BACK));
    deliver(
        "onReferral", returned, 2, new ReferralEscalated(returned, EscalationReason.ALL_DECLINED));

    notTaken(5);

    var partly = ReportRecords.caseId();
    deliver(
        "onReport",
        partly,
        1,
        new CaseAccepted(
            partly,
            new CaseFacts(
                UsState.NJ,
                AREA,
                List.of(khmer),
                List.of(),
                List.of(ServiceCategory.COMPENSATION, ServiceCategory.COUNSELLING),
                Urgency.SOON),
            true,
            true,
            number(6)));
    deliver(
        "onReferral",
        partly,
        1,
        new FirmAssigned(
            OfferId.of(partly, 1), partly, FIRM, List.of(ServiceCategory.COMPENSATION)));

    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/coordination");
    assertThat(page.locator("[data-orphans]")).containsText("Each open case has a holder");
    assertThat(page.locator("[data-orphans]")).hasAttribute("data-orphans", "0");
    assertThat(list(page, "hand-over-not-taken", 5)).isVisible();
    assertThat(page.locator("[data-worklist=hand-over-not-taken]")).containsText("triage");
    assertThat(list(page, "open-needs", 6)).isVisible();
    assertThat(page.locator("[data-worklist=open-needs]")).containsText("Still needed: Counseling");
    assertThat(list(page, "no-firm-found", 1)).isVisible();
    assertThat(list(page, "consent-missing", 2)).isVisible();
    assertThat(list(page, "offer-ends-soon", 3)).isVisible();
    assertThat(list(page, "handed-back", 4)).isVisible();
    // Test events are of a day long ago.
    assertThat(list(page, "no-news", 6)).isVisible();
    assertThat(page.locator("[data-worklist=question]")).containsText("No case is on this list");
    assertThat(page.locator("[data-worklist=offer-ends-soon]")).containsText("the firm");
    PageAudit.all(page, "coordination");

    list(page, "consent-missing", 2).click();
    assertThat(page).hasURL(browser.service().http().base() + "/cases/" + waiting);
    PageAudit.all(page, "case");
  }

  /// A declined report that another organisation did not answer for.
  private static void notTaken(int bits) {
    var id = ReportRecords.caseId();
    var partner = new OrganisationId("partner-001");
    deliver("onReport", id, 1, CaseLives.reported(id, number(bits)));
    deliver(
        "onReport", id, 2, new ReportDeclined(id, List.of(DeclineReason.SPEECH_WITHOUT_THREAT)));
    deliver("onReport", id, 3, new HandOverOffered(id, 1, partner, Instant.now()));
    deliver(
        "onReport", id, 4, new HandOverAnswered(id, 1, partner, HandOverAnswer.TIMED_OUT, null));
  }

  private static com.microsoft.playwright.Locator list(Page page, String list, int bits) {
    return page.locator("[data-worklist=" + list + "] a:text-is('" + number(bits).value() + "')");
  }

  @Test
  void casesAreFoundByWhatIsKnownOfThem() {
    for (var bits = 100; bits < 160; bits++) {
      accepted(bits, new LanguageTag("th"), true);
    }
    accepted(200, new LanguageTag("ne"), true);
    var page = browser.page(Role.OPS);
    browser.open(page, "/cases?language=ne");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody")).containsText(number(200).value());
    browser.open(page, "/cases?language=th&state=in-mandate&place=NJ");
    assertThat(page.locator("tbody tr")).hasCount(50);
    PageAudit.all(page, "cases");
    page.locator("a[rel=next]").click();
    assertThat(page.locator("tbody tr")).hasCount(10);
    browser.open(page, "/cases?number=" + typed(number(200).value()));
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody")).containsText("the search for a firm");
    assertThat(page.locator("tbody")).containsText("late");
    browser.open(page, "/cases?language=th&holder=matching&overdue=yes");
    assertThat(page.locator("tbody tr")).hasCount(50);
    browser.open(page, "/cases?number=" + number(200).value() + "&from=2000-01-01&to=2999-12-31");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("#from")).hasValue("2000-01-01");
    for (var none : List.of("from=2999-01-01", "to=1999-12-31")) {
      browser.open(page, "/cases?" + none);
      assertThat(page.locator(".empty")).isVisible();
    }
    browser.open(page, "/cases?language=th&holder=firm");
    assertThat(page.locator(".empty")).isVisible();
    browser.open(page, "/cases?number=AA-0000-0000-1");
    assertThat(page.locator(".error-summary")).containsText("mistyped");
    assertThat(page.locator("#number")).hasValue("AA-0000-0000-1");
    PageAudit.all(page, "cases-mistyped");
    browser.open(page, "/cases?firm=nobody");
    assertThat(page.locator(".empty")).isVisible();
    PageAudit.all(page, "cases-none");
  }

  /// The page of all lists shows the top of each; the rest is one tap away.
  @Test
  void aLongListIsReadToItsEnd() {
    for (var bits = 1_000; bits < 1_060; bits++) {
      notReached(bits);
    }
    var page = browser.page(Role.COORDINATOR);
    browser.open(page, "/coordination");
    var section = page.locator("[data-worklist=firm-not-reached]");
    assertThat(section.locator("tbody tr")).hasCount(10);
    assertThat(section.locator("h2")).containsText("10+");
    section.locator("a.more").click();
    assertThat(page.locator("[data-worklist]")).hasCount(1);
    assertThat(page.locator("tbody tr")).hasCount(50);
    PageAudit.all(page, "coordination-list");
    var first = new HashSet<>(page.locator("tbody th a").allInnerTexts());
    page.locator("a[rel=next]").click();
    var second = page.locator("tbody th a").allInnerTexts();
    assertThat(second).hasSizeGreaterThanOrEqualTo(10).doesNotContainAnyElementsOf(first);
    page.locator("text=All worklists").click();
    assertThat(page).hasURL(browser.service().http().base() + "/coordination");
  }

  /// A firm that is asked, and whose mail came back.
  private static void notReached(int bits) {
    var hmong = new LanguageTag("hmn");
    var id = accepted(bits, hmong, true);
    var until = Instant.now().plus(Duration.ofDays(9));
    deliver(
        "onReferral",
        id,
        1,
        new OfferMade(OfferId.of(id, 1), id, FIRM, 1, until, facts(hmong), number(bits)));
    deliver(
        "onDelivery",
        id,
        1,
        new NotificationSettled(
            id,
            FIRM,
            NotificationKind.OFFER,
            NotificationChannel.EMAIL,
            NotificationOutcome.BOUNCED));
  }

  /// As somebody types it: lower case, without dashes, O for 0.
  private static String typed(String number) {
    return number.toLowerCase(Locale.ROOT).replace("-", "").replace('0', 'o');
  }

  @Test
  void onlyACoordinatorHasWorklists() {
    for (var role : List.of(Role.OPS, Role.FIRM_LEAD, Role.PARTNER, Role.TRIAGE)) {
      assertThat(
              browser
                  .service()
                  .http()
                  .as(Tokens.shared().of(role))
                  .get("/coordination")
                  .statusCode())
          .as(role.code())
          .isEqualTo(403);
    }
  }
}
