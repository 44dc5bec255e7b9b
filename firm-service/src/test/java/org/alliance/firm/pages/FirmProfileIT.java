package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.browser.PageAudit;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// A firm's lead and a coordinator keep profiles in a browser.
class FirmProfileIT extends FirmBrowser {
  private static final String ROSTER =
      """
      id,kind,languages,admissions,areas
      l-1,lawyer,Khmer:native; en,NJ; NY:inactive,civil-remedies
      l-7,,Lao,NJ,lawsuit
      i-2,interpreter,Thai:fluent,,
      """;

  @Test
  void aLeadKeepsOfficesPeopleLawyersAndInterpreters() {
    var firm = FirmScene.registered(service, "firm-profile-1");
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/profile");
    page.locator("#office-city").fill("Camden");
    page.locator("#office-state").selectOption("NJ");
    submit("#offices ~ form");
    assertThat(page.locator("[role=alert]")).containsText("ZIP code of 5 digits");
    assertThat(page.locator("#office-city")).hasValue("Camden");
    page.locator("#office-zip").fill("08102");
    submit("#offices ~ form");
    assertThat(page.locator("[role=status]")).containsText("The office is on the list");

    page.locator("#person-name").fill("Ann Lee");
    page.locator("#duty").selectOption("conflicts");
    page.locator("#person-lawyer").selectOption("l-2");
    submit("#people ~ form");
    assertThat(page.locator("#people ~ ul")).containsText("Ann Lee · Conflict checks · l-2");

    page.locator("a[href$='/lawyers/l-2']").click();
    page.locator("#level-ko").selectOption("working");
    page.locator("#level-fr").selectOption("basic");
    page.locator("#standing-NJ").selectOption("inactive");
    page.locator("#new-state").selectOption("PA");
    PageAudit.all(page, "firm-lawyer");
    submit("form.panel >> nth=0");
    assertThat(row("l-2")).containsText("English, French (basic), Korean (working)");
    assertThat(row("l-2")).containsText("PA");
    assertThat(row("l-2")).containsText("not now: NJ (inactive)");

    page.locator("a[href$='/new-interpreter']").click();
    page.locator("#id").fill("l-1");
    page.locator("#level-lo").selectOption("native");
    submit("form.panel");
    assertThat(page.locator("[role=alert]")).containsText("nobody at the firm has yet");
    page.locator("#id").fill("i-1");
    submit("form.panel");
    assertThat(page.locator("#interpreters ~ ul")).containsText("i-1 · Lao (native)");
    PageAudit.all(page, "firm-profile-full");

    page.locator("a[href$='/history']").click();
    assertThat(page.locator("ol.timeline > li")).hasCount(5);
    assertThat(page.locator("ol.timeline > li").first()).containsText("Interpreter i-1 added: Lao");
    assertThat(page.locator("ol.timeline > li").nth(1))
        .containsText("Licenses of l-2: NJ; now NJ (inactive), PA");
    assertThat(page.locator("ol.timeline > li").nth(1)).containsText("You");
    assertThat(page.locator("main")).not().containsText("Ann Lee");
    PageAudit.all(page, "firm-profile-history");
  }

  @Test
  void aLeadSaysWhatTheFirmNeverTakesAndMatchingHearsOfIt() {
    var firm = FirmScene.registered(service, "firm-profile-5");
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/profile");
    page.locator("a[href$='/exclusions']").click();
    PageAudit.all(page, "firm-exclusions");
    page.locator("#languages-yue").check();
    page.locator("#services-immigration").check();
    page.locator("#conduct-stalking").check();
    submit("form.panel");
    assertThat(page.locator("[role=status]")).containsText("It is saved what the firm never takes");
    page.locator("a[href$='/exclusions']").click();
    assertThat(page.locator("#languages-yue")).isChecked();
    assertThat(page.locator("#languages-ko")).not().isChecked();

    // A tab that was opened before saves nothing over it, and keeps what was chosen in it.
    var older =
        context
            .request()
            .post(
                base + "/firm/profile/exclusions",
                RequestOptions.create()
                    .setForm(FormData.create().set("version", "1").set("languages", "ko")));
    assertThat(older.status()).isEqualTo(409);
    assertThat(older.text()).contains("Nothing was saved").containsPattern("value=\"ko\" checked");

    open("/firm/profile/history");
    assertThat(page.locator("ol.timeline > li").first())
        .containsText("The firm says anew what it never takes");
    var told = context.request().get(base + "/api/v1/firms/" + firm.firm()).text();
    assertThat(told).contains("\"exclusions\":{\"languages\":[\"yue\"]", "\"stalking\"");
    var published =
        Query.query(
            Criteria.where("subject")
                .is(firm.firm().value())
                .and("body")
                .regex("\"exclusions\":.\"languages\":.\"yue\".,\"services\":.\"immigration\""));
    await()
        .untilAsserted(() ->
            assertThat(
                    service
                        .context()
                        .getBean(MongoOperations.class)
                        .find(published, Document.class, "events"))
                .hasSize(1));

    // A description by the API that does not speak of them leaves them alone.
    var described =
        context
            .request()
            .put(
                base + "/api/v1/firms/" + firm.firm(),
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData(FirmScene.PROFILE));
    assertThat(described.status()).isEqualTo(200);
    assertThat(context.request().get(base + "/api/v1/firms/" + firm.firm()).text())
        .contains("\"exclusions\"");
  }

