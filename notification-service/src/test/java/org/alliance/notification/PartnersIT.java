package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.FACTS;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.ofCase;
import static org.alliance.notification.Notification.report;
import static org.alliance.notification.Notification.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People of a partner organisation are told what it is asked to take on, and what has become of
/// what it sent; so are its systems.
class PartnersIT {
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private static OrganisationId organisation() {
    return new OrganisationId("partner-" + UUID.randomUUID().toString().substring(0, 8));
  }

  private static String tokenOf(OrganisationId organisation) {
    return Tokens.shared()
        .ofPersonAtOrganisation(organisation.value(), "of-" + organisation, Role.PARTNER);
  }

  private static String wantMails(Page page, OrganisationId organisation) {
    var address = "ann@" + organisation + ".example";
    page.navigate(service().http().base() + "/preferences/partner");
    page.fill("#email", address);
    page.locator("form[action='/preferences/partner'] button").click();
    assertThat(page.locator(".banner")).containsText("saved");
    return address;
  }

  @Test
  void aHandOverIsToldToWhomeverWantsMails() {
    var organisation = organisation();
    var page = page(tokenOf(organisation));
    page.navigate(service().http().base() + "/preferences/partner");
    page.evaluate("document.querySelector('#email').type = 'text'");
    page.fill("#email", "no address");
    page.locator("form[action='/preferences/partner'] button").click();
    assertThat(page.locator(".error-summary")).containsText("no address that mail can be sent to");
    var address = wantMails(page, organisation);
    PageAudit.all(page, "partner-preferences");

    var id = caseId();
    report(id, 1, new HandOverOffered(id, 1, organisation, Instant.now().plus(Duration.ofDays(2))));
    await().until(() -> mailsTo(address).size() == 1);
    assertThat(mailsTo(address).getFirst().body())
        .contains("/partner/hand-overs/" + id.value())
        .doesNotContain("California", "Korean");
    var inbox = service().http().base() + "/inbox";
    page.navigate(inbox);
    assertThat(page.locator("#inbox .lead")).hasText("One new notice to you.");
    assertThat(page.locator("[data-new=true] a"))
        .hasAttribute("href", "/partner/hand-overs/" + id.value());
    assertThat(page.locator("[data-new=true] a"))
        .hasText("Your organization is asked to take a report on.");
    PageAudit.all(page, "partner-inbox");
    var stranger = page(tokenOf(organisation()));
    stranger.navigate(inbox);
    assertThat(stranger.locator("[data-new]")).hasCount(0);
    assertThat(stranger.locator(".empty")).containsText("From now on");
    var reminder = id.value() + "-hand-over-1-hand-over-reminder";
    assertThat(Notification.log("held")).as("a reminder waits").contains(reminder);
    report(id, 2, new HandOverAnswered(id, 1, organisation, HandOverAnswer.ACCEPTED, null));
    assertThat(Notification.log("cancelled")).contains(reminder);

    page.navigate(service().http().base() + "/preferences/partner");
    page.locator("form[action$=remove] button").click();
    assertThat(page.locator(".banner")).containsText("no more mails");
    assertThat(page.locator("#people-title + p")).isVisible();
  }

  @Test
  void aHandOverIsOnThePageOfWhomeverHasOpenedIt() {
    var organisation = organisation();
    var page = page(tokenOf(organisation));
    page.navigate(service().http().base() + "/inbox");
    assertThat(page.locator("[data-new]")).hasCount(0);
    var id = caseId();
    report(id, 1, new HandOverOffered(id, 1, organisation, Instant.now().plus(Duration.ofDays(2))));
    assertThat(page.locator("nav a[href='/inbox'] [data-count]")).hasText("1");
    page.reload();
    assertThat(page.locator("[data-new=true] a"))
        .hasAttribute("href", "/partner/hand-overs/" + id.value());
  }

  @Test
  void theSenderOfAReportHearsWhatBecomesOfItByMailAndByItsSystem() throws Exception {
    List<String> received = new CopyOnWriteArrayList<>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      var organisation = organisation();
      var page = page(tokenOf(organisation));
      var address = wantMails(page, organisation);
      page.navigate(service().http().base() + "/webhooks");
      page.fill("#url", "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
      page.locator("form[action='/webhooks'] button").click();
      assertThat(page.locator("[data-endpoint]")).hasCount(1);

      var id = caseId();
      var number = CaseNumber.of(4711);
      var accepted = new CaseAccepted(id, FACTS, true, true, number, organisation);
      report(id, 1, accepted);
      report(id, 1, accepted);
      await().until(() -> mailsTo(address).size() == 1 && received.size() == 1);
      assertThat(mailsTo(address).getFirst().subject())
          .isEqualTo("Report " + number + " is accepted");
      assertThat(mailsTo(address).getFirst().body()).doesNotContain("California", "Korean");
      assertThat(received.getFirst())
          .contains("\"type\":\"report.accepted\"", id.value())
          .doesNotContain("CA", "ko");
      ofCase(id, 1, new CaseClosed(id, CaseOutcome.SERVICES_RECEIVED));
      await().until(() -> mailsTo(address).size() == 2 && received.size() == 2);
      assertThat(mailsTo(address).getLast().subject()).isEqualTo("Report " + number + " is closed");

      var declined = caseId();
      report(
          declined,
          1,
          new ReportDeclined(declined, List.of(DeclineReason.NO_SIGN_OF_BIAS), organisation));
      await().until(() -> received.size() == 3);
      report(declined, 2, new ClientWithdrew(declined, WithdrawalReason.NOT_SAFE));
      ofCase(declined, 1, new CaseClosed(declined, CaseOutcome.SERVICES_RECEIVED));
      assertThat(Notification.log("due") + Notification.log("sent"))
          .as("a sender does not hear that its client has withdrawn, nor what follows")
          .doesNotContain(declined.value() + "-closed");
      assertThat(received).hasSize(3);
    } finally {
      server.stop(0);
    }
  }

  /// @param token of the person whose browser it is
  private static Page page(String token) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    return context.newPage();
  }
}
