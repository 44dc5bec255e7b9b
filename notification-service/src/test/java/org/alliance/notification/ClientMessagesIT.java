package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.made;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.report;
import static org.alliance.notification.Notification.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.embedded.mail.EmbeddedMail.ReceivedMail;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.Tokens;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Messages to clients, and the pages that show what became of them.
class ClientMessagesIT {
  private static final List<String> SCRIPTS = List.of("en", "zh-Hans", "km", "ur");
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static void assigned(CaseId id) {
    referral(id, 1, new FirmAssigned(OfferId.of(id, 1), id, firm(), List.of()));
  }

  private static String address(CaseId id) {
    return "client-" + id.value() + "@example.org";
  }

  private static ReceivedMail mailTo(CaseId id) {
    return await()
        .until(
            () ->
                Notification.mails().stream()
                    .filter(mail -> mail.to().equals(address(id)))
                    .toList(),
            mails -> !mails.isEmpty())
        .getFirst();
  }

  @Test
  void aClientReadsInTheOwnLanguageThatThereIsAMessageAndNothingElse() {
    var page = page(Tokens.shared().of(Role.OPS));
    for (var tag : SCRIPTS) {
      var id = caseId();
      Notification.VAULT.tell(id, "email", address(id), tag, FakeVault.zoneAt(12));
      assigned(id);
      var mail = mailTo(id);
      assertThat(mail.from()).isEqualTo("messages@localhost");
      assertThat(mail.body()).contains("http://localhost:8080/" + tag + "/status");
      assertThat(mail.subject() + mail.body() + mail.html())
          .doesNotContain(id.value())
          .doesNotContainIgnoringCase("alliance.")
          .doesNotContainIgnoringCase("law")
          .doesNotContainIgnoringCase("firm");
      page.setContent(mail.html());
      assertThat(page.locator("html")).hasAttribute("lang", tag);
      assertThat(page.locator("html")).hasAttribute("dir", tag.equals("ur") ? "rtl" : "ltr");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/mail-" + tag + ".png")));
    }
  }

  @Test
  void aPersonHearsOnceThatAnOrganisationHasTakenThemOn() {
    var id = caseId();
    Notification.VAULT.tell(id, "email", address(id), "ja", FakeVault.zoneAt(12));
    var partner = new OrganisationId("partner");
    report(id, 1, new HandOverAnswered(id, 1, partner, HandOverAnswer.TIMED_OUT, null));
    var accepted = new HandOverAnswered(id, 2, partner, HandOverAnswer.ACCEPTED, null);
    report(id, 2, accepted);
    report(id, 2, accepted);
    assertThat(mailTo(id).subject() + mailTo(id).body()).doesNotContain("partner");
    await()
        .untilAsserted(() ->
            assertThat(Notification.log("sent"))
                .contains(id.value() + "-hand-over-2-client-email"));
    assertThat(Notification.mailsTo(address(id))).hasSize(1);
  }

  @Test
  void aTextMessageTakesThePlaceOfAMailThatThePlanDoesNotHave() {
    var id = caseId();
    Notification.VAULT.refuse(id, "email", "channel-not-allowed");
    Notification.VAULT.tell(id, "sms", "+12015550123", "ko", FakeVault.zoneAt(12));
    assigned(id);
    await().untilAsserted(() -> assertThat(state(id, "sms")).contains("sent"));
    assertThat(state(id, "email")).contains("blocked").contains("channel-not-allowed");
    assertThat(Notification.textMessages()).contains("+12015550123").contains("메시지가 있습니다");
  }

  @Test
  void aWithdrawalStopsWhatIsHeldWithinASecondAndNamesTheRule() {
    var id = caseId();
    Notification.VAULT.tell(id, "email", address(id), "vi", FakeVault.zoneAt(2));
    assigned(id);
    await().untilAsserted(() -> assertThat(state(id, "email")).contains("held"));
    report(id, 1, new ClientWithdrew(id, WithdrawalReason.NOT_TOLD));
    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(
            () -> assertThat(state(id, "email")).contains("blocked").contains("withdrawn"));
    await()
        .untilAsserted(() ->
            assertThat(
                    Topics.read(Infrastructure.kafka(), "alliance.notification.delivery").stream()
                        .filter(record -> record.key().startsWith(id.value()))
                        .map(Topics.TopicRecord::body)
                        .toList())
                .singleElement()
                .asString()
                .contains("\"rule\":\"withdrawn\""));
  }

