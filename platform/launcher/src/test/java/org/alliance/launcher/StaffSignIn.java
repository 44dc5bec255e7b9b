package org.alliance.launcher;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Credentials;

/// Signs the trial's people in, and keeps screenshots of staff pages.
final class StaffSignIn {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private StaffSignIn() {}

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
}
