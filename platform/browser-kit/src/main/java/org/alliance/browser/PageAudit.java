package org.alliance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/// Looks at one page as it is shown: WCAG 2.2 AA by axe, and where things are on the screen.
/// `target/screenshots` gets a picture of each page that fails, and of all with
/// `-Dalliance.screenshots=true` or `-Pall-pages`.
public final class PageAudit {
  public static final List<Integer> WIDTHS = List.of(320, 420, 1280);

  private static final int TALL = 900;
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final boolean KEEPS_PICTURES =
      Boolean.getBoolean("alliance.screenshots") || Boolean.getBoolean("alliance.all-pages");

  private PageAudit() {}

  /// At all widths: geometry; and axe once.
  ///
  /// @param page with scripts allowed: axe is one, and would wait for ever without
  public static void all(Page page, String name) {
    for (var width : WIDTHS) {
      at(page, name, width);
    }
    axe(page, name);
  }

  /// At one width: geometry.
  public static void at(Page page, String name, int width) {
    page.setViewportSize(width, TALL);
    assertWhole(page, name + "-" + width);
  }

  /// Geometry at the width that the page has.
  public static void assertWhole(Page page, String name) {
    var findings = Geometry.findings(page);
    picture(page, name, KEEPS_PICTURES || !findings.isEmpty());
    assertThat(findings).as(name).isEmpty();
  }

  public static void axe(Page page, String name) {
    var findings = Axe.findings(page, RULES);
    picture(page, name + "-axe", !findings.isEmpty());
    assertThat(findings).as(name).isEmpty();
  }

  /// Keeps a picture of the page for a person to look at, if somebody asked for pictures.
  public static void picture(Page page, String name) {
    picture(page, name, KEEPS_PICTURES);
  }

  private static void picture(Page page, String name, boolean isWanted) {
    if (isWanted) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SCREENSHOTS.resolve(name + ".png")));
    }
  }
}
