package org.alliance.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.browser.Chromium;
import org.alliance.launcher.demo.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first operations page in a real browser: signed in through the provider, moving by itself,
/// whole without scripts.
class OpsPageIT {
  @TempDir static Path folder;
  private static Running running;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    browser = chromium.browser();
    running = Running.on(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      running.close();
    }
  }

  @Test
  void movesWhileReportsComeIn() throws Exception {
    var complaints = new ArrayList<String>();
    var page = browser.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    signIn(page);
    assertThat(page.locator("[data-live-state]")).hasAttribute("data-state", "live");
    var reports = page.locator(".card dd[data-flow=reports]");
    assertThat(reports).hasText("0");
    var demo = Thread.ofVirtual().start(() -> run());
    assertThat(reports)
        .hasText(
            Pattern.compile("[1-9][0-9]*"),
            new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    demo.join();
    assertThat(reports).hasText("60", new LocatorAssertions.HasTextOptions().setTimeout(10_000));
    StaffSignIn.shoot(page, "ops");
    page.locator("tbody[data-rows=recent] a").first().click();
    assertThat(page.locator("h1"))
        .hasText(Pattern.compile("Case AA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]"));
    assertThat(page.locator("ol.timeline li").first()).isVisible();
    StaffSignIn.shoot(page, "case");
    assertThat(complaints).isEmpty();
    isAccessibleAndFits(page);
  }

  @Test
  void isWholeWithoutScripts() {
    var page =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
    signIn(page);
    assertThat(page.locator("h1")).hasText("Case flow");
    assertThat(page.locator(".card dd[data-flow=reports]")).hasText(Pattern.compile("[0-9]+"));
    assertThat(page.locator("[data-live-text]")).hasText("A snapshot; reload for a newer one");
  }

  @Test
  void isAccessibleAndFitsEveryWidth() {
    var page = browser.newPage();
    signIn(page);
    isAccessibleAndFits(page);
  }

  private static void isAccessibleAndFits(Page page) {
    assertThat(
            new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .isEmpty();
    for (var width : List.of(320, 420, 1280)) {
      page.setViewportSize(width, 900);
      assertThat(
              (Integer)
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as("horizontal scroll at %d px", width)
          .isZero();
    }
  }

  private static void signIn(Page page) {
    StaffSignIn.signIn(page, running.system.addresses(), folder.resolve("data"));
  }

  private static void run() {
    try {
      running
          .demo()
          .run(
              new Demo.Input(
                  Optional.of(Running.reports(folder.resolve("reports.csv"), 60)), "alliance", 75));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
