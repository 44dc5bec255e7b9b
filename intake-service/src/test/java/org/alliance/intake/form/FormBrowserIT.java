package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.alliance.browser.Browsers;
import org.alliance.browser.Geometry;
import org.alliance.browser.PageAudit;
import org.alliance.intake.SharedIntake;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The form can be used with other spacing, larger, in the colours of the system, on paper and
/// without a mouse.
class FormBrowserIT {
  private static final String SPACING =
      """
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
      """;
  private static final String LARGER = "html { font-size: 200% !important; }";
  private static final int MOST_TABS = 150;

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  private Page page;

  private void open(Browser.NewContextOptions options) {
    page = BROWSERS.page(options);
  }

  @ParameterizedTest
  @CsvSource({"en, 320", "vi, 420", "km, 320", "ur, 420", "th, 1280"})
  void keepsItsShapeWithWiderSpacing(String tag, int width) {
    open(new Browser.NewContextOptions().setViewportSize(width, 900));
    eachPage(
        tag,
        name -> {
          page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
          assertWhole("spacing-" + name + "-" + tag);
        });
  }

  /// A window of 1280 pixels at 200 %; and type alone twice as large.
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant", "ur"})
  void canBeReadTwiceAsLarge(String tag) {
    open(new Browser.NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2));
    eachPage(
        tag,
        name -> {
          assertWhole("zoom-" + name + "-" + tag);
          page.addStyleTag(new Page.AddStyleTagOptions().setContent(LARGER));
          PageAudit.picture(page, "larger-" + name + "-" + tag);
          // The hints between a label and its control are twice as high, too.
          assertThat(findings())
              .as(name)
              .allMatch(finding -> finding.startsWith("a control far from"));
        });
  }

  @Test
  void canBeUsedInTheColoursOfTheSystem() {
    open(new Browser.NewContextOptions().setViewportSize(420, 900));
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    eachPage(
        "en",
        name -> {
          assertWhole("forced-" + name + "-en");
          assertThat(
                  page.evaluate(
                      "() => [...document.querySelectorAll('button, .button, input, select, textarea')]"
                          + ".filter(e => e.getBoundingClientRect().width > 0 && !e.matches('.link')"
                          + " && !e.closest('.unseen') && !e.matches('.unseen, [type=radio], [type=checkbox]'))"
                          + ".filter(e => parseFloat(getComputedStyle(e).borderTopWidth) === 0)"
                          + ".map(e => e.outerHTML)"))
              .as("%s: every control has an edge", name)
              .isEqualTo(List.of());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "km", "ur"})
  void canBePrinted(String tag) {
    open(new Browser.NewContextOptions().setViewportSize(794, 1123));
    eachPage(
        tag,
        name -> {
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          PageAudit.picture(page, "printed-" + name + "-" + tag);
          assertThat(findings()).as(name).allMatch(finding -> finding.startsWith("small target"));
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        });
    page.navigate(BASE + "/" + tag + "/print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".exit-bar").isVisible()).as("paper has no way out").isFalse();
    assertThat(page.pdf()).as("at most 12 sheets would be 1.5 MB").hasSizeLessThan(1_500_000);
  }

  @Test
  void needsNoMouse() {
    open(new Browser.NewContextOptions().setViewportSize(420, 700));
    page.navigate(BASE + "/en/");
    tabTo("main form button[type=submit]");
    enter();
    var walk = new FormWalk(page, BASE, "en");
    while (!page.url().endsWith("/report/check")) {
      switch (walk.current().step()) {
        case "conduct" -> {
          tabTo("[name=conduct][value=assault]");
          page.keyboard().press("Space");
          assertThat(page.locator("[name=conduct][value=assault]").isChecked()).isTrue();
        }
        case "police" -> {
          tabTo("[name=policeContact]");
          page.keyboard().press("Space");
          page.keyboard().press("ArrowDown");
          assertThat(page.locator("[name=policeContact][value=no]").isChecked()).isTrue();
        }
        case "where" -> {
          tabTo("select[name=state]");
          page.keyboard().type("New J");
          assertThat(page.locator("select[name=state]").inputValue()).isEqualTo("NJ");
        }
        default -> {
          // Skipped by Continue.
        }
      }
      tabTo("button[name=do][value=continue]");
      enter();
    }
    tabTo("main form button[type=submit]");
    enter();
    assertThat(page.url()).endsWith("/en/report/sent");
  }

  /// Presses Tab until the focus is there. The bar at the top never covers the focus.
  private void tabTo(String selector) {
    for (var pressed = 0; pressed < MOST_TABS; pressed++) {
      page.keyboard().press("Tab");
      assertThat(Geometry.coveredFocus(page)).isNull();
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
  }

  @SuppressWarnings("deprecation") // it waits for a page at the same address, too
  private void enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  /// A handful: one of each kind of control, an error, a list, and both ends.
  private void eachPage(String tag, java.util.function.Consumer<String> look) {
    page.navigate(BASE + "/" + tag + "/");
    look.accept("start");
    var walk = new FormWalk(page, BASE, tag).begin();
    for (var step :
        List.of("languages", "channels", "conduct", "when", "people", "others", "story")) {
      page.navigate(BASE + "/" + tag + "/report/" + step);
      look.accept(step);
    }
    page.navigate(BASE + "/" + tag + "/report/where");
    walk.next();
    look.accept("where-error");
    page.locator("select[name=state]").selectOption("CA");
    walk.next();
    page.navigate(BASE + "/" + tag + "/report/check");
    look.accept("check");
    walk.send();
    look.accept("sent");
    page.navigate(BASE + "/" + tag + "/print");
    look.accept("paper");
  }

  private void assertWhole(String name) {
    PageAudit.assertWhole(page, name);
  }

  private List<String> findings() {
    return Geometry.findings(page);
  }
}
