package org.alliance.intake.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.browser.Browsers;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole calls at the desk in a real browser.
class DeskJourneyIT {
  private static final Pattern SAVED = Pattern.compile("Saved at [0-9]{2}:[0-9]{2}");

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  private static BrowserContext worker(String organisation, boolean withScripts) {
    var token = Tokens.shared().ofOrganisation(organisation, Role.HOTLINE);
    return BROWSERS.with(
        Browsers.bearer(token)
            .setJavaScriptEnabled(withScripts)
            .setViewportSize(1280, 900)
            .setLocale("ko-KR"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallBecomesAReport(boolean withScripts) {
    var organisation = "hotline-" + withScripts;
    try (var context = worker(organisation, withScripts)) {
      var page = context.newPage();
      var walk = new DeskWalk(page, BASE).begin("ko");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("section.panel h2").first()).containsText("6. May we contact you?");
      assertThat(page.locator("section.panel h2 .other").first()).hasAttribute("lang", "ko");
      walk.fill(DeskWalk.PUSHED, "김하나 " + withScripts);
      if (withScripts) {
        assertThat(page.locator("[data-autosave-state]")).hasText(SAVED);
      } else {
        walk.press("save");
        assertThat(page.locator("[role=status].banner")).isVisible();
      }
      page.navigate(BASE + "/desk");
      page.locator(".drafts a").click();
      assertThat(page.locator("[name=name]")).hasValue("CANARY 김하나 " + withScripts);
      assertThat(page.locator("#otherParties")).hasValue("CANARY First One");
      assertThat(page.locator("[name='consents.lawFirms'][value=given]")).isChecked();
      walk.press("send");
      var number = page.locator(".number bdi").textContent();
      var code = page.locator(".code bdi").textContent();

      var id = id(number);
      var report = reports().find(id);
      assertThat(report).isInstanceOf(Report.Accepted.class);
      assertThat(Report.incidentOf(report).channel()).isEqualTo(IntakeChannel.HOTLINE_DESK);
      assertThat(Report.incidentOf(report).sender()).contains(new OrganisationId(organisation));
      assertThat(Report.toldOf(report).wishes().consentTo(ConsentRecipient.LAW_FIRMS))
          .returns(Consent.Answer.GIVEN, Consent::answer)
          .returns(Optional.of(Consent.Basis.SPOKEN), Consent::basis);
      assertThat(Report.toldOf(report).wishes().ruleOn(InstructionSubject.POLICE))
          .isEqualTo(InstructionRule.FORBID);
      assertThat(codes().reportOf(SecretCode.read(code).orElseThrow())).contains(id);

      walk.press("read-out");
      assertThat(page.locator(".drafts")).hasCount(0);
      walk.find(number.toLowerCase().replace("-", " "));
      assertThat(page).hasURL(BASE + "/desk/callers/" + id);
      assertThat(page.locator("main")).not().containsText("CANARY");
      page.locator("#subject").selectOption("press");
      walk.press("instruct");
      assertThat(page.locator(".banner")).isVisible();
      walk.press("consent");
      assertThat(Report.toldOf(reports().find(id)).wishes().mayAskFirms()).isFalse();
      walk.press("code");
      var newCode = page.locator(".code bdi").textContent();
      assertThat(codes().reportOf(SecretCode.read(code).orElseThrow())).isEmpty();
      assertThat(codes().reportOf(SecretCode.read(newCode).orElseThrow())).contains(id);
      page.navigate(BASE + "/desk/callers/" + id);
      walk.press("withdraw");
      assertThat(reports().find(id)).isInstanceOf(Report.Withdrawn.class);
      page.navigate(BASE + "/desk");
      assertThat(page.locator("table.stack")).containsText("Confirm that it ends");
      page.navigate(BASE + "/desk/callers/" + id);
      walk.press("undo");
      assertThat(reports().find(id)).isInstanceOf(Report.Accepted.class);
      walk.press("withdraw");
      walk.press("withdrawal-confirmed");
      assertThat(reports().find(id))
          .isInstanceOfSatisfying(
              Report.Withdrawn.class, ended -> assertThat(ended.end()).isPresent());
      assertThat(walk.button("undo")).hasCount(0);
    }
  }

  @Test
  void whatIsWrongIsSaidAndStays() {
    try (var context = worker("hotline-wrong", false)) {
      var page = context.newPage();
      var walk = new DeskWalk(page, BASE).begin("");
      assertThat(page.locator(".other")).hasCount(0);
      page.locator("[name=phone]").fill("12");
      page.locator("[name=safeToContact][value=yes]").check();
      page.locator("#paper").check();
      walk.press("send");
      assertThat(page.locator(".error-summary a")).hasCount(2);
      assertThat(page.locator("[name=phone]")).hasValue("12");
      page.locator("[name=phone]").fill("201 555 0100");
      page.locator("[name=state]").selectOption("none");
      page.locator("[name='consents.lawFirms'][value=refused]").check();
      walk.press("send");
      var report = reports().find(id(page.locator(".number bdi").textContent()));
      assertThat(Report.toldOf(report).wishes().consentTo(ConsentRecipient.LAW_FIRMS))
          .returns(Consent.Answer.REFUSED, Consent::answer)
          .returns(Optional.of(Consent.Basis.WRITTEN), Consent::basis);
    }
  }

  @Test
  void aCodeOpensTheReportOfSomebodyElsesDesk() {
    String number;
    try (var context = worker("hotline-first", false)) {
      var page = context.newPage();
      var walk = new DeskWalk(page, BASE).begin("ko");
      walk.fill(DeskWalk.PUSHED, "Elsewhere");
      walk.press("send");
      number = page.locator(".number bdi").textContent();
    }
    var id = id(number);
    INTAKE.context().getBean(ClientRequests.class).ask(id, ClientRequests.Kind.CALL);
    try (var context = worker("hotline-second", false)) {
      var page = context.newPage();
      var walk = new DeskWalk(page, BASE);
      walk.find(number);
      assertThat(page.locator(".error-summary")).isVisible();
      assertThat(page.locator("table").getByText(number)).hasCount(0);
      assertThat(page.navigate(BASE + "/desk/callers/" + id).status()).isEqualTo(404);
      walk.find(codes().give(id).inGroups());
      assertThat(page).hasURL(BASE + "/desk/callers/" + id);
      assertThat(page.locator("[name=rule][value=allow]")).hasCount(0);
      walk.press("called");
      assertThat(page.locator("button[value=called]")).hasCount(0);
    }
  }

  @Test
  void aDraftBelongsToItsDesk() {
    String address;
    try (var context = worker("hotline-mine", false)) {
      var page = context.newPage();
      new DeskWalk(page, BASE).begin("ko");
      address = page.url();
    }
    try (var context = worker("hotline-other", false)) {
      var page = context.newPage();
      assertThat(page.navigate(address).status()).isEqualTo(404);
      assertThat(page.navigate(address + "/sent").status()).isEqualTo(404);
      page.navigate(BASE + "/desk");
      assertThat(page.locator(".drafts")).hasCount(0);
    }
    var path = address.substring(BASE.length());
    assertThat(INTAKE.http().get(path).statusCode()).isEqualTo(401);
    assertThat(INTAKE.http().post(path, "").statusCode()).isEqualTo(401);
    assertThat(INTAKE.http().post("/desk/report", "").statusCode()).isEqualTo(401);
    var firm = INTAKE.http().as(Tokens.shared().ofFirm("firm-test", Role.FIRM_LEAD));
    assertThat(firm.get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void aWorkerWhoIsSignedOutIsToldSoAndLosesNothing() {
    try (var context = worker("hotline-out", true)) {
      var page = context.newPage();
      new DeskWalk(page, BASE).begin("");
      page.route("**/autosave", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
      page.locator("[name=name]").fill("Worker Out");
      assertThat(page.locator("[data-autosave-state]")).containsText("You are signed out");
      page.unroute("**/autosave");
      assertThat(page.locator("[data-autosave-state]"))
          .hasText(SAVED, new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }
  }

  @Test
  void twoWorkersDoNotUndoEachOthersWords() {
    try (var context = worker("hotline-two", true)) {
      var page = context.newPage();
      new DeskWalk(page, BASE).begin("");
      var second = context.newPage();
      second.navigate(page.url());
      page.locator("[name=name]").fill("Worker One");
      assertThat(page.locator("[data-autosave-state]")).hasText(SAVED);
      second.locator("[name=city]").fill("Hoboken");
      assertThat(second.locator("[data-autosave-state]")).containsText("Somebody else");
      page.reload();
      assertThat(page.locator("[name=name]")).hasValue("Worker One");
      assertThat(page.locator("[name=city]")).hasValue("");
    }
  }

  private static CaseId id(String number) {
    return reports().find(CaseNumber.read(number)).orElseThrow();
  }

  private static SubmittingReports reports() {
    return INTAKE.context().getBean(SubmittingReports.class);
  }

  private static StatusCodes codes() {
    return INTAKE.context().getBean(StatusCodes.class);
  }
}
