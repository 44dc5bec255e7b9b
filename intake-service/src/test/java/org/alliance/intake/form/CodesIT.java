package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.intake.SharedIntake;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.Test;

/// The two codes: they open by POST only, and the time of an answer does not tell whether a code
/// exists.
class CodesIT {
  private static final long STEP = 250;
  private static final FormAnswers ANSWERS =
      new FormAnswers(
          _ -> "some text",
          Map.of(
              "phone", "2015550147",
              "email", "me@example.com",
              "zip", "07302",
              "safeToContact", "yes",
              "conduct", "assault",
              "consents.lawFirms", "given"));

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  @Test
  void statusCodesOfAllKindsTakeTheSameTime() {
    var browser = FormClient.begun(BASE);
    browser.fillIn(ANSWERS);
    browser.post("/en/report/check", Map.of());
    var code = FormClient.code(browser.get("/en/report/sent"));
    assertTakeTheSameTime("/en/status", code, "/en/status");
  }

  @Test
  void codesOfDraftsOfAllKindsTakeTheSameTime() {
    var browser = FormClient.begun(BASE);
    browser.post("/en/report/name", Map.of("name", List.of("Somebody")));
    var code = FormClient.code(browser.get("/en/report/saved"));
    assertTakeTheSameTime("/en/resume", code, "/en/report/check");
  }

  /// @param opens where the right code leads
  private static void assertTakeTheSameTime(String path, String right, String opens) {
    for (var warm = 0; warm < 3; warm++) {
      took(path, "0000-0000");
      took(path, right);
    }
    var kinds = Map.of("right", right, "wrong", "0000-0000", "malformed", "x");
    kinds.forEach((kind, code) -> {
      var times = new ArrayList<Long>();
      for (var round = 0; round < 5; round++) {
        times.add(took(path, code));
      }
      System.out.println("[codes] " + path + " " + kind + ": " + times + " ms");
      // A busy machine adds to the step; it never takes away from it.
      assertThat(times.stream().min(Long::compare))
          .as(kind)
          .hasValueSatisfying(fastest -> assertThat(fastest).isBetween(STEP, 2 * STEP - 1));
    });
    var opened =
        new FormClient(BASE).post(path, Map.of("do", List.of("open"), "code", List.of(right)));
    assertThat(opened.headers().firstValue("Location")).hasValue(opens);
    assertThat(opened.headers().map().toString()).doesNotContain(right.replace("-", ""), right);
  }

  private static long took(String path, String code) {
    var begun = System.nanoTime();
    new FormClient(BASE).post(path, Map.of("do", List.of("open"), "code", List.of(code)));
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  @Test
  void aCodeInAnAddressOpensNothing() {
    var browser = FormClient.begun(BASE);
    browser.post("/en/report/name", Map.of("name", List.of("Somebody")));
    var code = FormClient.code(browser.get("/en/report/saved"));
    var other = new FormClient(BASE);
    for (var path : List.of("/en/resume?code=", "/en/status?code=", "/en/report/check?code=")) {
      var answer = other.get(path + code);
      assertThat(answer.body()).doesNotContain("Somebody");
      assertThat(other.hasCookie()).isFalse();
    }
  }
}
