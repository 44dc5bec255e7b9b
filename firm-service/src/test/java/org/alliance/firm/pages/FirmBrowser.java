package org.alliance.firm.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.firm.FirmApplication;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// People of two firms in a browser, on one running service.
abstract class FirmBrowser {
  static Chromium chromium;
  static RunningService service;
  static String base;
  static FirmScene ours;
  static FirmScene others;

  BrowserContext context;
  Page page;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    service =
        RunningService.shared(
            FirmApplication.application(), Map.of("alliance.ui.zone", "America/New_York"));
    base = service.http().base();
    ours = FirmScene.registered(service, "firm-pages-1");
    others = FirmScene.registered(service, "firm-pages-2");
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  void signIn(FirmScene firm, Role role) {
    signIn(firm.token(role));
  }

  void signIn(String token) {
    close();
    context = chromium.browser().newContext();
    context.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
    page = context.newPage();
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
  }

  void open(String path) {
    page.navigate(base + path);
  }

  int status(String path) {
    return context.request().get(base + path).status();
  }

  int post(String path, String name, String value) {
    return context
        .request()
        .post(base + path, RequestOptions.create().setForm(FormData.create().set(name, value)))
        .status();
  }
}
