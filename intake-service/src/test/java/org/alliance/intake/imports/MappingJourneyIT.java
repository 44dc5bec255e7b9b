package org.alliance.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alliance.browser.PageForms.button;
import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.browser.Browsers;
import org.alliance.browser.PageAudit;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.adapter.mongo.report.PlantedText;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/// A partner has its own files taken in, with nothing but a link and a login.
class MappingJourneyIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final Path CITY =
      Path.of(System.getProperty("alliance.shared", "")).resolve("data/cities/sfpd_anti_asian.csv");

  @Test
  void theFileOfARealCityIsTakenInByAMappingAlone() throws IOException {
    if (!Files.isReadable(CITY)) {
      System.out.println("[real data] NOT RUN: the city's file is not beside this checkout");
    }
    Assumptions.assumeTrue(Files.isReadable(CITY), "the city's file is not beside this checkout");
    var content = Files.readAllBytes(CITY);
    var lines = (int) new String(content, UTF_8).lines().count() - 1;
    var partner = "partner-sf";
    var page = signedIn(partner);
    page.navigate(BASE + "/imports");
    PageAudit.all(page, "imports-empty");
    upload(page, "sfpd.csv", content);
    assertThat(page.url()).contains("/imports/files/");
    for (var closed : List.of("suspects_race_as_a_group", "suspects_ethnicity_as_a_group")) {
      var section = section(page, closed);
      assertThat(section.textContent()).contains("never read, shown or kept");
      assertThat(section.locator("select").count()).isZero();
    }
    assertThat(page.content()).doesNotContain("Black or African American", "Hispanic or Latino");
    page.locator("#name").fill("SFPD open data");
    press(page, button(page, "preview"));
    assertThat(page.locator(".error-summary").textContent()).contains("up to 40 letters");
    page.locator("#name").fill("sfpd");
    choose(page, "record_id", "reference");
    choose(page, "occurence_month", "occurredOn");
    choose(page, "most_serious_ucr", "conduct");
    choose(page, "most_serious_bias", "biasIndicators");
    choose(page, "most_serious_victim_type", "victim");
    page.locator("#constants summary").click();
    page.locator("#constant-state").selectOption("CA");
    page.locator("#constant-city").fill("San Francisco");
    press(page, button(page, "save"));
    assertThat(page.locator(".banner").textContent()).contains("The mapping is saved");
    PageAudit.all(page, "import-mapping");
    section(page, "occurence_month").locator("[name^=dates-]").selectOption("month-only");
    press(page, button(page, "preview"));
    assertThat(page.url()).endsWith("/preview");
    assertThat(number(page, "rejected")).isPositive();
    assertThat(page.locator("tr[data-code=unmapped-value]").count()).isPositive();
    PageAudit.all(page, "import-preview-refused");
    press(page, page.locator("a.back"));
    mapValues(page);
    press(page, button(page, "preview"));
    assertThat(number(page, "rejected")).isZero();
    assertThat(number(page, "accepted")).isEqualTo(lines);
    assertThat(page.locator("article").first().textContent()).contains("California", "filled in");
    assertThat(page.content()).doesNotContain("Black or African American", "Hispanic or Latino");
    PageAudit.all(page, "import-preview");
    press(page, page.locator("main form button[type=submit]"));
    var id = page.url().substring(page.url().lastIndexOf('/') + 1);
    atItsEnd(page, id);
    assertThat(number(page, "lines")).isEqualTo(lines);
    assertThat(number(page, "accepted") + number(page, "repeated")).isEqualTo(lines);
    assertThat(number(page, "rejected")).isZero();
    PageAudit.all(page, "import-done");
    var rows = api(partner, "/api/v1/imports/" + id + "/rows").lines().skip(1).toList();
    assertThat(rows).hasSize(lines);
    assertThat(rows.getFirst()).contains(",accepted,AA-");
    assertIsNowhere(
        "Black or African American", "suspects_race", "Hispanic or Latino", "suspects_ethnicity");
    sendsItAgain(page, content, lines);
  }

  /// The same rows in another file, by the saved mapping: nothing is kept twice.
  private static void sendsItAgain(Page page, byte[] content, int lines) {
    page.navigate(BASE + "/imports");
    page.locator("#mapping").selectOption("sfpd");
    upload(page, "again.csv", (new String(content, UTF_8) + "\n").getBytes(UTF_8));
    press(page, button(page, "preview"));
    assertThat(number(page, "accepted")).isEqualTo(lines);
    press(page, page.locator("main form button[type=submit]"));
    atItsEnd(page, page.url().substring(page.url().lastIndexOf('/') + 1));
    assertThat(number(page, "repeated")).isEqualTo(lines);
    assertThat(number(page, "accepted")).isZero();
    page.navigate(BASE + "/imports");
    assertThat(page.locator("tr[data-import]").count()).isEqualTo(2);
    assertThat(page.locator("tr[data-import]").first().textContent()).contains("mapped/sfpd/1");
    PageAudit.all(page, "imports");
  }

  /// Every value of the page that is not understood, by what a person would choose.
  private static void mapValues(Page page) {
    var codes =
        Map.ofEntries(
            Map.entry("Simple Assault", "assault"),
            Map.entry("Aggravated Assault", "assault-with-weapon"),
            Map.entry("Intimidation", "threat"),
            Map.entry("Destruction/Damage/Vandalism", "property-damage"),
            Map.entry("Anti-Asian", "anti-asian-bias-recorded"),
            Map.entry("Robbery", "robbery"),
            Map.entry("Burglary", "theft"),
            Map.entry("Arson", "arson"),
            Map.entry("Person", "person"),
            Map.entry("Individual", "person"),
            Map.entry("Business/Financial", "business"),
            Map.entry("Business", "business"),
            Map.entry("Government", "government"),
            Map.entry("Religious Organization", "religious-organization"));
    var chosen = new TreeMap<String, String>();
    for (var row : page.locator("main tr").all()) {
      var select = row.locator("select");
      if (select.count() == 1) {
        var value = row.locator("th bdi").textContent();
        if (select.locator("option").first().textContent().contains("Not mapped")) {
          var field = row.locator("xpath=ancestor::section").getAttribute("data-column");
          var code =
              codes.getOrDefault(value, field.equals("most_serious_ucr") ? "other" : "unknown");
          select.selectOption(code);
          chosen.put(value, code);
        }
      }
    }
    assertThat(chosen).isNotEmpty();
    System.out.println("Mapped values: " + chosen);
  }

  @Test
  void filesOfInventedCitiesAreTakenInByMappingsOfTheirOwn() {
    var page = signedIn("partner-invented");
    page.navigate(BASE + "/imports");
    upload(
        page,
        "queens.csv",
        """
        Aktenzeichen;Tattag;Delikt;Täter Ethnie;offender race;Bericht
        Q-1;09.03.2025;Körperverletzung;CANARY-RACE;CANARY-RACE;CANARY-STORY
        Q-2;31.02.2025;Bedrohung;CANARY-RACE;CANARY-RACE;
        Q-3;12.12.2024;CANARY-VALUE;CANARY-RACE;CANARY-RACE;
        """
            .getBytes(UTF_16));
    assertThat(section(page, "offender race").locator("select").count()).isZero();
    page.locator("#name").fill("queens");
    choose(page, "Aktenzeichen", "reference");
    choose(page, "Tattag", "occurredOn");
    choose(page, "Delikt", "conduct");
    choose(page, "Bericht", "narrative");
    page.locator("#constants summary").click();
    page.locator("#constant-state").selectOption("NY");
    press(page, button(page, "save"));
    section(page, "Tattag").locator("[name^=dates-]").selectOption("day-first");
    value(page, "Delikt", "Körperverletzung").selectOption("assault");
    value(page, "Delikt", "Bedrohung").selectOption("threat");
    press(page, button(page, "preview"));
    assertThat(number(page, "accepted")).isEqualTo(1);
    assertThat(number(page, "rejected")).isEqualTo(2);
    assertThat(page.content()).doesNotContain("CANARY");
    press(page, page.locator("main form button[type=submit]"));
    var id = page.url().substring(page.url().lastIndexOf('/') + 1);
    atItsEnd(page, id);
    assertThat(number(page, "accepted")).isEqualTo(1);
    var errors = api("partner-invented", "/api/v1/imports/" + id + "/errors");
    assertThat(errors).contains("malformed-date", "unmapped-value", "column Delikt");
    assertThat(errors).doesNotContain("CANARY");
    assertIsNowhere("CANARY");
  }

  /// A coordinator, and another partner, with the address of a partner's file.
  @Test
  void nobodyElseSeesAFile() {
    var page = signedIn("partner-own");
    page.navigate(BASE + "/imports");
    upload(page, "one.csv", "reference,conduct,state\n1,assault,CA\n".getBytes(UTF_8));
    var path = page.url().substring(BASE.length());
    page.navigate(BASE + "/imports");
    PageAudit.all(page, "imports-waiting");
    press(page, page.locator("li[data-file] a"));
    assertThat(page.url()).endsWith(path);
    page.locator("#name").fill("own");
    press(page, button(page, "preview"));
    assertThat(number(page, "accepted")).isEqualTo(1);
    for (var token :
        List.of(
            Tokens.shared().ofOrganisation("partner-other", Role.PARTNER),
            Tokens.shared().of(Role.COORDINATOR))) {
      var other = INTAKE.http().as(token);
      assertThat(other.get(path).statusCode()).isEqualTo(404);
      assertThat(other.get(path + "/preview").statusCode()).isEqualTo(404);
    }
    press(page, page.locator("main form button[type=submit]"));
    var done = page.url().substring(BASE.length());
    var other = INTAKE.http().as(Tokens.shared().ofOrganisation("partner-other", Role.PARTNER));
    assertThat(other.get(done).statusCode()).isEqualTo(404);
    assertThat(
            other
                .postCsv("/api/v1/imports?format=mapped/own", "reference,conduct,state\n1,x,CA\n")
                .statusCode())
        .isEqualTo(400);
    var own = INTAKE.http().as(Tokens.shared().ofOrganisation("partner-own", Role.PARTNER));
    assertThat(
            own.postCsv(
                    "/api/v1/imports?format=mapped/own", "reference,conduct,state\n2,threat,CA\n")
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void aFileThatIsNoneIsRefusedWithAReason() {
    var page = signedIn("partner-none");
    page.navigate(BASE + "/imports");
    upload(page, "none.csv", "only,a,header\n".getBytes(UTF_8));
    assertThat(page.locator(".banner").textContent()).contains("header and no rows");
    PageAudit.all(page, "imports-refused");
    upload(page, "twice.csv", "a,b,a\n1,2,3\n".getBytes(UTF_8));
    assertThat(page.locator(".banner").textContent()).contains("are there twice");
  }

  private static Page signedIn(String organisation) {
    return BROWSERS.signedIn(Tokens.shared().ofOrganisation(organisation, Role.PARTNER)).newPage();
  }

  private static void upload(Page page, String name, byte[] content) {
    page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
    press(page, page.locator("main form button[type=submit]"));
  }

  private static void atItsEnd(Page page, String id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          page.navigate(BASE + "/imports/" + id);
          assertThat(page.locator(".lead").getAttribute("data-state")).isEqualTo("done");
        });
  }

  private static Locator section(Page page, String column) {
    return page.locator("section[data-column='" + column + "']");
  }

  private static void choose(Page page, String column, String field) {
    section(page, column).locator("select[name^=column-]").selectOption(field);
  }

  private static Locator value(Page page, String column, String value) {
    return section(page, column)
        .locator("tr")
        .filter(new Locator.FilterOptions().setHasText(value))
        .locator("select");
  }

  private static int number(Page page, String id) {
    return Integer.parseInt(page.locator("#" + id).textContent().replace(",", "").strip());
  }

  private static String api(String organisation, String path) {
    return INTAKE
        .http()
        .as(Tokens.shared().ofOrganisation(organisation, Role.PARTNER))
        .get(path)
        .body();
  }

  /// In no collection of the store.
  private static void assertIsNowhere(String... texts) {
    var mongo = INTAKE.context().getBean(MongoTemplate.class);
    for (var text : texts) {
      assertThat(PlantedText.collectionsWith(mongo, text)).as(text).isEmpty();
    }
  }
}
