package org.alliance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Browsers for the tests of one class, each with cookies of its own. All classes of a module share
/// one [Chromium]: it starts with the first class and ends with the last. Windows that a test opens
/// close after it.
///
/// ```java
/// @RegisterExtension static final Browsers BROWSERS = new Browsers();
///
/// @Test
/// void showsTheDesk() {
///   var page = BROWSERS.signedIn(token).newPage();
/// ```
public final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(Browsers.class);
  private static final int PATIENCE_MS = 15_000;

  private final List<BrowserContext> open = new ArrayList<>();
  private @Nullable Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
  }

  public BrowserContext with(Browser.NewContextOptions options) {
    var context = Objects.requireNonNull(chromium).browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    open.add(context);
    return context;
  }

  public Page page(Browser.NewContextOptions options) {
    return with(options).newPage();
  }

  /// The browser of somebody who has signed in and reads English.
  public BrowserContext signedIn(String token) {
    return with(bearer(token));
  }

  /// The options of [#signedIn], for a test that adds to them.
  public static Browser.NewContextOptions bearer(String token) {
    return new Browser.NewContextOptions()
        .setLocale("en-US")
        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    open.forEach(BrowserContext::close);
    open.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    afterEach(context);
  }
}
