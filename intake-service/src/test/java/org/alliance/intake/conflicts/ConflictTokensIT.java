package org.alliance.intake.conflicts;

import static org.alliance.browser.PageForms.button;
import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/// A firm keeps tokens of its names, and compares a case with them: on its pages, and by its own
/// system.
class ConflictTokensIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  @Test
  void aLeadMakesAKeySendsTokensAndComparesACaseWithThem() {
    var firm = new FirmId("firm-tokens");
    var offer = ConflictPageIT.asked(ConflictPageIT.report("Canary Token Person"), firm);
    var page = signedIn(firm, Role.FIRM_LEAD);
    page.navigate(BASE + "/conflict-checks/" + offer);
    press(page, page.locator("main a[href='/conflict-tokens']"));
    PageAudit.all(page, "conflict-tokens-empty");
    press(page, button(page, "make-key"));
    PageAudit.all(page, "conflict-tokens-key");
    var key = new TokenKey(page.locator("code.secret").textContent());
    page.navigate(BASE + "/conflict-tokens");
    assertThat(page.content()).doesNotContain(key.text());
    send(page, "Kim Minji\nSomebody Else\n");
    assertThat(page.locator("[role=alert]").textContent()).contains("The first line is not");
    PageAudit.all(page, "conflict-tokens-refused");
    var other = new TokenKey("atk_" + "0f".repeat(32));
    send(page, TokenFiles.with(other, List.of("Somebody")));
    assertThat(page.locator("[role=alert]").textContent()).contains("made with another key");
    send(page, TokenFiles.with(key, List.of("Somebody Else", "PERSON Canary-Token")));
    assertThat(page.locator("[role=status]").textContent()).contains("The file was taken in");
    assertThat(page.locator("#kept").textContent()).contains("2 names");
    PageAudit.all(page, "conflict-tokens");

    page.navigate(BASE + "/conflict-checks/" + offer);
    assertThat(page.locator("main").textContent())
        .contains("Compare with the tokens you keep with us", "2 kept, last changed");
    PageAudit.all(page, "conflict-check-tokens");
    press(page, page.locator("form[action$='/tokens'] button"));
    assertThat(page.locator("[role=status]").textContent()).contains("may be on your list");
    assertThat(page.locator("main").textContent()).doesNotContain("Canary");

    var store = INTAKE.context().getBean(MongoOperations.class);
    for (var collection : List.of("firm_tokens", "firm_token_pieces", "audit_trail")) {
      assertThat(JsonMapper.shared().writeValueAsString(store.findAll(Document.class, collection)))
          .as(collection)
          .doesNotContain("Somebody", "Canary", key.text().substring(4));
    }
    page.navigate(BASE + "/conflict-tokens");
    press(page, button(page, "delete"));
    assertThat(page.locator("main").textContent()).contains("You keep no tokens with us");
    assertThat(trail(firm)).containsExactly("tokens-key-made", "tokens-replaced", "tokens-deleted");
  }

  @Test
  void aFirmsSystemSendsItsTokensInBatches() {
    var firm = new FirmId("firm-batches");
    var file = TokenFiles.of(INTAKE, firm.value(), "Nobody Here");
    var lead = INTAKE.http().as(Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD));
    var member = INTAKE.http().as(Tokens.shared().ofFirm(firm.value(), Role.FIRM_MEMBER));
    var offer = ConflictPageIT.asked(ConflictPageIT.report("Canary Batch"), firm);
    var check = "/api/v1/conflict-checks/" + offer + "/tokens";
    assertThat(member.post(check, "").body()).contains("no-tokens");
    assertThat(member.postCsv("/api/v1/conflict-tokens?mode=all", file).body())
        .contains("?mode=add");
    assertThat(member.postCsv("/api/v1/conflict-tokens?mode=replace", file).body())
        .contains("\"names\":1", "\"outdated\":false");
    assertThat(member.post(check, "").body()).contains("\"finding\":\"clear\"");
    assertThat(member.postCsv("/api/v1/conflict-tokens?mode=add", file).body())
        .contains("\"names\":2");
    assertThat(member.postCsv("/api/v1/conflict-tokens?mode=add", file + "\n???").body())
        .contains("not-tokens", "Line 3");
    assertThat(member.get("/api/v1/conflict-tokens").body()).contains("\"names\":2");
    assertThat(member.delete("/api/v1/conflict-tokens").statusCode()).isEqualTo(403);
    assertThat(lead.delete("/api/v1/conflict-tokens").statusCode()).isEqualTo(204);
    assertThat(member.get("/api/v1/conflict-tokens").body()).contains("\"names\":0");
    assertThat(member.post(check, "").body()).contains("no-tokens");
    assertThat(member.postForm("/conflict-tokens", "do=delete-key").statusCode()).isEqualTo(403);
    var another = INTAKE.http().as(Tokens.shared().ofFirm("firm-another", Role.FIRM_LEAD));
    assertThat(another.get("/api/v1/conflict-tokens").body()).contains("\"names\":0");
    assertThat(another.postCsv("/api/v1/conflict-tokens?mode=add", file).body()).contains("no-key");
  }

  private static List<String> trail(FirmId firm) {
    return INTAKE
        .context()
        .getBean(MongoOperations.class)
        .findAll(Document.class, "audit_trail")
        .stream()
        .filter(entry -> firm.value().equals(entry.getString("place")))
        .map(entry -> entry.getString("act"))
        .toList();
  }

  private static void send(Page page, String content) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("tokens.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    press(page, page.locator("form[action='/conflict-tokens/list'] button"));
  }

  private static Page signedIn(FirmId firm, Role role) {
    return BROWSERS.signedIn(Tokens.shared().ofFirm(firm.value(), role)).newPage();
  }
}
