package org.alliance.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.IntakeApplication;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.status.ClientRequests;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the desk: WCAG 2.2 AA by axe, geometry at three widths.
class DeskPagesIT {
  @TempDir static Path folder;
  private static Chromium chromium;
  private static RunningService intake;
  private static String base;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    intake =
        RunningService.of(
            IntakeApplication.application(), Map.of("intake.vault-folder", folder.toString()));
    base = intake.http().base();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      intake.close();
    }
  }

  @Test
  void canBeUsed() {
    var complaints = new ArrayList<String>();
    var token = Tokens.shared().ofOrganisation("hotline-audit", Role.HOTLINE);
    try (var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)))) {
      context.setDefaultTimeout(10_000);
      var page = context.newPage();
      page.onPageError(complaints::add);
      var walk = new DeskWalk(page, base);
      page.navigate(base + "/desk");
      PageAudit.all(page, "desk-empty");
      walk.begin("ko");
      walk.fill(DeskWalk.PUSHED, "김하나");
      page.locator("#paper").check();
      walk.press("save");
      PageAudit.all(page, "desk-report-ko");
      page.locator("#language").selectOption("ur");
      page.locator("[name=phone]").fill("12");
      walk.press("send");
      PageAudit.all(page, "desk-report-error-ur");
      page.locator("[name=phone]").fill("(201) 555-0100");
      page.locator("#language").selectOption("km");
      walk.press("send");
      PageAudit.all(page, "desk-sent");
      var id = id(page.locator(".number bdi").textContent());
      intake.context().getBean(ClientRequests.class).ask(id, ClientRequests.Kind.CALL);
      walk.begin("th");
      page.navigate(base + "/desk");
      PageAudit.all(page, "desk-home");
      page.navigate(base + "/desk/callers/" + id);
      PageAudit.all(page, "desk-caller");
      walk.press("withdraw");
      PageAudit.all(page, "desk-caller-withdrawn");
      walk.find("nothing");
      PageAudit.all(page, "desk-not-found");
    }
    assertThat(complaints).isEmpty();
  }

  private static CaseId id(String number) {
    return intake
        .context()
        .getBean(SubmittingReports.class)
        .find(CaseNumber.read(number))
        .orElseThrow();
  }
}
