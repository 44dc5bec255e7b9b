package org.alliance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine. A test class that finds none says so and is skipped. The headless
/// shell comes first: it has no user interface to draw and takes half of the processor time.
public final class Chromium implements AutoCloseable {
  /// How long an assertion waits for a page: a fault fails all the same, a busy machine does not.
  private static final double PATIENCE_MS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
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

  public static Chromium start() {
    var program = program();
    if (program.isEmpty()) {
      System.out.println(
          "[browser] NOT RUN: no Chromium found (looked for chromium-headless-shell, chromium, chromium-browser, google-chrome); .ci/run installs one");
    }
    Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine");
    return new Chromium(program.get());
  }

  public Browser browser() {
    return browser;
  }

  private static Optional<Path> program() {
    return Stream.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
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
