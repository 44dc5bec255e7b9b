package org.alliance.intake.conflicts;

import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.SharedIntake;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A firm's own system checks for conflicts with a key that the firm's lead made.
class ConflictKeysIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final FirmId FIRM = new FirmId("firm-keys");
  private static final String LISTED = "{\"names\": [\"Canary Key Person\"]}";

  @Test
  void aSystemChecksWithAKeyWithinItsScopesAndForItsFirmOnly() {
    var own = ConflictPageIT.asked(ConflictPageIT.report("Canary Key Person"), FIRM);
    var others =
        ConflictPageIT.asked(
            ConflictPageIT.report("Canary Key Person Two"), new FirmId("firm-keys-2"));
    var page = BROWSERS.signedIn(Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_LEAD)).newPage();
    page.navigate(BASE + "/conflict-tokens");
    press(page, page.locator("main a[href='/conflict-keys']"));
    var checks = made(page, "Conflict system", "conflicts:check");
    PageAudit.all(page, "conflict-keys-made");
    var key = INTAKE.http().as(checks);
    var found = key.post("/api/v1/conflict-checks/" + own, LISTED);
    assertThat(found.body()).contains("\"finding\":\"possible\"");
    assertThat(key.post("/api/v1/conflict-checks/" + others, LISTED).statusCode()).isEqualTo(404);
    assertThat(key.get("/api/v1/conflict-tokens").body()).contains("\"names\":0");
    var file = TokenFiles.of(INTAKE, FIRM.value(), "Canary Key Person");
    assertThat(key.postCsv("/api/v1/conflict-tokens?mode=add", file).body())
        .contains("scope-missing", "tokens:write");

    var writer = INTAKE.http().as(made(page, "Token writer", "tokens:write"));
    assertThat(writer.postCsv("/api/v1/conflict-tokens?mode=add", file).statusCode())
        .isEqualTo(200);
    assertThat(key.post("/api/v1/conflict-checks/" + own + "/tokens", "").body())
        .contains("\"finding\":\"possible\"");
    assertThat(writer.post("/api/v1/conflict-checks/" + own, LISTED).body())
        .contains("conflicts:check");
    assertThat(writer.delete("/api/v1/conflict-tokens").statusCode()).isEqualTo(204);

    // No key opens a name, or makes keys.
    for (var path : new String[] {"/conflict-checks/" + own + "/names", "/conflict-keys"}) {
      assertThat(key.postForm(path, "do=create").body()).contains("no-api-keys");
    }
    page.navigate(BASE + "/conflict-keys");
    press(page, page.locator("main button[name=do][value=revoke]").first());
    press(page, page.locator("main button[name=do][value=revoke]").first());
    assertThat(key.post("/api/v1/conflict-checks/" + own, LISTED).statusCode()).isEqualTo(401);
  }

  /// The lead who made the key may have left.
  @Test
  void aCoordinatorRevokesAFirmsKeyWithAReasonThatTheFirmReads() {
    var lead = BROWSERS.signedIn(Tokens.shared().ofFirm("firm-left", Role.FIRM_LEAD)).newPage();
    var key = INTAKE.http().as(made(lead, "Old system", "conflicts:check"));
    assertThat(key.get("/api/v1/conflict-tokens").statusCode()).isEqualTo(200);

    var page = BROWSERS.signedIn(Tokens.shared().ofSubject("cora", Role.COORDINATOR)).newPage();
    page.navigate(BASE + "/partners/keys");
    press(page, page.locator("tr[data-holder='firm-left'] a"));
    PageAudit.all(page, "firm-keys");
    press(page, page.locator("tr[data-key] button"));
    assertThat(page.locator("[role=alert]").textContent()).contains("Choose a reason");
    page.locator("tr[data-key] select").selectOption("asked");
    press(page, page.locator("tr[data-key] button"));
    assertThat(page.locator("tr[data-key]").textContent()).contains("its holder asked for it");
    assertThat(key.get("/api/v1/conflict-tokens").statusCode()).isEqualTo(401);
    lead.navigate(BASE + "/conflict-keys");
    assertThat(lead.locator("tr[data-key]").textContent())
        .contains("A coordinator of the Alliance revoked it", "its holder asked for it");
    for (var other : new Role[] {Role.FIRM_LEAD, Role.FIRM_MEMBER}) {
      var firm = INTAKE.http().as(Tokens.shared().ofFirm("firm-left", other));
      assertThat(firm.get("/partners/keys?kind=firm").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void onlyALeadMakesKeys() {
    var member = INTAKE.http().as(Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_MEMBER));
    assertThat(member.get("/conflict-keys").statusCode()).isEqualTo(403);
  }

  private static String made(Page page, String name, String scope) {
    page.navigate(BASE + "/conflict-keys");
    page.locator("#name").fill(name);
    page.locator("input[value='" + scope + "']").check();
    press(page, page.locator("main button[name=do][value=create]"));
    return page.locator("code").first().textContent();
  }
}
