package org.alliance.launcher;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Credentials;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine, for tests of pages. A test class that finds none says so and is
/// skipped.
final class Chromium implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final Playwright playwright;
  final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  static Chromium start() {
    var program = program();
    if (program.isEmpty()) {
      System.out.println(
          "[browser] NOT RUN: no Chromium found (looked for chromium, chromium-browser, google-chrome); .ci/run installs one");
    }
    Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine");
    return new Chromium(program.get());
  }

  /// Signs in as the user `ops`, and goes to the case flow.
  static void signIn(Page page, Addresses addresses, Path data) {
    page.navigate(addresses.staffEdge() + "/ops");
    fillSignIn(page, data);
  }

  static void fillSignIn(Page page, Path data) {
    page.getByLabel("User").fill("ops");
    page.getByLabel("Password").fill(Credentials.in(data).user("ops"));
    page.locator("button[type=submit]").click();
    page.waitForURL("**/ops**");
  }

  static void shoot(Page page, String name) {
    for (var width : List.of(320, 420, 1280)) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
    }
  }

  private static Optional<Path> program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
