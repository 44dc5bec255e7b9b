package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Questions;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nonsense to every page of the form: the answer is always a page, nothing that was sent stands in
/// it as markup, and what was answered before stays.
class HostileInputIT {
  static final List<String> STEPS = FormPages.ALL.stream().map(FormPage::step).toList();
  private static final String SCRIPT =
      "\"'><script>window.taken=1</script><img src=x onerror=\"window.taken=1\">${7*7}[[${7*7}]]";
  private static final String CONTROLS = "a\u0000b\u0001\u0008\u001b[2J\u202e\ufeff\u2028\ud800c";
  private static final List<String> BUTTONS =
      List.of("skip", "add", "remove:0", "remove:99999999999", "language:km");

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  @ParameterizedTest
  @FieldSource("STEPS")
  void isAnsweredWithAPageAndLosesNothing(String step) {
    var page = FormPages.find(step).orElseThrow();
    var turn = 0;
    var kept = step.equals("name") ? "conduct" : "name";
    var value = kept.equals("name") ? "Kept Name" : "assault";
    for (var attack : attacks(page).entrySet()) {
      var browser = FormClient.begun(BASE);
      browser.post("/en/report/" + kept, Map.of(kept, List.of(value)));
      for (var button : List.of("continue", "save", BUTTONS.get(turn++ % BUTTONS.size()))) {
        var answer = browser.post("/en/report/" + step, attack.getValue() + "&do=" + button);
        var what = step + ", " + attack.getKey() + ", " + button;
        assertIsPage(answer, what);
        assertIsPage(browser.get("/en/report/" + step), what);
        assertIsPage(browser.get("/en/report/check"), what);
        var draft = bean().find(browser.token());
        assertThat(draft).as(what).isPresent();
        assertThat(draft.get().answers().byField().get(kept)).as(what).containsExactly(value);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("STEPS")
  void canBeSentWhateverWasSaved(String step) {
    var page = FormPages.find(step).orElseThrow();
    for (var attack : attacks(page).entrySet()) {
      var browser = FormClient.begun(BASE);
      browser.post("/en/report/" + step, attack.getValue() + "&do=save");
      var sent = browser.post("/en/report/check", Map.of());
      var what = step + ", " + attack.getKey();
      assertIsPage(sent, what);
      var next = sent.headers().firstValue("Location").orElse("");
      assertThat(next).as(what).isNotEmpty();
      assertIsPage(browser.get(next.replaceFirst("#.*", "")), what);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 3_000_000})
  void aHugeTextIsRefusedAndLosesNothing(int length) {
    for (var button : List.of("continue", "save")) {
      var browser = FormClient.begun(BASE);
      browser.post("/en/report/story", Map.of("narrative", List.of("What happened")));
      var answer =
          browser.post(
              "/en/report/story",
              Map.of("narrative", List.of("x".repeat(length)), "do", List.of(button)));
      assertThat(answer.statusCode()).isIn(400, 413, 422);
      assertThat(browser.get("/en/report/check").body()).contains("What happened");
    }
  }

  @Test
  void otherPagesAnswerWithAPage() {
    var browser = FormClient.begun(BASE);
    for (var path :
        List.of(
            "/en/report/no-such-step",
            "/xx/report/name",
            "/en/report",
            "/en/report/check",
            "/en/report/sent",
            "/en/report/saved",
            "/en/report/name?from=%3Cscript%3E&refused=%00",
            "/en/report/name/more",
            "/en/status",
            "/en/resume",
            "/?c=%3Cscript%3E",
            "/en/?c=%22%3E%3Cscript%3E",
            "/en-XA/",
            "/zh-hans/",
            "/en/report/sent/file",
            "/en/%00",
            "/en/report/..%2f..%2f")) {
      var answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContain("<script>");
    }
    for (var path :
        List.of(
            "/en/report/no-such-step",
            "/xx/report/name",
            "/en/status",
            "/en/resume",
            "/en/report")) {
      var answer = browser.post(path, Map.of("code", List.of(SCRIPT), "do", List.of(SCRIPT)));
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContain("<script>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "visit", "visit=", "visit=..", "visit=' OR 1", "visit=0; visit=1"})
  void aCookieThatIsNoneOpensNothing(String cookie) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(BASE + "/en/report/check"))
            .header("Accept", "text/html")
            .header("Cookie", cookie)
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(410);
    }
  }

  private static void assertIsPage(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(what).isIn(200, 303, 400, 410, 413, 422);
    if (answer.statusCode() != 303) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(what)
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
      assertThat(answer.body()).as(what).contains("<h1");
    }
    assertThat(answer.body())
        .as(what)
        .doesNotContain("<script>window", "<img src=x")
        .doesNotContain(">49<");
  }

  /// Bodies by what they try.
  private static Map<String, String> attacks(FormPage page) {
    var attacks = new HashMap<String, String>();
    attacks.put("nothing", "");
    attacks.put("unknown codes", all(page, _ -> List.of("no-such-code")));
    attacks.put("scripts", all(page, _ -> List.of(SCRIPT)));
    attacks.put("control characters", all(page, _ -> List.of(CONTROLS)));
    attacks.put("100 KB", all(page, _ -> List.of("x".repeat(100_000))));
    attacks.put("repeated", all(page, _ -> Collections.nCopies(200, "twice")));
    attacks.put(
        "fields of others",
        "name=Other&conduct=theft&reference=mine&consents.basis=spoken&version=7");
    attacks.put("broken encoding", page.questions().getFirst().field() + "=%ff%fe%&=&&==%zz");
    attacks.put("another step's button", "do=remove:&do=add&do=skip");
    attacks.put("dates", "occurredOn.year=99999&occurredOn.month=13&occurredOn.day=-1");
    attacks.put("no date", "occurredOn.year=20x6&occurredOn.month=%00&occurredOn.day=٣");
    return attacks;
  }

  private static String all(FormPage page, Function<String, List<String>> values) {
    var fields = new HashMap<String, List<String>>();
    for (var question : page.questions()) {
      var names =
          question.equals(Questions.OCCURRED_ON) ? List.of(".year", ".month", ".day") : List.of("");
      names.forEach(name -> fields.put(question.field() + name, values.apply(question.field())));
    }
    return FormClient.encoded(fields);
  }

  private static FillingInForm bean() {
    return INTAKE.context().getBean(FillingInForm.class);
  }
}
