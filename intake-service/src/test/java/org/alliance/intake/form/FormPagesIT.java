package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.intake.SharedIntake;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every public page in five languages: WCAG 2.2 AA by axe, geometry, the Content-Security-Policy.
/// Each page is looked at in one width of three in turn; with `-Pall-pages` in all.
class FormPagesIT {
  static final List<String> LANGUAGES = List.of("en", "zh-Hant", "th", "km", "ur");

  private static final boolean ALL = Boolean.getBoolean("alliance.all-pages");

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  /// Counts the pages. Each language begins with another width.
  private int turn;

  private final List<String> complaints = new ArrayList<>();

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void canBeUsed(String tag) {
    turn = LANGUAGES.indexOf(tag);
    look(BROWSERS.page(new Browser.NewContextOptions().setLocale("en-US")), tag);
    assertThat(complaints).isEmpty();
  }

  private void look(Page page, String tag) {
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(BASE + "/");
    audit(page, "first", tag);
    page.navigate(BASE + "/" + tag + "/");
    audit(page, "start", tag);
    for (var path : List.of("safety", "print", "status", "resume")) {
      page.navigate(BASE + "/" + tag + "/" + path);
      audit(page, "page-" + path, tag);
    }
    page.locator("main button[type=submit]").click();
    audit(page, "resume-error", tag);
    var walk = new FormWalk(page, BASE, tag).begin();
    walk.toCheck(FormWalk.PUSHED, () -> audit(page, walk.current().step(), tag));
    audit(page, "check", tag);
    page.navigate(BASE + "/" + tag + "/report/where");
    page.locator("select[name=state]").selectOption("");
    walk.next();
    audit(page, "where-error", tag);
    page.navigate(BASE + "/" + tag + "/report/people");
    page.locator("[name=otherParties]").fill("Somebody With A Very Long Name Indeed ក្រុម");
    walk.button("add").click();
    audit(page, "people-added", tag);
    page.navigate(BASE + "/" + tag + "/report/saved");
    audit(page, "saved", tag);
    page.navigate(BASE + "/" + tag + "/report/delete");
    audit(page, "delete", tag);
    page.navigate(BASE + "/" + tag + "/report/check");
    walk.send();
    audit(page, "sent", tag);
    var code = walk.code();
    page.locator("button[value=done]").click();
    audit(page, "ended", tag);
    page.navigate(BASE + "/" + tag + "/status");
    page.locator("[name=code]").fill("0000-0000");
    page.locator("button[value=open]").click();
    audit(page, "status-wrong", tag);
    page.locator("[name=code]").fill(code);
    page.locator("button[value=open]").click();
    audit(page, "status-open", tag);
    page.navigate(BASE + "/" + tag + "/report/police");
    audit(page, "lost", tag);
    page.navigate(BASE + "/" + tag + "/report/no-such-page");
    audit(page, "not-found", tag);
    var outside = new FormWalk(page, BASE, tag).begin();
    outside.toCheck(FormWalk.INSULTED);
    outside.send();
    audit(page, "sent-outside", tag);
  }

  private void audit(Page page, String name, String tag) {
    var title = name + "-" + tag;
    if (ALL) {
      PageAudit.all(page, title);
    } else {
      PageAudit.at(page, title, PageAudit.WIDTHS.get(turn++ % PageAudit.WIDTHS.size()));
      PageAudit.axe(page, title);
    }
  }
}
