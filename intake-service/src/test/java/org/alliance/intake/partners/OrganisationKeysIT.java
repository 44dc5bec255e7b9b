package org.alliance.intake.partners;

import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.intake.SharedIntake;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// A coordinator revokes a key that an organisation has made, and the organisation reads why.
class OrganisationKeysIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final String ACCOUNT = "partner-leaky";
  private static final String SENT =
      "{\"conduct\": [\"assault\"], \"victim\": \"person\", \"place\": {\"state\": \"CA\"}}";

  @Test
  void aCoordinatorRevokesAKeyWithAReasonThatThePartnerReads() {
    var partner = signedIn(Tokens.shared().ofOrganisation(ACCOUNT, Role.PARTNER));
    partner.navigate(BASE + "/partner/keys");
    partner.locator("#name").fill("Case system");
    partner.locator("input[value='reports:write']").check();
    press(partner, partner.locator("main button[value=create]"));
    var secret = partner.locator("code").textContent();
    assertThat(INTAKE.http().as(secret).post("/api/v1/reports", SENT).statusCode()).isEqualTo(202);

    var page = signedIn(Tokens.shared().ofSubject("cora", Role.COORDINATOR));
    page.navigate(BASE + "/partners/keys");
    var held = page.locator("tr[data-holder='" + ACCOUNT + "']");
    assertThat(held.textContent()).contains("Case system", "send reports").doesNotContain("never");
    assertThat(page.content()).doesNotContain(secret);
    PageAudit.all(page, "organisation-keys-all");
    page.locator("#account").fill(ACCOUNT);
    press(page, page.locator("main form[method=get] button"));
    page.goBack();
    press(page, held.locator("a"));
    PageAudit.all(page, "organisation-keys");
    var row = page.locator("tr[data-key]");
    assertThat(row.textContent()).contains("Case system", "send reports").doesNotContain("never");
    assertThat(page.content()).doesNotContain(secret);
    press(page, row.locator("button"));
    assertThat(page.locator("[role=alert]").textContent()).contains("Choose a reason");
    PageAudit.all(page, "organisation-keys-no-reason");
    assertThat(INTAKE.http().as(secret).post("/api/v1/reports", SENT).statusCode()).isEqualTo(202);
    page.locator("tr[data-key] select").selectOption("leaked");
    press(page, page.locator("tr[data-key] button"));
    assertThat(page.locator("[role=status]").textContent()).contains("The key is revoked");
    assertThat(page.locator("tr[data-key]").textContent()).contains("may be known to others");
    PageAudit.all(page, "organisation-keys-revoked");
    page.navigate(BASE + "/partners/keys");
    assertThat(page.locator("tr[data-holder='" + ACCOUNT + "']").count()).as("revoked").isZero();
    page.navigate(BASE + "/partners/keys?account=" + ACCOUNT);
    assertThat(INTAKE.http().as(secret).post("/api/v1/reports", SENT).statusCode()).isEqualTo(401);

    partner.navigate(BASE + "/partner");
    assertThat(partner.locator("#revoked-keys").textContent())
        .contains("has revoked your API key Case system");
    PageAudit.all(partner, "partner-key-lost");
    partner.navigate(BASE + "/partner/keys");
    assertThat(partner.locator("tr[data-key]").textContent())
        .contains("A coordinator of the Alliance revoked it", "may be known to others");
    PageAudit.all(partner, "partner-keys-lost");
    var id = partner.locator("tr[data-key]").getAttribute("data-key");
    assertThat(entries(id)).hasSize(1);
    assertThat(entries(id).getFirst().toString())
        .contains("key-revoked", ACCOUNT, "leaked", "coordinator");
    revoke(Tokens.shared().ofSubject("cora", Role.COORDINATOR), id, "misused");
    assertThat(entries(id)).as("said twice").hasSize(1);
  }

  @Test
  void revokesNoKeyOfAnotherAccountAndForNobodyElse() {
    var own = Tokens.shared().ofOrganisation("partner-own-key", Role.PARTNER);
    var partner = signedIn(own);
    partner.navigate(BASE + "/partner/keys");
    partner.locator("#name").fill("Mine");
    partner.locator("input[value='reports:write']").check();
    press(partner, partner.locator("main button[value=create]"));
    var id = partner.locator("tr[data-key]").getAttribute("data-key");
    var coordinator = Tokens.shared().ofSubject("cora", Role.COORDINATOR);
    assertThat(revoke(coordinator, id, "leaked")).as("not of this account").isEqualTo(404);
    for (var other : List.of(own, Tokens.shared().of(Role.TRIAGE))) {
      assertThat(revoke(other, id, "leaked")).isEqualTo(403);
      assertThat(INTAKE.http().as(other).get("/partners/keys").statusCode()).isEqualTo(403);
    }
    assertThat(entries(id)).isEmpty();
  }

  private static int revoke(String token, String key, String reason) {
    return INTAKE
        .http()
        .as(token)
        .postForm("/partners/keys", "account=" + ACCOUNT + "&key=" + key + "&reason=" + reason)
        .statusCode();
  }

  private static List<Document> entries(String key) {
    return INTAKE
        .context()
        .getBean(MongoOperations.class)
        .find(
            Query.query(Criteria.where("part").is("api-key " + key)),
            Document.class,
            "audit_trail");
  }

  private static Page signedIn(String token) {
    return BROWSERS.signedIn(token).newPage();
  }
}
