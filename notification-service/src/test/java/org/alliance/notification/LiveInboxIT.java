package org.alliance.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.offered;
import static org.alliance.notification.Notification.service;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliance.browser.Chromium;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;

/// The number of new notices stands in the menu: live, and without scripts as the page was drawn.
class LiveInboxIT {
  private static final String BADGE = "nav a[href='/inbox'] [data-count]";

  @Test
  void theNumberOfNewNoticesIsLiveInAllTabsByOneStream() {
    var firm = firm();
    tellAddress(firm);
    var token = Tokens.shared().ofFirm(firm.value(), Role.FIRM_MEMBER);
    var base = service().http().base();
    try (var chromium = Chromium.start()) {
      var context = context(chromium, token, true);
      var streams = new CopyOnWriteArrayList<String>();
      context.onRequest(request -> {
        if (request.url().endsWith("/inbox/stream")) {
          streams.add(request.url());
        }
      });
      var first = context.newPage();
      first.navigate(base + "/inbox");
      var second = context.newPage();
      second.navigate(base + "/preferences");
      assertThat(first.locator("nav a[href='/inbox'] .badge:visible")).hasCount(0);

      offered(firm, IN_TIME);
      assertThat(second.locator(BADGE)).hasText("1");
      assertThat(first.locator(BADGE)).hasText("1");
      assertThat(streams).as("the tabs share a stream").hasSizeLessThanOrEqualTo(2);

      var plain = context(chromium, token, false).newPage();
      plain.navigate(base + "/preferences");
      assertThat(plain.locator(BADGE)).hasText("1");

      first.reload();
      first.locator("form[action='/inbox/read'] button").click();
      assertThat(second.locator("nav a[href='/inbox'] .badge")).isHidden();
    }
  }

  private static BrowserContext context(Chromium chromium, String token, boolean hasScripts) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setJavaScriptEnabled(hasScripts)
                    .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    context.setDefaultTimeout(15_000);
    return context;
  }
}
