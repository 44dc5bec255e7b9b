package org.alliance.intake.partners;

import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A coordinator adds an organisation that the shipped list does not have, and changes it.
class AddedOrganisationsIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Test
  void anOrganisationIsAddedChangedAndNamed() {
    var page = BROWSERS.signedIn(Tokens.shared().ofSubject("cora", Role.COORDINATOR)).newPage();
    page.navigate(BASE + "/partners");
    press(page, page.locator("a[href='/partners/new']"));
    PageAudit.all(page, "organisation-new");
    press(page, save(page));
    assertThat(page.locator(".error-summary").textContent())
        .contains("3 to 200", "at least one thing", "Choose its states", "so that people can reach")
        .contains("Say where you know it from", "a day of the last two years");
    page.locator("#name").fill("River Valley Elders");
    page.locator("input[name=services][value=legal-aid]").check();
    page.locator("input[name=states][value=OH]").check();
    page.locator("#spoken").fill("English, Klingon");
    page.locator("#phone").fill("call us");
    page.locator("#source").fill("https://elders.example/contact");
    page.locator("#verified").fill(TODAY.plusDays(3).toString());
    press(page, save(page));
    assertThat(page.locator(".error-summary").textContent())
        .contains("One of these languages is not known", "Write digits and hyphens only")
        .contains("not one to come")
        .doesNotContain("at least one thing");
    PageAudit.all(page, "organisation-refused");
    assertThat(page.locator("#spoken").inputValue()).isEqualTo("English, Klingon");
    page.locator("#spoken").fill("English, Khmer");
    page.locator("#phone").fill("614-555-0100");
    page.locator("#verified").fill(TODAY.toString());
    press(page, save(page));
    assertThat(page.locator("[role=status]").textContent()).contains("The organization is saved");
    PageAudit.all(page, "organisation-added");
    assertThat(page.locator("main").textContent())
        .contains("River Valley Elders", "legal aid", "Ohio", "English, Khmer", "614-555-0100")
        .contains("https://elders.example/contact");
    var id = page.url().replaceAll(".*/partners/([a-z0-9-]+).*", "$1");
    assertThat(directory().find(id).orElseThrow().name()).isEqualTo("River Valley Elders");

    press(page, page.locator("a[href$='/facts']"));
    assertThat(page.locator("#name").inputValue()).isEqualTo("River Valley Elders");
    assertThat(page.locator("#spoken").inputValue()).isEqualTo("English, Khmer");
    assertThat(page.locator("#verified").inputValue()).as("has to be looked up anew").isEmpty();
    var older = page.context().newPage();
    older.navigate(page.url());
    page.locator("input[name=services][value=police-reporting]").check();
    page.locator("#verified").fill(TODAY.toString());
    press(page, save(page));
    assertThat(page.locator("main").textContent()).contains("Tells the police", "2: River");
    assertThat(directory().find(id).orElseThrow().tellsPolice()).isTrue();
    older.locator("#verified").fill(TODAY.toString());
    press(older, save(older));
    assertThat(older.locator(".error-summary").textContent()).contains("Somebody else has changed");
    assertThat(directory().find(id).orElseThrow().tellsPolice()).isTrue();
    page.navigate(BASE + "/partners");
    assertThat(page.locator("tr[data-organisation='" + id + "']").textContent())
        .contains("River Valley Elders", "Tells the police");
  }

  @Test
  void whatIsShippedIsNotChangedAndOthersMayNot() {
    var coordinator = INTAKE.http().as(Tokens.shared().ofSubject("cora", Role.COORDINATOR));
    assertThat(coordinator.get("/partners/ca-vs-hate/facts").statusCode()).isEqualTo(404);
    assertThat(coordinator.postForm("/partners/ca-vs-hate/facts", "version=0&name=x").statusCode())
        .isEqualTo(404);
    var triage = INTAKE.http().as(Tokens.shared().of(Role.TRIAGE));
    assertThat(triage.get("/partners/new").statusCode()).isEqualTo(403);
    assertThat(triage.postForm("/partners/new", "name=x").statusCode()).isEqualTo(403);
  }

  private static SuggestingOrganisations directory() {
    return INTAKE.context().getBean(SuggestingOrganisations.class);
  }

  private static Locator save(Page page) {
    return page.locator("main form button[type=submit]");
  }
}
