package org.alliance.intake.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.contact.ClaimingContacts;
import org.alliance.intake.application.contact.ContactClaim;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A client changes how they may be reached, with and without scripts, and a coordinator asks about
/// the rest.
class StatusPlanIT {
  private static final FormAnswers ANSWERS =
      new FormAnswers(
          _ -> "CANARY text",
          Map.ofEntries(
              Map.entry("onBehalf", "self"),
              Map.entry("phone", "2015550149"),
              Map.entry("email", "minji@example.com"),
              Map.entry("zip", "07302"),
              Map.entry("safeToContact", "yes"),
              Map.entry("contactChannels", "call"),
              Map.entry("contactHours", "evening"),
              Map.entry("voicemail", "yes"),
              Map.entry("sayWhoWeAre", "yes"),
              Map.entry("sharedDevice", "no"),
              Map.entry("conduct", "assault"),
              Map.entry("biasIndicators", "slur"),
              Map.entry("victim", "person"),
              Map.entry("consents.lawFirms", "given")));

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  /// The code of a report that was sent, and its case.
  private record Sent(String code, CaseId id) {
    static Sent now() {
      var browser = FormClient.begun(BASE);
      browser.fillIn(ANSWERS);
      browser.post("/en/report/check", Map.of());
      var code = FormClient.code(browser.get("/en/report/sent"));
      var codes = INTAKE.context().getBean(StatusCodes.class);
      return new Sent(code, codes.reportOf(SecretCode.read(code).orElseThrow()).orElseThrow());
    }

    PlanOnFile plan() {
      return INTAKE
          .context()
          .getBean(ContactPlans.class)
          .of(id, INTAKE.context().getBean(SubmittingReports.class).find(id));
    }

    ContactClaim claim(NotificationChannel channel) {
      return INTAKE.context().getBean(ClaimingContacts.class).claim(id, channel, "messenger");
    }
  }

  private static Page client(int width, boolean withScripts) {
    return BROWSERS.page(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(withScripts)
            .setViewportSize(width, 900));
  }

  /// Pages are looked at where scripts run: the audit is one.
  private static void audit(Page page, String name, boolean withScripts) {
    if (withScripts) {
      PageAudit.all(page, name);
    }
  }

  private static void openForm(Page page, String tag, Sent sent) {
    page.navigate(BASE + "/" + tag + "/status");
    page.locator("[name=code]").fill(sent.code());
    press(page, page.locator("button[value=open]"));
    press(page, page.locator("main a[href$='/status/plan']"));
  }

  @SuppressWarnings("deprecation") // it waits for a page at the same address, too
  private static void press(Page page, Locator button) {
    page.waitForNavigation(button::click);
  }

  private static void save(Page page) {
    press(page, page.locator("main button[type=submit]"));
  }

  private static Locator box(Page page, String field, String code) {
    return page.locator("[name='" + field + "'][value='" + code + "']");
  }

  @ParameterizedTest
  @CsvSource({"en, 1280, true", "en, 320, true", "ur, 420, true", "km, 320, false"})
  void aClientTightensAndWishesAndACoordinatorAsks(String tag, int width, boolean withScripts) {
    var sent = Sent.now();
    var page = client(width, withScripts);
    openForm(page, tag, sent);
    audit(page, "status-plan-" + tag + "-" + width, withScripts);
    assertThat(page.locator("main")).not().containsText("2015550149");
    assertThat(page.locator("main")).not().containsText("minji");
    assertThat(page.locator("[data-in-use]").first()).hasText("•••49");
    assertThat(box(page, "contactChannels", "call")).isChecked();
    assertThat(box(page, "contactHours", "evening")).isChecked();
    assertThat(box(page, "voicemail", "yes")).isChecked();

    box(page, "voicemail", "no").check();
    box(page, "email.use", "remove").check();
    save(page);
    assertThat(page).hasURL(BASE + "/" + tag + "/status?done=changed");
    assertThat(page.locator("[data-plan-waits]")).hasCount(0);
    assertThat(sent.claim(NotificationChannel.VOICE))
        .isInstanceOfSatisfying(
            ContactClaim.Released.class, released -> assertThat(released.voicemail()).isFalse());
    assertThat(sent.plan().holds().of(PlanPart.EMAIL)).isEmpty();

    press(page, page.locator("main a[href$='/status/plan']"));
    box(page, "contactHours", "morning").check();
    page.locator("#phone").fill("201 555 0177");
    save(page);
    assertThat(page).hasURL(BASE + "/" + tag + "/status?done=plan-waits");
    assertThat(page.locator("[data-plan-waits] li")).hasCount(2);
    assertThat(page.locator("[data-plan-waits]")).containsText("•••77");
    assertThat(page.locator("main")).not().containsText("0177");
    audit(page, "status-plan-waits-" + tag + "-" + width, withScripts);
    assertThat(sent.plan().holds().text(PlanPart.PHONE)).isEqualTo("2015550149");
    assertThat(sent.claim(NotificationChannel.VOICE))
        .as("nothing goes to a number of which another one is told")
        .isInstanceOf(ContactClaim.Refused.class);

    asked(sent, "plan-confirmed", tag + "-" + width);
    assertThat(sent.plan().holds().of(PlanPart.HOURS)).containsExactly("morning", "evening");
    assertThat(sent.claim(NotificationChannel.VOICE))
        .isInstanceOfSatisfying(
            ContactClaim.Released.class,
            released -> assertThat(released.address()).isEqualTo("201 555 0177"));
    page.navigate(BASE + "/" + tag + "/status");
    assertThat(page.locator("[data-plan-waits]")).hasCount(0);
    assertThat(page.locator("[data-ways] li")).hasCount(3);
  }

