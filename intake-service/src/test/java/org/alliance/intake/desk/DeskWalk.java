package org.alliance.intake.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.alliance.browser.PageForms;

/// Works at the desk as somebody on the telephone would.
final class DeskWalk {
  /// Somebody was pushed in New Jersey, and speaks Korean.
  static final Map<String, String> PUSHED =
      Map.ofEntries(
          Map.entry("safeToContact", "yes"),
          Map.entry("contactChannels", "call"),
          Map.entry("contactHours", "evening"),
          Map.entry("voicemail", "no"),
          Map.entry("sayWhoWeAre", "no"),
          Map.entry("onBehalf", "self"),
          Map.entry("urgency", "soon"),
          Map.entry("services", "civil-remedies"),
          Map.entry("conduct", "assault"),
          Map.entry("biasIndicators", "slur"),
          Map.entry("victim", "person"),
          Map.entry("policeContact", "no"),
          Map.entry("consents.lawFirms", "given"));

  private final Page page;
  private final String base;

  DeskWalk(Page page, String base) {
    this.page = page;
    this.base = base;
  }

  DeskWalk begin(String language) {
    page.navigate(base + "/desk");
    page.locator("#language").selectOption(language);
    press(page.locator("form[action='/desk/report'] button"));
    return this;
  }

  /// @param person who tells it; the same told twice would be a likely duplicate
  void fill(Map<String, String> choices, String person) {
    choices.forEach((field, code) -> page.locator(named(field) + "[value='" + code + "']").check());
    page.locator("#speaks").selectOption("ko");
    page.locator(named("phone")).fill("(201) 555-0100");
    page.locator(named("name")).fill("CANARY " + person);
    page.locator(named("state")).selectOption("NJ");
    page.locator(named("zip")).fill("07302");
    page.locator("#otherParties").fill("CANARY First One");
    page.locator(named("narrative")).fill("CANARY-STORY 밀었어요 " + person);
  }

  static String named(String field) {
    return "[name='" + field + "']";
  }

  Locator button(String value) {
    return page.locator("main button[name=do][value='" + value + "']");
  }

  /// Presses a button and waits for the page that it leads to.
  void press(Locator button) {
    PageForms.press(page, button);
  }

  void press(String value) {
    press(button(value));
  }

  void find(String heard) {
    page.navigate(base + "/desk");
    page.locator("#heard").fill(heard);
    press(page.locator("form[action='/desk/find'] button"));
  }
}
