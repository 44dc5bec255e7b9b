package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alliance.intake.IntakeApplication;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service stops at once in the middle of a form, and another one starts on the same store.
class StoppedServiceIT {
  @TempDir static Path folder;

  @Test
  void losesNothingThatWasAnswered() {
    var settings =
        Map.of(
            "spring.mongodb.uri",
            Infrastructure.mongoUri(),
            "intake.vault-folder",
            folder.toString(),
            "intake.form.fastest",
            "0s",
            "server.shutdown",
            "immediate");
    String code;
    FormClient browser;
    try (var stopped = start(settings)) {
      browser = FormClient.begun(stopped.http().base());
      browser.post("/en/report/name", Map.of("name", List.of("Sokha Chan")));
      code = FormClient.code(browser.get("/en/report/saved"));
      browser.post("/en/report/conduct", Map.of("conduct", List.of("assault", "theft")));
      browser.post("/en/report/story", Map.of("narrative", List.of("On the stairs")));
    }
    try (var started = start(settings)) {
      var same = browser.at(started.http().base());
      assertThat(same.get("/en/report/check").body())
          .contains("Sokha Chan", "hit, pushed or hurt", "without force", "On the stairs");
      same.post("/en/report/where", Map.of("state", List.of("NJ"), "city", List.of("Hoboken")));
      var other = new FormClient(started.http().base());
      var resumed = other.post("/en/resume", Map.of("code", List.of(code)));
      assertThat(resumed.headers().firstValue("Location")).contains("/en/report/check");
      assertThat(other.get("/en/report/check").body())
          .contains("Sokha Chan", "without force", "On the stairs", "Hoboken");
      other.post("/en/report/check", Map.of());
      assertThat(FormClient.code(same.get("/en/report/sent")))
          .matches("[0-9A-Z]{4}-[0-9A-Z]{4}")
          .isEqualTo(FormClient.code(other.get("/en/report/sent")));
    }
  }

  private static RunningService start(Map<String, String> settings) {
    return RunningService.of(IntakeApplication.application(), settings);
  }
}
