package org.alliance.intake.form;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.alliance.browser.PageForms;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;

/// Fills the form in as a person would: page by page, in any language, without knowing its words.
final class FormWalk {
  /// Somebody was pushed down the stairs of a station, and speaks Khmer.
  static final Map<String, String> PUSHED =
      Map.ofEntries(
          Map.entry("speaks", "km"),
          Map.entry("reads", "km"),
          Map.entry("interpreter", "yes"),
          Map.entry("onBehalf", "self"),
          Map.entry("urgency", "routine"),
          Map.entry("services", "civil-remedies"),
          Map.entry("safeToContact", "yes"),
          Map.entry("contactChannels", "call"),
          Map.entry("phone", "(201) 555-0100"),
          Map.entry("contactHours", "evening"),
          Map.entry("voicemail", "no"),
          Map.entry("sayWhoWeAre", "no"),
          Map.entry("name", "CANARY សុខា"),
          Map.entry("conduct", "assault"),
          Map.entry("biasIndicators", "slur"),
          Map.entry("victim", "person"),
          Map.entry("state", "NJ"),
          Map.entry("zip", "07302"),
          Map.entry("policeContact", "no"),
          Map.entry("consents.lawFirms", "given"),
          Map.entry("consents.partners", "refused"),
          Map.entry("narrative", "CANARY-STORY pushed"));

  /// Somebody was insulted online, and reads Japanese.
  static final Map<String, String> INSULTED =
      Map.of(
          "speaks", "ja",
          "conduct", "online-harassment",
          "biasIndicators", "online-post",
          "victim", "person",
          "state", "CA",
          "policeContact", "no");

  private final Page page;
  private final String base;
  private final String tag;

  FormWalk(Page page, String base, String tag) {
    this.page = page;
    this.base = base;
    this.tag = tag;
  }

  FormWalk begin() {
    page.navigate(base + "/" + tag + "/");
    press(page.locator("main form button[type=submit]"));
    return this;
  }

  /// From the page that is open to the check of all answers.
  ///
  /// @param each what is done on each page before it is filled in
  void toCheck(Map<String, String> answers, Runnable each) {
    while (!page.url().endsWith("/report/check")) {
      each.run();
      fill(answers);
      next();
    }
  }

  void toCheck(Map<String, String> answers) {
    toCheck(answers, () -> {});
  }

  void fill(Map<String, String> answers) {
    for (var question : current().questions()) {
      var answer = answers.get(question.field());
      switch (question.asked().control()) {
        case ONE, MANY, TICK -> {
          if (answer != null) {
            page.locator(named(question.field()) + "[value='" + answer + "']").check();
          }
        }
        case STATE ->
            page.locator(named(question.field())).selectOption(answer == null ? "none" : answer);
        case LANGUAGES -> {
          if (answer != null) {
            page.locator("select" + named(question.field())).first().selectOption(answer);
          }
        }
        case DATE -> {
          // Left out: most people do not know the day.
        }
        default -> {
          if (answer != null) {
            page.locator(named(question.field())).fill(answer);
          }
        }
      }
    }
  }

  FormPage current() {
    var step = page.url().replaceFirst("\\?.*", "").replaceFirst(".*/report/", "");
    return FormPages.find(step).orElseThrow(() -> new AssertionError("no page: " + page.url()));
  }

  void next() {
    press(button("continue"));
  }

  /// Presses a button and waits for the page that it leads to.
  void press(Locator button) {
    PageForms.press(page, button);
  }

  Locator button(String value) {
    return page.locator("main button[name=do][value='" + value + "']");
  }

  void send() {
    press(page.locator("main form button[type=submit]").first());
  }

  String code() {
    return page.locator("p.code bdi").textContent();
  }

  private static String named(String field) {
    return "[name='" + field + "']";
  }
}