  @Test
  void nothingLeavesWhileTheVaultIsAwayAndNothingIsLost() {
    var id = caseId();
    Notification.VAULT.tell(id, "email", address(id), "ja", FakeVault.zoneAt(12));
    Notification.VAULT.setAway(true);
    assigned(id);
    await()
        .untilAsserted(
            () -> assertThat(state(id, "email")).contains("due").contains("\"attempts\":1"));
    Notification.VAULT.setAway(false);
    mailTo(id);
  }

  @Test
  void staffSeeWhatBecameOfANoticeAndStopThoseOfACase() {
    var id = caseId();
    Notification.VAULT.tell(id, "email", address(id), "th", FakeVault.zoneAt(2));
    assigned(id);
    await().untilAsserted(() -> assertThat(state(id, "email")).contains("held"));
    var page = page(Tokens.shared().of(Role.COORDINATOR));
    page.navigate(service().http().base() + "/deliveries?about=" + id.value());
    // To the client, to the firm, and to coordinators if the firm does not read it.
    assertThat(page.locator("tbody tr")).hasCount(3);
    page.selectOption("[name=kind]", "client-message");
    page.locator(".filters button").click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody")).containsText("held");
    PageAudit.all(page, "deliveries");

    page.locator("tbody a").click();
    assertThat(page.locator(".message")).containsText("You have a message.");
    PageAudit.all(page, "delivery");
    page.locator("form[action$=stop-case] button").click();
    assertThat(page.locator(".banner")).containsText("are stopped");
    assertThat(page.locator(".lead")).containsText("notices about the case are stopped");
    PageAudit.all(page, "delivery-stopped");
    page.locator("form[action$=let-case-go] button").click();
    page.locator("form[action$=resend] button").click();
    await().untilAsserted(() -> assertThat(state(id, "email")).contains("held"));
    page.reload();
    page.locator("form[action$=cancel] button").click();
    assertThat(page.locator(".lead")).containsText("cancelled");
  }

  @Test
  void staffSeeTheWordsOfEveryMessageInEveryLanguage() {
    var page = page(Tokens.shared().of(Role.COORDINATOR));
    page.navigate(service().http().base() + "/templates?language=ur");
    assertThat(page.locator("[data-template=where] .message")).hasAttribute("dir", "rtl");
    assertThat(page.locator("[name=language] option:not([value=''])")).hasCount(14);
    assertThat(page.locator("[data-template=hand-back]")).containsText("seven days");
    PageAudit.all(page, "templates");
  }

  @Test
  void aFirmSeesItsNoticesEvenIfItHasNoAddress() {
    var firm = firm();
    var id = caseId();
    referral(id, 1, made(id, firm, IN_TIME));
    var page = page(Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD));
    page.navigate(service().http().base() + "/inbox");
    assertThat(page.locator("[data-new=true]")).hasCount(1);
    assertThat(page.locator("h1 + .lead")).containsText("One new notice");
    PageAudit.all(page, "inbox");
    page.locator("form[action$=read] button").click();
    assertThat(page.locator("[data-new=true]")).hasCount(0);
    assertThat(page.locator("[data-new=false]")).hasCount(1);
    page.locator("a[href='/preferences']").click();
    page.locator("#firm-kind-thanks").uncheck();
    page.selectOption("#firm-from", "9");
    page.locator("form[action='/preferences'] button").click();
    assertThat(page.locator(".banner")).containsText("saved");
    assertThat(page.locator("#firm-kind-thanks")).not().isChecked();
    assertThat(page.locator("#firm-kind-team")).isChecked();
    var other = page(Tokens.shared().ofFirm("firm-of-others", Role.FIRM_MEMBER));
    other.navigate(service().http().base() + "/inbox");
    assertThat(other.locator(".empty")).isVisible();
  }

  private static String state(CaseId id, String channel) {
    return Notification.delivery(id, OfferId.of(id, 1).value() + "-assigned-client-" + channel);
  }

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