  private static void asked(Sent sent, String button, String name) {
    var token = Tokens.shared().of(Role.COORDINATOR);
    try (var context = BROWSERS.with(Browsers.bearer(token).setViewportSize(1280, 900))) {
      var desk = context.newPage();
      desk.navigate(BASE + "/desk");
      assertThat(desk.locator("tr:has(a[href$='" + sent.id() + "'])"))
          .containsText("Ask about a new way to contact");
      desk.navigate(BASE + "/desk/callers/" + sent.id());
      assertThat(desk.locator("[data-plan-wish]")).hasCount(1);
      assertThat(desk.locator("[data-plan-wish]")).containsText("In the morning");
      PageAudit.all(desk, "desk-plan-wish-" + name);
      var stale = context.newPage();
      stale.navigate(BASE + "/desk/callers/" + sent.id());
      press(desk, desk.locator("button[value=" + button + "]"));
      assertThat(desk.locator(".banner")).isVisible();
      assertThat(desk.locator("[data-plan-wish]")).hasCount(0);
      press(stale, stale.locator("button[value=plan-dropped]"));
      assertThat(stale.locator("body")).containsText("Nothing was saved");
    }
  }

  @Test
  void whatIsWrongIsSaidAndStays() {
    var sent = Sent.now();
    var page = client(420, true);
    openForm(page, "en", sent);
    box(page, "contactChannels", "call").uncheck();
    page.locator("#phone").fill("12");
    page.locator("#email").fill("me");
    save(page);
    assertThat(page.locator(".error-summary a")).hasCount(3);
    assertThat(page.locator("#phone")).hasValue("12");
    assertThat(box(page, "contactChannels", "call")).not().isChecked();
    PageAudit.all(page, "status-plan-errors");
    page.locator(".error-summary a").first().click();
    assertThat(page).hasURL(BASE + "/en/status/plan#contactChannels");
    assertThat(sent.plan().isWaiting()).isFalse();
  }

  @Test
  void twoWindowsDoNotUndoEachOther() {
    var sent = Sent.now();
    var page = client(420, true);
    openForm(page, "en", sent);
    var second = page.context().newPage();
    second.navigate(page.url());
    box(page, "voicemail", "no").check();
    save(page);
    box(second, "contactHours", "weekend").check();
    save(second);
    assertThat(second.locator(".error-summary")).containsText("Nothing was saved");
    assertThat(box(second, "voicemail", "no")).isChecked();
    assertThat(box(second, "contactHours", "weekend")).not().isChecked();
    assertThat(sent.plan().isWaiting()).isFalse();
  }

  /// Nobody may contact the client: they can still tighten, and are told how a wish goes on.
  @Test
  void aClientWhoMayNotBeContactedIsNotStranded() {
    var sent = Sent.now();
    INTAKE
        .context()
        .getBean(RecordingClientInstructions.class)
        .instruct(sent.id(), InstructionSubject.CONTACT, InstructionRule.FORBID);
    var page = client(420, true);
    openForm(page, "en", sent);
    box(page, "sharedDevice", "yes").check();
    box(page, "contactHours", "weekend").check();
    save(page);
    assertThat(page.locator("[data-plan-waits]")).containsText("call us or come to us");
    assertThat(sent.plan().holds().text(PlanPart.SHARED_DEVICE)).isEqualTo("yes");
    assertThat(sent.plan().holds().of(PlanPart.HOURS)).isEqualTo(List.of("evening"));
    PageAudit.all(page, "status-plan-no-contact");
  }

  @Test
  void nobodyChangesAPlanWithoutTheCode() {
    var page = client(420, true);
    page.navigate(BASE + "/en/status/plan");
    assertThat(page).hasURL(BASE + "/en/status");
    assertThat(page.locator("[name=code]")).isVisible();
    assertThat(FormClient.begun(BASE).post("/en/status/plan", Map.of()).statusCode())
        .isEqualTo(303);
  }
}
