package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.made;
import static org.alliance.notification.Notification.mails;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.service;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.embedded.mail.EmbeddedMail;
import org.alliance.kit.security.Role;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.domain.Recipient;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// People of a firm choose what they are told, get a list of it, and end that without signing in.
class PreferencesIT {
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void aPersonIsToldAtTheirOwnAddressOfTheCaseAndNothingElseOfIt() {
    var firm = firm();
    tellAddress(firm);
    var page = page(Tokens.shared().ofFirm(firm.value(), Role.FIRM_MEMBER));
    page.navigate(service().http().base() + "/preferences");
    assertThat(page.locator("#firm-title")).hasCount(0);
    page.fill("#email", "ann@elsewhere.example");
    save(page, "own");
    assertThat(page.locator(".error-summary")).containsText("domain of your firm");
    var own = "ann@" + firm + ".example";
    page.fill("#email", own);
    page.locator("#own-page-team").uncheck();
    page.selectOption("#own-digest", "weekly");
    save(page, "own");
    assertThat(page.locator(".banner")).containsText("saved");
    assertThat(page.locator("#email")).hasValue(own);
    assertThat(page.locator("#own-page-team")).not().isChecked();
    assertThat(page.locator("#own-digest")).hasValue("weekly");

    var id = caseId();
    referral(id, 1, made(id, firm, IN_TIME));
    await().until(() -> mailsTo(own).size() == 1 && mailsTo(firm).size() == 1);
    assertThat(mailsTo(own).getFirst().body())
        .contains("/firm/cases/" + id.value())
        .doesNotContain("California", "Korean", "civil");
    assertThat(mailsTo(firm).getFirst().body()).contains("California");

    var lead = page(Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD));
    lead.navigate(service().http().base() + "/preferences");
    assertThat(lead.locator("#people-title + table")).containsText(own);
    PageAudit.all(lead, "preferences");
    lead.locator("form[action$=remove] button").click();
    assertThat(lead.locator(".banner")).containsText("no more mails");
    assertThat(lead.locator("#people-title + p")).isVisible();
  }

  @Test
  void aListOfNoticesIsEndedByItsReaderWithoutSigningIn() throws Exception {
    var firm = firm();
    tellAddress(firm);
    var lead = page(Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD));
    lead.navigate(service().http().base() + "/preferences");
    lead.selectOption("#firm-digest", "daily");
    save(lead, "firm");
    var id = caseId();
    referral(id, 1, made(id, firm, IN_TIME));
    referral(id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    await().until(() -> mailsTo(firm).size() >= 1);
    // As if all that had been two days ago.
    var past = Instant.now().minus(Duration.ofDays(2));
    mongo()
        .updateMulti(
            Query.query(where("state.notice.firm").is(firm.value()).and("state.word").is("sent")),
            Update.update("state.at", Date.from(past)),
            "deliveries");
    service()
        .context()
        .getBean(Subscriptions.class)
        .toldUntil(new Recipient.OfFirm(firm), past.minus(Duration.ofDays(1)));
    var digest =
        await()
            .until(
                () ->
                    mailsTo(firm).stream()
                        .filter(mail -> mail.subject().startsWith("Your day: "))
                        .toList(),
                found -> !found.isEmpty())
            .getFirst();
    assertThat(digest.body())
        .contains(id.value(), "every day")
        .doesNotContain("California", "Korean", "civil");

    var link = digest.unsubscribe().replaceAll("[<>]", "");
    var address = service().http().base() + URI.create(link).getPath();
    var reader = page("");
    reader.navigate(address);
    assertThat(reader.locator("form button")).isVisible();
    PageAudit.all(reader, "unsubscribe");
    lead.reload();
    assertThat(lead.locator("#firm-digest")).hasValue("daily");

    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    lead.reload();
    assertThat(lead.locator("#firm-digest")).hasValue("never");
    reader.locator("form button").click();
    assertThat(reader.locator("[role=status]")).containsText("no more lists");
    PageAudit.all(reader, "unsubscribed");
    reader.navigate(address + "x");
    assertThat(reader.locator("h1")).isVisible();
    assertThat(reader.locator("form")).hasCount(0);
  }

  private static MongoOperations mongo() {
    return service().context().getBean(MongoOperations.class);
  }

  private static List<EmbeddedMail.ReceivedMail> mailsTo(String address) {
    return mails().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  private static List<EmbeddedMail.ReceivedMail> mailsTo(FirmId firm) {
    return Notification.mailsTo(firm);
  }

  private static void save(Page page, String id) {
    page.locator("section[aria-labelledby=" + id + "-title] form .buttons button").first().click();
  }

  /// @param token empty for somebody who has not signed in
  private static Page page(String token) {
    var options = new Browser.NewContextOptions().setLocale("en-US");
    if (!token.isEmpty()) {
      options.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
    }
    var context = chromium.browser().newContext(options);
    return context.newPage();
  }
}
