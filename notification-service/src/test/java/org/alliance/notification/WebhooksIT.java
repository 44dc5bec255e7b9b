package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.made;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;

/// A firm's lead has a system of the firm told, which verifies what it gets with the library of the
/// specification.
class WebhooksIT {
  private record Received(HttpHeaders headers, String body) {
    String id() {
      return headers.firstValue("webhook-id").orElse("");
    }
  }

  @Test
  void aSystemIsToldOfAnOfferAndAFailedMessageIsSentAgainUnderTheSameId() throws Exception {
    List<Received> received = new CopyOnWriteArrayList<>();
    var status = new AtomicInteger(200);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    var firm = firm();
    try (var chromium = Chromium.start()) {
      var page =
          chromium
              .browser()
              .newContext(
                  new Browser.NewContextOptions()
                      .setLocale("en-US")
                      .setExtraHTTPHeaders(
                          Map.of(
                              "Authorization",
                              "Bearer " + Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD))))
              .newPage();
      page.navigate(service().http().base() + "/webhooks");
      page.fill("#url", "http://10.0.0.1/hooks");
      page.locator("form[action='/webhooks'] button").click();
      assertThat(page.locator(".error-summary")).containsText("internal network");
      page.fill("#url", "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
      page.locator("form[action='/webhooks'] button").click();
      page.locator("[data-endpoint] summary").click();
      var secret = page.locator("[data-endpoint] details bdi").innerText();

      var id = caseId();
      referral(id, 1, made(id, firm, IN_TIME));
      await().until(() -> received.size() == 1);
      var told = received.getFirst();
      new Webhook(secret).verify(told.body(), told.headers());
      assertThat(told.body())
          .contains("\"type\":\"offer.made\"", "\"case\":\"" + id.value() + "\"")
          .doesNotContain("\"km\"", "CA", "civil");

      page.locator("form[action$=rotate] button").click();
      status.set(410);
      page.locator("form[action$=test] button").click();
      await().until(() -> received.size() == 2);
      new Webhook(secret).verify(received.getLast().body(), received.getLast().headers());
      page.reload();
      assertThat(page.locator("[data-endpoint]")).containsText("it answered 410");
      PageAudit.all(page, "webhooks");

      status.set(200);
      page.locator("form[action$='/on'] button").click();
      page.locator("tr:has-text('410') form[action$=replay] button").first().click();
      await().until(() -> received.size() == 3);
      assertThat(received.getLast().id()).isEqualTo(received.get(1).id());

      status.set(410);
      page.locator("form[action$=test] button").click();
      await().until(() -> received.size() == 4);
      status.set(200);
      page.reload();
      page.locator("form[action$='/on'] button").click();
      assertThat(page.locator("caption:has-text('Given up')")).isVisible();
      PageAudit.all(page, "webhooks-failed");
      page.locator("form[action$=replay-failed] button").click();
      await().until(() -> received.size() == 5);
      assertThat(received.getLast().id()).isEqualTo(received.get(3).id());
      page.reload();
      assertThat(page.locator("caption:has-text('Given up')")).hasCount(0);
    } finally {
      server.stop(0);
    }
  }
}
