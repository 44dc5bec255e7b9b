package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.domain.question.FormPages;
import org.junit.jupiter.api.Test;

/// What the receipt says, from the form to the page.
class ReceiptIT {
  private static final String BASE = SharedIntake.running().http().base();
  private static final Map<String, String> ASSAULT =
      Map.of(
          "conduct", "assault",
          "biasIndicators", "slur",
          "victim", "person",
          "state", "NJ",
          "consents.lawFirms", "given");
  private static final Map<String, String> SPEECH =
      Map.of(
          "conduct", "hateful-speech",
          "biasIndicators", "slur",
          "victim", "person",
          "state", "WA",
          "policeContact", "no");

  @Test
  void tellsAHelperThatNobodyIsAskedUntilThePersonAgrees() {
    assertThat(receipt(ASSAULT, Map.of("onBehalf", "helper", "personAgrees", "no")))
        .contains("We ask nobody until the person agrees.")
        .doesNotContain("We ask law firms in your state now", "You did not say that we may ask");
    assertThat(receipt(ASSAULT, Map.of("onBehalf", "helper", "personAgrees", "yes")))
        .contains("We ask law firms in your state now")
        .doesNotContain("until the person agrees");
  }

  @Test
  void promisesAPersonWithinADayIfAStorySaysMore() {
    assertThat(receipt(SPEECH, Map.of("narrative", "Then he followed me home")))
        .contains("A person reads your report within one day.")
        .doesNotContain("This is not something that the lawyers here work on", "Groups that may");
    assertThat(receipt(SPEECH, Map.of("callBack", "yes")))
        .contains("A person reads your report within one day.");
  }

  @Test
  void notesThatThePersonWantsToBeCalledIfWeMayCall() {
    var wants = Map.of("callBack", "yes", "safeToContact", "yes", "contactChannels", "call");
    assertThat(status(ASSAULT, wants)).contains("We have noted that you want a call.");
    assertThat(status(ASSAULT, Map.of("callBack", "yes", "safeToContact", "no")))
        .contains("We do not contact you")
        .doesNotContain("you want a call");
  }

  @Test
  void tellsAPersonInWhichWayAndAtWhatTimeWeContactThem() {
    var plan =
        Map.of(
            "safeToContact", "yes",
            "contactChannels", "call",
            "phone", "(201) 555-0100",
            "contactHours", "evening");
    assertThat(status(ASSAULT, plan))
        .contains("A phone call", "In the evening, after 6 pm")
        .doesNotContain("555");
    var byHelper = new HashMap<>(plan);
    byHelper.putAll(Map.of("onBehalf", "helper", "personAgrees", "yes"));
    assertThat(status(ASSAULT, byHelper)).doesNotContain("A phone call", "after 6 pm");
    var noContact = new HashMap<>(plan);
    noContact.put("safeToContact", "no");
    assertThat(status(ASSAULT, noContact))
        .as("a call that cannot be asked for is not advised")
        .doesNotContain("A phone call", "after 6 pm", "ask for a call");
  }

  private static String status(Map<String, String> answers, Map<String, String> more) {
    var browser = new FormClient(BASE);
    var code = FormClient.code(receipt(answers, more));
    browser.post("/en/status", Map.of("do", List.of("open"), "code", List.of(code)));
    var page = browser.get("/en/status").body();
    browser.post("/en/status", Map.of("do", List.of("close")));
    assertThat(browser.hasCookie()).as("a browser without a draft is forgotten").isFalse();
    return page;
  }

  @Test
  void namesOrganisationsWithTheirHoursIfAllIsOutside() {
    assertThat(receipt(SPEECH, Map.of()))
        .contains("This is not something that the lawyers here work on")
        .contains("Groups that may help", "Open</span>:", "Mon-Fri")
        .contains("Ask a person to look at it");
  }

  private static String receipt(Map<String, String> answers, Map<String, String> more) {
    var browser = FormClient.begun(BASE);
    var all = new HashMap<>(answers);
    all.putAll(more);
    FormPages.ALL.forEach(page -> {
      var fields = new HashMap<String, List<String>>();
      page.questions().stream()
          .filter(question -> all.containsKey(question.field()))
          .forEach(question -> fields.put(question.field(), List.of(all.get(question.field()))));
      if (!fields.isEmpty()) {
        fields.put("do", List.of("save"));
        browser.post("/en/report/" + page.step(), fields);
      }
    });
    browser.post("/en/report/check", Map.of());
    return browser.get("/en/report/sent").body();
  }
}
