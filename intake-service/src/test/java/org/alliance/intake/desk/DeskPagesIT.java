package org.alliance.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every page of the desk: WCAG 2.2 AA by axe, geometry at three widths.
class DeskPagesIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  @Test
  void canBeUsed() {
    var complaints = new ArrayList<String>();
    var token = Tokens.shared().ofOrganisation("hotline-audit", Role.HOTLINE);
    var page = BROWSERS.signedIn(token).newPage();
    page.onPageError(complaints::add);
    var walk = new DeskWalk(page, BASE);
    page.navigate(BASE + "/desk");
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
    INTAKE.context().getBean(ClientRequests.class).ask(id, ClientRequests.Kind.CALL);
    walk.begin("th");
    page.navigate(BASE + "/desk");
    PageAudit.all(page, "desk-home");
    page.navigate(BASE + "/desk/callers/" + id);
    PageAudit.all(page, "desk-caller");
    walk.press("withdraw");
    PageAudit.all(page, "desk-caller-withdrawn");
    walk.find("nothing");
    PageAudit.all(page, "desk-not-found");
    assertThat(complaints).isEmpty();
  }

  private static CaseId id(String number) {
    return INTAKE
        .context()
        .getBean(SubmittingReports.class)
        .find(CaseNumber.read(number))
        .orElseThrow();
  }
}
