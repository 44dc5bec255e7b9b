package org.alliance.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliance.browser.Chromium;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.embedded.FreePorts;
import org.alliance.gateway.GatewayApplication;
import org.alliance.identity.IdentityApplication;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Settings;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.Infrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;

/// The live figures in a real browser, while the service behind them goes and comes, the session is
/// lost, and more tabs are open than a browser has connections.
class OpsPageLiveIT {
  private static final LocatorAssertions.HasTextOptions PATIENTLY =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  @TempDir static Path folder;
  private static Chromium chromium;
  private static Addresses addresses;
  private static Map<String, String> trackingSettings;
  private static ConfigurableApplicationContext identity;
  private static ConfigurableApplicationContext edge;
  private static ConfigurableApplicationContext tracking;

  private BrowserContext profile;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var ports = IntStream.range(0, 3).mapToObj(_ -> FreePorts.next()).toList();
    addresses =
        new Addresses(
            "http://localhost:1",
            "http://localhost:" + ports.get(0),
            "http://localhost:" + ports.get(1));
    var settings = new Settings(folder, addresses, 0);
    identity = run(IdentityApplication.application(), settings.identity(ports.get(1)));
    trackingSettings =
        settings.service(
            "case-tracking", ports.get(2), Infrastructure.mongoUri(), Infrastructure.kafka());
    tracking = run(CaseTrackingApplication.application(), trackingSettings);
    var services = Settings.SERVICES.stream().map(_ -> "http://127.0.0.1:" + ports.get(2)).toList();
    edge = run(GatewayApplication.staffEdge(), settings.edge(ports.get(0), services));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      edge.close();
      tracking.close();
      identity.close();
    }
  }

  @BeforeEach
  void newProfile() {
    profile = chromium.browser().newContext();
  }

  @AfterEach
  void forgetProfile() {
    profile.close();
  }

  @Test
  void saysHowOldItsFiguresAreWhileTheServiceIsAwayAndGoesOnByItself() {
    var page = profile.newPage();
    page.clock().install();
    StaffSignIn.signIn(page, addresses, folder);
    assertLive(page);
    tracking.close();
    assertThat(text(page)).hasText("Connection lost", PATIENTLY);
    assertThat(page.locator("[data-live-age]"))
        .hasText(
            Pattern.compile(
                "figures from \\d\\d:\\d\\d:\\d\\d, \\d+ seconds? ago; trying again in \\d+ s"));
    assertThat(page.locator("[data-live]")).hasAttribute("data-figures", "old");
    StaffSignIn.shoot(page, "ops-lost");
    page.clock().fastForward(120_000);
    assertThat(page.locator("[data-live-age]")).hasText(Pattern.compile("2 minutes ago"));
    tracking = run(CaseTrackingApplication.application(), trackingSettings);
    assertLive(page);
    somethingHappens();
    assertThat(page.locator("tbody[data-rows=recent] tr").first()).isVisible();
  }

  @Test
  void offersToSignInAgainWhenTheSessionIsLost() {
    var page = profile.newPage();
    StaffSignIn.signIn(page, addresses, folder);
    assertLive(page);
    var signIn = page.locator("[data-live-sign-in]");
    assertThat(signIn).isHidden();
    profile.clearCookies();
    tracking.close();
    tracking = run(CaseTrackingApplication.application(), trackingSettings);
    assertThat(text(page)).hasText("You are signed out", PATIENTLY);
    assertThat(page.locator("[data-live]")).hasAttribute("data-figures", "old");
    assertThat(signIn).isVisible();
    StaffSignIn.shoot(page, "ops-signed-out");
    signIn.click();
    StaffSignIn.fillSignIn(page, folder);
    assertLive(page);
  }

  @Test
  void takesAPageOfAProxyForNoStream() {
    var page = profile.newPage();
    page.route(
        "**/ops/stream",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("text/html")
                    .setBody("<h1>Welcome to this network</h1>")));
    StaffSignIn.signIn(page, addresses, folder);
    assertThat(page.locator("[data-live-age]"))
        .hasText(Pattern.compile("trying again in [345] s"), PATIENTLY);
    assertThat(page.locator("[data-live]")).hasAttribute("data-figures", "old");
    page.unroute("**/ops/stream");
    assertLive(page);
  }

  @Test
  void sharesOneStreamAmongAllTabs() {
    var streams = new ArrayList<String>();
    profile.onRequest(request -> {
      if (request.url().endsWith("/ops/stream")) {
        streams.add(request.url());
      }
    });
    var tabs = new ArrayList<Page>();
    tabs.add(profile.newPage());
    StaffSignIn.signIn(tabs.getFirst(), addresses, folder);
    for (var tab = 1; tab < 8; tab++) {
      tabs.add(profile.newPage());
      tabs.getLast().navigate(addresses.staffEdge() + "/ops");
      assertLive(tabs.getLast());
    }
    assertThat(streams).hasSize(1);
    var seen = somethingHappens();
    tabs.forEach(tab -> assertThat(link(tab, seen)).isVisible());
    // The tab that reads the stream is closed; another one takes over.
    tabs.removeFirst().close();
    var next = somethingHappens();
    tabs.forEach(tab -> assertThat(link(tab, next)).isVisible());
    assertThat(streams).hasSize(2);
    link(tabs.getLast(), next).click();
    assertThat(tabs.getLast().locator("h1")).hasText("Case");
  }

  private static Locator text(Page page) {
    return page.locator("[data-live-text]");
  }

  private static Locator link(Page page, CaseId id) {
    return page.locator("tbody[data-rows=recent] a[href='/ops/cases/" + id + "']");
  }

  private static void assertLive(Page page) {
    assertThat(text(page)).hasText("Live", PATIENTLY);
    assertThat(page.locator("[data-live]")).hasAttribute("data-figures", "current");
  }

  @SuppressWarnings("unchecked") // every consumer of ours takes messages
  private static CaseId somethingHappens() {
    var id = CaseId.of(UUID.randomUUID());
    var event = new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR));
    ((Consumer<Message<?>>) tracking.getBean("onReport", Consumer.class))
        .accept(EventMessages.message(id.value(), 1, event));
    return id;
  }

  private static ConfigurableApplicationContext run(
      SpringApplicationBuilder application, Map<String, String> settings) {
    return application.run(
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
  }
}
