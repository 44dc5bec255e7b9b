package org.alliance.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.embedded.FreePorts;
import org.alliance.gateway.GatewayApplication;
import org.alliance.identity.IdentityApplication;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Credentials;
import org.alliance.launcher.system.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The pages of the staff edge and of the trial's provider in a real browser without scripts, while
/// no service is up: homes, people, failures.
class EdgePagesIT {
  @TempDir static Path folder;
  private static Chromium chromium;
  private static Addresses addresses;
  private static ConfigurableApplicationContext identity;
  private static ConfigurableApplicationContext edge;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var ports = List.of(FreePorts.next(), FreePorts.next());
    addresses =
        new Addresses(
            "http://localhost:1",
            "http://localhost:" + ports.getFirst(),
            "http://localhost:" + ports.getLast());
    var settings = new Settings(folder, addresses, 0);
    identity = run(IdentityApplication.application(), settings.identity(ports.getLast()));
    var nowhere = Settings.SERVICES.stream().map(_ -> "http://127.0.0.1:1").toList();
    edge = run(GatewayApplication.staffEdge(), settings.edge(ports.getFirst(), nowhere));
  }

  private static ConfigurableApplicationContext run(
      SpringApplicationBuilder application, Map<String, String> settings) {
    return application.run(
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      edge.close();
      identity.close();
    }
  }

  @AfterEach
  void noPageBreaksThePolicy() {
    assertThat(complaints).isEmpty();
  }

  @Test
  void aCoordinatorAddsALeadWhoSignsInAndIsOutOnceRemoved() {
    var page = signIn("coordinator", Credentials.in(folder).user("coordinator"), "/people");
    check(page, "people");
    page.getByText("Add a person").click();
    page.locator("main button[type=submit]").click();
    check(page, "people-faults");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nguyễn Thị Minh");
    page.getByLabel("Sign-in name").fill("minh");
    page.getByLabel("Role").selectOption("firm-lead");
    page.getByLabel("Firm or organization").fill("firm-002");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("Nguyễn Thị Minh can sign in now");
    var password = page.locator("[data-password]").textContent();
    check(page, "people-password");
    var lead = signIn("minh", password, "/");
    assertThat(lead.locator("h1")).hasText("Please try again soon");
    assertThat(lead.locator(".who")).containsText("firm-002");
    check(lead, "home-away");
    page.getByText("Go to the list of people").click();
    page.getByLabel("Remove Nguyễn Thị Minh").click();
    check(page, "people-remove");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("[role=status]")).containsText("Their open sessions have ended");
    lead.reload();
    assertThat(lead.locator("h1")).hasText("Sign in");
  }

  @Test
  void failuresArePagesWithAWayBack() {
    var page = signIn("ops", Credentials.in(folder).user("ops"), "/people");
    assertThat(page.locator("h1")).hasText("This page is not for your role");
    check(page, "failure-403");
    page.navigate(addresses.staffEdge() + "/nothing");
    assertThat(page.locator("h1")).hasText("There is no such page");
    check(page, "failure-404");
    page.navigate(addresses.staffEdge() + "/ops");
    assertThat(page.locator("h1")).hasText("Please try again soon");
    check(page, "failure-503");
    page.locator(".sign-out").click();
    assertThat(page.locator("h1")).hasText("You are signed out");
    check(page, "signed-out");
  }

  private Page signIn(String user, String password, String path) {
    // The pages have no script of their own; axe is one, and would wait for ever without
    // JavaScript.
    var page = chromium.browser().newContext().newPage();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    page.navigate(addresses.staffEdge() + path);
    page.getByLabel("User").fill(user);
    page.getByLabel("Password").fill(password);
    page.locator("button[type=submit]").click();
    return page;
  }

  private static void check(Page page, String name) {
    StaffSignIn.shoot(page, name);
    for (var width : List.of(320, 420, 1280)) {
      page.setViewportSize(width, 900);
      assertThat(
              (Integer)
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as("%s: horizontal scroll at %d px", name, width)
          .isZero();
    }
    assertThat(
            new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .as(name)
        .isEmpty();
  }
}
