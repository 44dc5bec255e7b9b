package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.offered;
import static org.alliance.notification.Notification.service;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A coordinator changes the words of messages, looks at versions, goes back, and sends tests.
class TemplatesIT {
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private static void open(Page page, String path) {
    page.navigate(service().http().base() + path);
  }

  private static void save(Page page, String why) {
    page.fill("#why", why);
    page.locator("#change-title ~ form button").click();
  }

  @Test
  void aChangeMakesAVersionThatIsUsedAndCanBeTakenBack() {
    var page = page(Tokens.shared().of(Role.COORDINATOR));
    open(page, "/templates");
    assertThat(page.locator("main")).not().containsText("??");
    PageAudit.all(page, "templates");
    page.locator("[data-template=thanks] a").click();
    page.locator("h1").waitFor();
    var template = page.url().substring(service().http().base().length());
    assertThat(page.locator("#versions-title + p")).isVisible();

    page.fill("#body", "Somebody named {somebody} has taken {case}: {url}");
    save(page, "To name them");
    assertThat(page.locator(".error-summary")).containsText("no such value");
    assertThat(page.locator("#body")).hasValue("Somebody named {somebody} has taken {case}: {url}");
    assertThat(page.locator("#why")).hasValue("To name them");

    page.fill("#body", "Another firm has taken {case}.");
    save(page, "Shorter");
    assertThat(page.locator(".error-summary")).containsText("link is missing");

    page.fill("#body", "Another firm has taken {case}. Thank you!\n{url}");
    save(page, "Shorter");
    assertThat(page.locator(".banner")).containsText("changed");
    assertThat(page.locator(".message")).containsText("Thank you!");
    assertThat(page.locator("#template tbody tr").first()).containsText("Shorter");
    PageAudit.all(page, "template");

    page.locator("#template tbody tr").last().locator("a").click();
    assertThat(page.locator(".tag")).hasText("not in use");
    assertThat(page.locator(".message")).containsText("a little faster");
    PageAudit.all(page, "template-version");
    page.fill("#back-why", "The old words were warmer");
    page.locator("#back-title ~ form button").click();
    open(page, template);
    assertThat(page.locator("#template tbody tr")).hasCount(3);
    assertThat(page.locator(".message")).containsText("a little faster");
  }

  @Test
  void theWordsOfTheLatestVersionGoOut() {
    var page = page(Tokens.shared().of(Role.COORDINATOR));
    open(page, "/templates/offer");
    var word = "W" + UUID.randomUUID().toString().substring(0, 8);
    page.fill("#subject", word + ": {Matter} needs your answer{by}");
    save(page, "A test of words");
    assertThat(page.locator(".error-summary")).hasCount(0);
    assertThat(page.locator(".banner")).containsText("changed");
    var firm = firm();
    tellAddress(firm);
    offered(firm, IN_TIME);
    await().until(() -> mailsTo(firm).size() == 1);
    assertThat(mailsTo(firm).getFirst().subject()).startsWith(word);
    page.locator("#template tbody tr").last().locator("a").click();
    page.fill("#back-why", "The test is over");
    page.locator("#back-title ~ form button").click();
    assertThat(page.locator(".banner")).containsText("changed");
  }

  @Test
  void wordsForClientsTellNothing() {
    var page = page(Tokens.shared().of(Role.COORDINATOR));
    open(page, "/templates/client.plain");
    page.fill("#body", "A lawyer of the Alliance has a message for you.");
    save(page, "Clearer");
    assertThat(page.locator(".error-summary")).containsText("may not tell who we are");
    open(page, "/templates/client.plain?language=ur");
    assertThat(page.locator(".message")).hasAttribute("dir", "rtl");
    assertThat(page.locator("#change-title + p")).containsText("come with the translations");
    assertThat(page.locator("#body")).hasCount(0);
    assertThat(page.locator("#versions-title + p")).isVisible();
    PageAudit.all(page, "template-ur");
  }

  @Test
  void aTestGoesToWhoeverAsksAndToNobodyElse() {
    var own = UUID.randomUUID() + "@alliance.example";
    var page = page(Tokens.shared().ofAddress(own, Role.OPS));
    open(page, "/templates/client.where?language=km");
    assertThat(page.locator("#change-title")).hasCount(0);
    page.locator("#test-title ~ form button").click();
    assertThat(page.locator(".banner")).containsText("A test was sent to you");
    await().until(() -> mailsTo(own).size() == 1);
    assertThat(mailsTo(own).getFirst().subject()).startsWith("[Test] ");
    assertThat(mailsTo(own).getFirst().body()).contains("This is a test.", "/km/status");

    var nameless = page(Tokens.shared().of(Role.COORDINATOR));
    open(nameless, "/templates/offer");
    assertThat(nameless.locator("#test-title ~ p")).containsText("no address of yours");
    assertThat(nameless.locator("#test-title ~ form")).hasCount(0);
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
