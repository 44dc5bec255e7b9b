package org.alliance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Forms that work without scripts: what is pressed leads to another page.
public final class PageForms {
  private PageForms() {}

  /// One of several buttons of a form, by the value that it sends as `do`.
  public static Locator button(Page page, String value) {
    return page.locator("main button[name=do][value=" + value + "]");
  }

  @SuppressWarnings("deprecation") // it waits for a page at the same address, too
  public static void press(Page page, Locator what) {
    page.waitForNavigation(what::click);
  }
}
