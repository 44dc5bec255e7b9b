package org.alliance.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Browsers;
import org.alliance.intake.IntakeApplication;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Ann and Ben, two people in triage, each in a browser without scripts, on one running intake.
abstract class TriageBrowser {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();
  @TempDir static Path folder;
  static RunningService intake;
  private static int persons;

  private final List<String> complaints = new ArrayList<>();
  Page ann;
  Page ben;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of("intake.vault-folder", folder.toString(), "intake.triage.second-look", "1"));
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @BeforeEach
  void signIn() {
    ann = pageOf("ann");
    ben = pageOf("ben");
  }

  @AfterEach
  void signOut() {
    assertThat(complaints).isEmpty();
  }

  private Page pageOf(String subject) {
    var page = BROWSERS.signedIn(Tokens.shared().ofSubject(subject, Role.TRIAGE)).newPage();
    page.onPageError(complaints::add);
    return page;
  }

  static void open(Page page, String path) {
    page.navigate(intake.http().base() + path);
  }

  static List<String> listed(Page page) {
    return page.locator("tr[data-report]").all().stream()
        .map(row -> row.getAttribute("data-report"))
        .toList();
  }

  /// Each time of another person.
  static String submit(String report) {
    var answer =
        intake
            .http()
            .post("/api/v1/reports", report.replace("CANARY-NAME", "CANARY-NAME " + ++persons));
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }
}
