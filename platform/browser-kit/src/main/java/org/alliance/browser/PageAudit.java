package org.alliance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/// Looks at one page as it is shown: WCAG 2.2 AA by axe, and where things are on the screen.
public final class PageAudit {
  public static final List<Integer> WIDTHS = List.of(320, 420, 1280);

  private static final int TALL = 900;
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private PageAudit() {}

  /// At all widths: a screenshot each, geometry, and axe once.
  ///
  /// @param page with scripts allowed: axe is one, and would wait for ever without
  public static void all(Page page, String name) {
    for (var width : WIDTHS) {
      at(page, name, width);
    }
    axe(page, name);
  }

  /// At one width: a screenshot and geometry.
  public static void at(Page page, String name, int width) {
    page.setViewportSize(width, TALL);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
    assertThat(Geometry.findings(page)).as("%s at %d px", name, width).isEmpty();
  }

  public static void axe(Page page, String name) {
    assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations()).as(name).isEmpty();
  }
}
