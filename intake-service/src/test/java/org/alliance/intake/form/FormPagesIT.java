package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.intake.IntakeApplication;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every public page in five languages: WCAG 2.2 AA by axe, geometry, the Content-Security-Policy.
/// Each page is looked at in one width of three in turn; with `-Pall-pages` in all.
class FormPagesIT {
  private static final boolean ALL = Boolean.getBoolean("alliance.all-pages");

  @TempDir static Path folder;
  private static Chromium chromium;
  private static RunningService intake;
  private static String base;
  private static int turn;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of("intake.vault-folder", folder.toString(), "intake.form.fastest", "0s"));
    base = intake.http().base();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      intake.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant", "th", "km", "ur"})
  void canBeUsed(String tag) {
    try (var context =
        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
      look(context, tag);
    }
    assertThat(complaints).isEmpty();
  }

  private void look(BrowserContext context, String tag) {
    context.setDefaultTimeout(10_000);
    var page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(base + "/");
    audit(page, "first", tag);
    page.navigate(base + "/" + tag + "/");
    audit(page, "start", tag);
    for (var path : List.of("safety", "print", "status", "resume")) {
      page.navigate(base + "/" + tag + "/" + path);
      audit(page, path, tag);
    }
    page.locator("main button[type=submit]").click();
    audit(page, "resume-error", tag);
    var walk = new FormWalk(page, base, tag).begin();
    walk.toCheck(FormWalk.PUSHED, () -> audit(page, walk.current().step(), tag));
    audit(page, "check", tag);
    page.navigate(base + "/" + tag + "/report/where");
    page.locator("select[name=state]").selectOption("");
    walk.next();
    audit(page, "where-error", tag);
    page.navigate(base + "/" + tag + "/report/people");
    page.locator("[name=otherParties]").fill("Somebody With A Very Long Name Indeed ក្រុម");
    walk.button("add").click();
    audit(page, "people-added", tag);
    page.navigate(base + "/" + tag + "/report/saved");
    audit(page, "saved", tag);
    page.navigate(base + "/" + tag + "/report/delete");
    audit(page, "delete", tag);
    page.navigate(base + "/" + tag + "/report/check");
    walk.send();
    audit(page, "sent", tag);
    var code = walk.code();
    page.locator("button[value=done]").click();
    audit(page, "ended", tag);
    page.navigate(base + "/" + tag + "/status");
    page.locator("[name=code]").fill(code);
    page.locator("button[value=open]").click();
    audit(page, "status-open", tag);
    page.navigate(base + "/" + tag + "/report/police");
    audit(page, "lost", tag);
    var outside = new FormWalk(page, base, tag).begin();
    outside.toCheck(FormWalk.INSULTED);
    outside.send();
    audit(page, "sent-outside", tag);
  }

  private static void audit(Page page, String name, String tag) {
    var title = name + "-" + tag;
    if (ALL) {
      PageAudit.all(page, title);
    } else {
      PageAudit.at(page, title, PageAudit.WIDTHS.get(turn++ % PageAudit.WIDTHS.size()));
      PageAudit.axe(page, title);
    }
  }
}
