package org.alliance.intake.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The client's side once a case goes on: closings on the status page, and services that a firm
/// recorded as done.
class ConfirmIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final FormAnswers ANSWERS =
      new FormAnswers(
          _ -> "some text",
          Map.of(
              "onBehalf", "self",
              "phone", "2015550149",
              "email", "me@example.com",
              "zip", "07302",
              "safeToContact", "no",
              "conduct", "assault",
              "biasIndicators", "slur",
              "victim", "person",
              "consents.lawFirms", "given"));

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

    void opened(Page page, String tag) {
      page.navigate(BASE + "/" + tag + "/status");
      page.locator("[name=code]").fill(code);
      page.locator("button[value=open]").click();
    }
  }

  @Test
  void aClientSaysWhetherAServiceWasReceived() {
    var sent = Sent.now();
    var seq = 0;
    for (var tag : List.of("en", "km", "ur")) {
      // The firm goes on with what is answered, so that it is asked about again.
      for (var status : List.of(ConnectionStatus.IN_PROGRESS, ConnectionStatus.COMPLETED)) {
        seq++;
        INTAKE.deliver("onMatter", message(sent.id().value(), seq, counselling(sent, status)));
      }
      var page = BROWSERS.page(new Browser.NewContextOptions().setLocale("en-US"));
      sent.opened(page, tag);
      PageAudit.all(page, "status-confirm-" + tag);
      page.locator("a[href*='/confirm/']").click();
      PageAudit.all(page, "confirm-" + tag);
      var question = page.url();
      assertThat(question).doesNotContain(sent.id().value());
      assertThat(page.locator("main")).not().containsText("NJ");
      page.locator("button[value=not-received]").click();
      assertThat(page).hasURL(BASE + "/" + tag + "/status?done=answer-sent");
      assertThat(page.locator("a[href*='/confirm/']")).hasCount(0);
      page.navigate(question);
      PageAudit.all(page, "confirm-ended-" + tag);
      assertThat(page.locator("button[name=answer]")).hasCount(0);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    Topics.typesOf(
                        Infrastructure.kafka(), EventStream.REPORT.topic(), sent.id().value()))
                .filteredOn("service-confirmed.v1"::equals)
                .hasSize(3));
  }

  private static ServiceConnected counselling(Sent sent, ConnectionStatus status) {
    return new ServiceConnected(
        new ConnectionId("c-1"),
        sent.id(),
        new FirmId("firm-001"),
        ServiceCategory.COUNSELLING,
        ProviderKind.COMMUNITY_ORGANISATION,
        status);
  }

  @Test
  void aClosedCaseLooksForNobody() {
    var sent = Sent.now();
    var page = BROWSERS.page(new Browser.NewContextOptions().setLocale("en-US"));
    sent.opened(page, "en");
    assertThat(page.locator("main")).containsText("We look for somebody who can help");
    INTAKE.deliver(
        "onCase",
        message(sent.id().value(), 1, new CaseClosed(sent.id(), CaseOutcome.NO_FIRM_FOUND)));
    page.navigate(BASE + "/en/status");
    assertThat(page.locator("main")).containsText("This is closed here now. We look for nobody.");
    assertThat(page.locator("main")).not().containsText("We look for somebody");
    PageAudit.all(page, "status-closed");
    INTAKE.deliver(
        "onCase",
        message(sent.id().value(), 2, new CaseReopened(sent.id(), ReopenReason.CLIENT_ASKED)));
    page.navigate(BASE + "/en/status");
    assertThat(page.locator("main")).containsText("We look for somebody who can help");
  }
}
