package org.alliance.intake.partners;

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
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// People of partners, coordinators and people in triage in a browser without scripts, on one
/// running intake.
abstract class PartnerBrowser {
  @TempDir static Path folder;
  static Chromium chromium;
  static RunningService intake;
  private static int persons;

  private final List<String> complaints = new ArrayList<>();
  final List<BrowserContext> browsers = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of(
                "intake.vault-folder", folder.toString(),
                "intake.triage.second-look", "0",
                "intake.hand-over.look-every", "300ms"));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      intake.close();
    }
  }

  @AfterEach
  void signOut() {
    browsers.forEach(BrowserContext::close);
    assertThat(complaints).isEmpty();
  }

  /// What is wrong with a page ends the test only at its end, so that the next test has its ground.
  void audit(Page page, String name) {
    try {
      PageAudit.all(page, name);
    } catch (AssertionError complaint) {
      complaints.add(String.valueOf(complaint.getMessage()));
    }
  }

  static int part(Page page, String id, String part) {
    return post(page, "/clients/" + id, "part=" + part + "&purpose=call-client");
  }

  /// Shows the answer in the page.
  static int post(Page page, String path, String form) {
    var answer =
        page.request()
            .post(
                base() + path,
                com.microsoft.playwright.options.RequestOptions.create()
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .setHeader("Accept", "text/html")
                    .setMaxRedirects(0)
                    .setData(form));
    page.setContent(answer.text());
    return answer.status();
  }

  static String statusOf(String id) {
    var coordinator = intake.http().as(Tokens.shared().of(Role.COORDINATOR));
    return JsonMapper.shared()
        .readTree(coordinator.get("/api/v1/reports/" + id).body())
        .get("state")
        .asString();
  }

  static List<String> reports(Page page, String section) {
    return page.locator("section[aria-labelledby=" + section + "] tr[data-report]").all().stream()
        .map(row -> row.getAttribute("data-report"))
        .toList();
  }

  Page as(String token) {
    var browser =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setExtraHTTPHeaders(
                        Map.of("Authorization", "Bearer " + token, "Accept-Language", "en")));
    browsers.add(browser);
    return browser.newPage();
  }

  static String base() {
    return intake.http().base();
  }

  static void open(Page page, String path) {
    page.navigate(base() + path);
  }

  /// Each time of somebody with another phone, so that no two are likely the same.
  static String submit(String report) {
    var phone = "555-%04d".formatted(143 + persons++);
    var answer = intake.http().post("/api/v1/reports", report.replace("555-0143", phone));
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("caseId").asString();
  }
}