  @Test
  void aRosterIsAppliedAfterItsPreviewOnly() {
    var firm = FirmScene.registered(service, "firm-profile-2");
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/profile/roster");
    page.locator("#roster").fill(ROSTER.replace("Lao", "Laotongue").replace("lawsuit", "law"));
    show();
    assertThat(page.locator("[role=alert]")).containsText("Some cells cannot be read");
    assertThat(page.locator("#row-errors ~ ul")).containsText("Line 3: “Laotongue” is no language");
    assertThat(page.locator("#row-errors ~ ul")).containsText("“law” is no area");
    assertThat(page.locator("#roster")).hasValue(Pattern.compile("Laotongue"));
    PageAudit.all(page, "firm-roster-errors");

    page.locator("#file")
        .setInputFiles(
            new FilePayload("roster.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
    show();
    assertThat(page.locator("#preview ~ ul").nth(0)).containsText("Lawyer l-2 removed");
    assertThat(page.locator("main")).containsText("Lawyer l-7 added: Lao");
    assertThat(page.locator("main")).containsText("Interpreter i-2 added: Thai (fluent)");
    PageAudit.all(page, "firm-roster-preview");
    assertThat(lawyers(firm)).containsExactly("l-1", "l-2");

    // Somebody else changes the profile between preview and confirmation.
    var other = context.newPage();
    other.navigate(base + "/firm/profile");
    other.locator("#quota").fill("9");
    other.locator("form.panel >> nth=0").locator("button[type=submit]").click();
    page.locator("button:text-is('Replace the list now')").click();
    assertThat(page.locator("[role=alert]")).containsText("since your preview");
    assertThat(lawyers(firm)).containsExactly("l-1", "l-2");
    page.locator("button:text-is('Replace the list now')").click();
    assertThat(page.locator("[role=status]")).containsText("is replaced");
    assertThat(lawyers(firm)).containsExactly("l-1", "l-7");
    assertThat(page.locator("#quota")).hasValue("9");
  }

  @Test
  void aCoordinatorRegistersFirmsAndSeesWhatIsMissing() {
    signIn(ours, Role.FIRM_LEAD);
    assertThat(status("/firms")).isEqualTo(403);
    assertThat(status("/firms/" + others.firm())).isEqualTo(403);

    signIn(Tokens.shared().of(Role.COORDINATOR));
    open("/firms");
    assertThat(page.locator("nav a[aria-current]")).hasText("Firms");
    PageAudit.all(page, "firms-directory");
    page.locator("#id").fill("firm-profile-3");
    page.locator("#name").fill("Sound Legal LLP");
    submit("form.panel");
    assertThat(page.locator("[role=alert]")).containsText("Write an id");
    assertThat(page.locator("#name")).hasValue("Sound Legal LLP");
    page.locator("#office-city").fill("Juneau");
    page.locator("#office-state").selectOption("AK");
    page.locator("#office-zip").fill("99801");
    submit("form.panel");
    assertThat(page.locator("[role=status]")).containsText("The firm is registered");

    page.locator("a[href$='/new-lawyer']").click();
    page.locator("#id").fill("l-1");
    page.locator("#level-lo").selectOption("native");
    page.locator("#new-state").selectOption("AK");
    page.locator("#area-lawsuit").check();
    submit("form.panel");
    page.locator("#paused").uncheck();
    submit("form.panel >> nth=0");
    assertThat(page.locator("#gaps ~ dl")).containsText("One firm only: Lao");
    assertThat(page.locator("#gaps ~ dl")).containsText("Khmer");
    PageAudit.all(page, "firms-profile");
    open("/firms?state=AK&language=lo");
    assertThat(page.locator("#firm-table-caption ~ tbody tr")).hasCount(1);
    assertThat(page.locator("#firm-table-caption ~ tbody tr")).containsText("Sound Legal LLP");
    assertThat(status("/firms/no-such-firm")).isEqualTo(404);
  }

  @Test
  void aPauseEndsByItselfOnItsDay() {
    var firm = FirmScene.registered(service, "firm-profile-4");
    var directory = service.context().getBean(FirmDirectory.class);
    var describing = service.context().getBean(DescribingFirms.class);
    var before = directory.find(firm.firm()).orElseThrow().profile();
    var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    describing.describe(
        before.withPause(true, Optional.of(today.plusDays(1))),
        Optional.of(before),
        "person-1",
        Side.FIRM);
    describing.endPauses();
    var paused = directory.find(firm.firm()).orElseThrow().profile();
    assertThat(paused.paused()).isTrue();
    describing.describe(
        paused.withPause(true, Optional.of(today)), Optional.of(paused), "person-1", Side.FIRM);
    describing.endPauses();
    var ended = directory.find(firm.firm()).orElseThrow();
    assertThat(ended.profile().paused()).isFalse();
    assertThat(ended.history().getFirst().by().side()).isEqualTo(Side.CLOCK);
  }

  private Locator row(String lawyer) {
    return page.locator("#lawyer-table-caption ~ tbody tr:has(a[href$='/" + lawyer + "'])");
  }

  private void submit(String form) {
    page.locator(form).locator("button[type=submit]").click();
  }

  private void show() {
    page.locator("button:text-is('Show what would change')").click();
  }

  private static List<String> lawyers(FirmScene firm) {
    return service
        .context()
        .getBean(FirmDirectory.class)
        .find(firm.firm())
        .orElseThrow()
        .profile()
        .lawyers()
        .stream()
        .map(lawyer -> lawyer.id().value())
        .toList();
  }
}
