package org.alliance.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.browser.Chromium;
import org.alliance.browser.Geometry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fragment in a real browser, in both layouts, in four scripts and both pseudo-locales.
class ComponentPageIT {
  private static final List<Integer> WIDTHS = List.of(320, 420, 1280);
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int LARGEST_PUBLIC_PAGE = 60 * 1024;

  private static ComponentServer server;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    server = new ComponentServer();
    browser = chromium.browser();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      chromium.close();
      server.close();
    }
  }

  static Stream<Arguments> pages() {
    return Stream.of("staff", "public")
        .flatMap(
            layout -> Stream.of("en", "zh-Hans", "km", "ur").map(tag -> Arguments.of(layout, tag)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isAccessibleAndInPlaceAtEveryWidth(String layout, String tag) {
    try (var page = browser.newPage()) {
      var complaints = complaintsOf(page);
      page.navigate(server.url("lang=" + tag + "&layout=" + layout + "&done=sample"));
      assertThat(page.getAttribute("html", "lang")).isEqualTo(tag);
      for (var width : WIDTHS) {
        page.setViewportSize(width, 900);
        shoot(page, layout + "-" + tag + "-" + width);
        assertThat(Geometry.findings(page)).as("%s, %s, %d px", layout, tag, width).isEmpty();
        assertThat(violations(page)).as("%s, %s, %d px", layout, tag, width).isEmpty();
      }
      assertThat(complaints).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasQuestionAndConfirmationInPlace(String layout, String tag) {
    try (var page = browser.newPage()) {
      for (var template : List.of("question", "sent")) {
        page.navigate(server.url("lang=" + tag + "&layout=" + layout + "&page=" + template));
        page.setViewportSize(320, 700);
        shoot(page, layout + "-" + tag + "-320-" + template);
        assertThat(Geometry.findings(page)).as("%s, %s, %s", layout, tag, template).isEmpty();
        assertThat(violations(page)).as("%s, %s, %s", layout, tag, template).isEmpty();
      }
    }
  }

  @Test
  void isInPlaceInWordsThatNobodyHasSeenYet() {
    try (var page = browser.newPage()) {
      for (var tag : List.of("en-XA", "ar-XB")) {
        for (var layout : List.of("staff", "public")) {
          page.navigate(server.url("lang=" + tag + "&layout=" + layout));
          page.setViewportSize(320, 900);
          shoot(page, layout + "-" + tag + "-320");
          assertThat(Geometry.findings(page)).as("%s, %s", layout, tag).isEmpty();
        }
      }
    }
  }

  @Test
  void neverHidesTheFocusUnderTheWayOut() {
    try (var page = browser.newPage()) {
      page.setViewportSize(320, 600);
      page.navigate(server.url("lang=km&layout=public"));
      var covered = new ArrayList<>();
      for (var direction : List.of("Tab", "Shift+Tab")) {
        for (var step = 0; step < 40; step++) {
          page.keyboard().press(direction);
          var element = Geometry.coveredFocus(page);
          if (element != null) {
            covered.add(direction + ": " + element);
          }
        }
      }
      assertThat(covered).isEmpty();
    }
  }

  @Test
  void isLightOnThePublicSide() {
    try (var page = browser.newPage()) {
      var bytes = new ArrayList<Integer>();
      page.onResponse(answer -> bytes.add(answer.body().length));
      page.navigate(server.url("lang=ur&layout=public"));
      assertThat(bytes).hasSizeGreaterThan(4);
      var all = bytes.stream().mapToInt(Integer::intValue).sum();
      System.out.println("[weight] public component page, uncompressed: " + all + " bytes");
      assertThat(all).isLessThan(LARGEST_PUBLIC_PAGE);
    }
  }

  @Test
  void isLeftByALinkWithoutScripts() {
    var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    try (context;
        var page = context.newPage()) {
      page.navigate(server.url("lang=en&layout=public"));
      var exit = page.locator("a.exit");
      assertThat(exit.isVisible()).isTrue();
      assertThat(exit.getAttribute("href")).isEqualTo("/leave");
      assertThat(exit.getAttribute("rel")).contains("noreferrer");
    }
  }

  private static List<String> complaintsOf(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return complaints;
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(rule ->
                rule.getId()
                    + ": "
                    + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
            .toList();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
  }
}
