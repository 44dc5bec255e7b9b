package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.GZIPOutputStream;
import org.alliance.browser.Browsers;
import org.alliance.intake.SharedIntake;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the form brings into a browser and leaves there: how heavy its pages are, one cookie, no
/// request to anybody else, and no script that somebody wrote.
class FormTracesIT {
  private static final int HEAVIEST_FIRST_PAGE = 30 * 1024;
  private static final int HEAVIEST_PAGE = 60 * 1024;

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();

  private final List<String> elsewhere = new ArrayList<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private final Set<String> files = new ConcurrentSkipListSet<>();
  private BrowserContext context;
  private Page page;

  private void open(Browser.NewContextOptions options) {
    context = BROWSERS.with(options);
    page = context.newPage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "km"})
  void isLightAndLeavesNothingBehindButOneCookie(String tag) {
    open(new Browser.NewContextOptions());
    context.route(
        "**/*",
        route -> {
          if (!route.request().url().startsWith(BASE + "/")) {
            elsewhere.add(route.request().url());
          }
          route.resume();
        });
    page.onRequest(request -> files.add(request.url()));
    page.navigate(BASE + "/");
    assertLight("/", HEAVIEST_FIRST_PAGE);
    page.navigate(BASE + "/" + tag + "/");
    assertLight("start", HEAVIEST_FIRST_PAGE);
    for (var path : List.of("safety", "print", "status", "resume")) {
      page.navigate(BASE + "/" + tag + "/" + path);
      assertLight(path, HEAVIEST_PAGE);
    }
    var walk = new FormWalk(page, BASE, tag).begin();
    walk.toCheck(FormWalk.PUSHED, () -> assertLight(walk.current().step(), HEAVIEST_PAGE));
    assertLight("check", HEAVIEST_PAGE);
    assertNothingKept();
    page.navigate(BASE + "/" + tag + "/report/saved");
    assertLight("saved", HEAVIEST_PAGE);
    page.navigate(BASE + "/" + tag + "/report/check");
    walk.send();
    assertLight("sent", HEAVIEST_PAGE);
    assertNothingKept();
    assertThat(elsewhere).isEmpty();
  }

  /// The page and all files that it needs, as if nothing was in the browser's memory yet.
  private void assertLight(String name, int most) {
    page.waitForLoadState(LoadState.LOAD);
    files.stream()
        .filter(url -> url.contains("/assets/"))
        .forEach(url -> weights.computeIfAbsent(url, _ -> gzipped(page.request().get(url).body())));
    weights.put(page.url(), gzipped(page.content().getBytes(StandardCharsets.UTF_8)));
    var all =
        weights.entrySet().stream()
            .filter(file -> file.getKey().contains("/assets/") || file.getKey().equals(page.url()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    System.out.printf("[weight] %s: %.1f KB compressed%n", name, all / 1024.0);
    assertThat(all).as(name).isBetween(1024, most);
  }

  private static int gzipped(byte[] body) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  private void assertNothingKept() {
    assertThat(
            page.evaluate(
                "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,"
                    + " (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join()"))
        .isEqualTo("0,0,0,0,0");
    assertThat(context.cookies())
        .hasSize(1)
        .allSatisfy(cookie -> {
          assertThat(cookie.name).isEqualTo("visit");
          assertThat(cookie.value).matches("[0-9a-f]{32}");
          assertThat(cookie.httpOnly).isTrue();
          assertThat(cookie.expires).as("it goes with the browser").isEqualTo(-1);
        });
  }

  @Test
  void runsNothingThatSomebodyWrote() {
    open(new Browser.NewContextOptions());
    var script =
        "\"'></textarea><script>window.taken=1</script><img src=x onerror='window.taken=1'>";
    var walk = new FormWalk(page, BASE, "en").begin();
    for (var at :
        Map.of(
                "name",
                "name",
                "story",
                "narrative",
                "where",
                "placeInWords",
                "signs",
                "wordsUsed",
                "languages",
                "speaks",
                "people",
                "otherParties")
            .entrySet()) {
      page.navigate(BASE + "/en/report/" + at.getKey());
      page.locator(
              "input[type=text][name='"
                  + at.getValue()
                  + "'], textarea[name='"
                  + at.getValue()
                  + "']")
          .last()
          .fill(script);
      walk.press(walk.button("save"));
      page.navigate(BASE + "/en/report/" + at.getKey());
      assertNotTaken();
    }
    page.navigate(BASE + "/en/report/check");
    assertThat(page.locator("main").textContent()).contains("<script>window.taken=1</script>");
    assertNotTaken();
  }

  private void assertNotTaken() {
    assertThat(page.evaluate("() => String(window.taken)")).isEqualTo("undefined");
    assertThat(page.locator("main img, main script").count()).isZero();
  }
}
