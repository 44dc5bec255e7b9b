package org.alliance.intake.conflicts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.intake.SharedIntake;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// A firm compares its list in a browser.
class ConflictPageIT {
  private static final FirmId FIRM = new FirmId("firm-001");
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  private BrowserContext context;
  private Page page;

  private void signIn(String firm) {
    context =
        BROWSERS.with(
            Browsers.bearer(Tokens.shared().ofFirm(firm, Role.FIRM_MEMBER)).setLocale("km"));
    page = context.newPage();
  }

  @Test
  void comparesTheNamesAndSaysInWordsWhatItFound() {
    var offer = asked(report("Canary Minji Kim"));
    signIn(FIRM.value());
    page.navigate(BASE + "/conflict-checks/" + offer);
    assertThat(page.locator("main h1")).hasText("Check for conflicts");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    PageAudit.all(page, "conflict-check");
    page.locator("#names").fill("???");
    page.locator("main form:has(#names) button").click();
    assertThat(page.locator("[role=alert]")).containsText("at least one name");
    assertThat(page.locator("#names")).hasValue("???");
    page.locator("#names").fill("Acme Inc.\n17;Canary;Minji Kim");
    page.locator("main form:has(#names) button").click();
    assertThat(page.locator("[role=alert]")).containsText("Line 2 has more than a name");
    page.locator("#names").fill("Acme Inc.\n\n  Canary Minji Kim \n");
    page.locator("main form:has(#names) button").click();
    assertThat(page.locator("[role=status]")).containsText("may be on your list");
    assertThat(page.locator("main")).not().containsText("Canary");
    PageAudit.all(page, "conflict-checked");
    page.reload();
    assertThat(page.locator("a.button[href='/firm/offers/" + offer + "']")).isVisible();
    for (var attempt = 2; attempt <= 3; attempt++) {
      page.navigate(BASE + "/conflict-checks/" + offer);
      page.locator("#names").fill("Somebody Else");
      page.locator("main form:has(#names) button").click();
      assertThat(page.locator("[role=status]")).containsText("Nobody of the case");
    }
    page.navigate(BASE + "/conflict-checks/" + offer);
    page.locator("#names").fill("Somebody Else");
    page.locator("main form:has(#names) button").click();
    assertThat(page.locator("[role=alert]")).containsText("used all its checks");
  }

  @Test
  void comparesAFileOfNamesAndRefusesOneThatHoldsMore() {
    var offer = asked(report("Canary File Person"), new FirmId("firm-files"));
    signIn("firm-files");
    page.navigate(BASE + "/conflict-checks/" + offer);
    send("number;name\n17;Canary File Person\n");
    assertThat(page.locator("[role=alert]")).containsText("Line 1 has more than a name");
    PageAudit.all(page, "conflict-check-file");
    send("\uFEFFSomebody Else\r\n\r\n\"Person, Canary File\"\r\n");
    assertThat(page.locator("[role=status]")).containsText("may be on your list");
    assertThat(page.locator("main")).not().containsText("Canary");
  }

  private void send(String content) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("names.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form[action$='/list'] button").click();
  }

  @Test
  void tellsAnotherFirmNothingAndNotEvenWhetherThereIsSuchACase() {
    var offer = asked(report("Canary Other"));
    signIn("firm-002");
    var nowhere = OfferId.of(new CaseId("00000000-0000-4000-8000-000000000001"), 1);
    assertThat(answer(offer).replace(offer.value(), "offer"))
        .contains("is not asked for this case")
        .isEqualTo(answer(nowhere).replace(nowhere.value(), "offer"));
  }

  @Test
  void hasAllItsTexts() {
    assertThat(MessageCheck.of(new MessageBundle("intake-conflicts")).findings()).isEmpty();
  }

  private String answer(OfferId offer) {
    var answer =
        context
            .request()
            .post(
                BASE + "/conflict-checks/" + offer,
                RequestOptions.create().setForm(FormData.create().set("names", "Canary Other")));
    assertThat(answer.status()).isEqualTo(404);
    return answer.text();
  }

  static CaseId report(String name) {
    var answer =
        INTAKE
            .http()
            .post(
                "/api/v1/reports",
                """
                {"conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person", "speaks": ["ko"], "place": {"state": "CA"},
                 "person": {"name": "%s"}, "narrative": "%s", "consents": {"lawFirms": "given", "basis": "spoken"}}
                """
                    .formatted(name, name));
    assertThat(answer.statusCode()).isEqualTo(202);
    return new CaseId(JsonMapper.shared().readTree(answer.body()).get("caseId").asString());
  }

  private static OfferId asked(CaseId id) {
    return asked(id, FIRM);
  }

  static OfferId asked(CaseId id, FirmId firm) {
    var facts =
        new CaseFacts(UsState.CA, new Zip3("000"), List.of(), List.of(), List.of(), Urgency.SOON);
    var offer = OfferId.of(id, 1);
    INTAKE.deliver(
        "onReferral",
        message(
            id.value(),
            1,
            new OfferMade(offer, id, firm, 1, Instant.now().plusSeconds(600), facts, null)));
    return offer;
  }
}
