package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.intake.IntakeApplication;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @TempDir static Path folder;
  private static RunningService intake;
  private static String base;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of("intake.vault-folder", folder.toString(), "intake.form.fastest", "0s"));
    base = intake.http().base();
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @Test
  void statusCodesOfAllKindsTakeTheSameTime() {
    var browser = FormClient.begun(base);
    browser.fillIn(ANSWERS);
    browser.post("/en/report/check", Map.of());
    var code = code(browser.get("/en/report/sent").body());
    assertTakeTheSameTime("/en/status", code, "/en/status");
  }

  @Test
  void codesOfDraftsOfAllKindsTakeTheSameTime() {
    var browser = FormClient.begun(base);
    browser.post("/en/report/name", Map.of("name", List.of("Somebody")));
    var code = code(browser.get("/en/report/saved").body());
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
        new FormClient(base).post(path, Map.of("do", List.of("open"), "code", List.of(right)));
    assertThat(opened.headers().firstValue("Location")).hasValue(opens);
    assertThat(opened.headers().map().toString()).doesNotContain(right.replace("-", ""), right);
  }

  private static long took(String path, String code) {
    var begun = System.nanoTime();
    new FormClient(base).post(path, Map.of("do", List.of("open"), "code", List.of(code)));
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  @Test
  void aCodeInAnAddressOpensNothing() {
    var browser = FormClient.begun(base);
    browser.post("/en/report/name", Map.of("name", List.of("Somebody")));
    var code = code(browser.get("/en/report/saved").body());
    var other = new FormClient(base);
    for (var path : List.of("/en/resume?code=", "/en/status?code=", "/en/report/check?code=")) {
      var answer = other.get(path + code);
      assertThat(answer.body()).doesNotContain("Somebody");
      assertThat(other.hasCookie()).isFalse();
    }
  }

  private static String code(String page) {
    var from = page.indexOf("<bdi", page.indexOf("class=\"code\""));
    return page.substring(page.indexOf('>', from) + 1, page.indexOf("</bdi>", from));
  }
}
