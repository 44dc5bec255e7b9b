package org.alliance.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A coordinator reads why no firm can be asked and what would help, and names a firm that is not
/// to be asked.
class ObstaclePageIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static RunningService matching;

  @BeforeAll
  static void start() {
    matching =
        RunningService.of(
            MatchingApplication.application(), Map.of("matching.scan-every", "100ms"));
    matching.deliver("onFirm", message("near", 1, MatchingMessages.firm("near", "941")));
    matching.deliver(
        "onFirm", message("thai", 1, MatchingMessages.firm("thai", "890", UsState.NV, "th")));
  }

  @AfterAll
  static void stop() {
    matching.close();
  }

  private static CaseId accepted(UsState state, String language) {
    var id = MatchingMessages.newCase();
    MatchingMessages.accepted(
        matching,
        id,
        new CaseFacts(
            state,
            new Zip3("941"),
            List.of(new LanguageTag(language)),
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

  private static Page open(CaseId id, Role role) {
    var page = BROWSERS.signedIn(Tokens.shared().of(role)).newPage();
    page.navigate(matching.http().base() + "/referrals/" + id);
    return page;
  }

  @Test
  void saysWhichRuleTookFirmsOutAndWhatWouldHelp() {
    var id = accepted(UsState.NY, "km");
    await().until(() -> state(id).contains("\"escalated\""));
    var page = open(id, Role.COORDINATOR);
    assertThat(page.locator("section[aria-labelledby=obstacle]")).containsText("What would help");
    assertThat(page.locator("[data-rule='admitted-in-state']")).containsText("2 firms");
    assertThat(page.locator("section[aria-labelledby=obstacle]"))
        .containsText("a lawyer who is admitted in the state of the client");
    assertThat(page.locator("form[action$=reopen]")).hasCount(0);
    PageAudit.all(page, "obstacle");
    var triage = open(id, Role.TRIAGE);
    assertThat(triage.locator("section[aria-labelledby=obstacle]")).isVisible();
    assertThat(triage.locator("form[action$=exclusions]")).hasCount(0);
  }

  @Test
  void takesTheOfferBackFromAFirmThatIsNotToBeAsked() {
    var id = accepted(UsState.CA, "ko");
    await().until(() -> state(id).contains("\"offered\""));
    var page = open(id, Role.COORDINATOR);
    assertThat(page.locator("section[aria-labelledby=obstacle]")).hasCount(0);
    page.fill("#excluded", "nera");
    page.locator("form[action$=exclusions] button").click();
    assertThat(page.locator("#excluded-error")).containsText("No firm has this id");
    assertThat(page.locator("#excluded")).hasValue("nera");
    PageAudit.all(page, "exclude-firm");
    page.fill("#excluded", "near");
    page.locator("form[action$=exclusions] button").click();
    assertThat(page.locator(".banner")).containsText("not asked for this case");
    assertThat(page.locator("section[aria-labelledby=exclusions] li")).hasText("near");
    await().until(() -> state(id).contains("\"escalated\""));
    assertThat(state(id)).contains("\"withdrawn\"");
    page.reload();
    assertThat(page.locator("[data-rule='not-asked-before']")).isVisible();
  }
}
