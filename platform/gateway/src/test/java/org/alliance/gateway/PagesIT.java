package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages of the edges themselves: each role's home, failures, and the assets of all pages,
/// while case-tracking is down.
class PagesIT {
  private static final Pattern ASSET = Pattern.compile("/assets/([0-9a-f]{16})/base\\.css");

  @TempDir static Path folder;
  private static Edges edges;
  private static String open;
  private static String staff;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    staff = edges.staffUrl;
    edges.startIdentity();
    open = edges.startPublicEdge();
    edges.startStaffEdge("--alliance.services.case-tracking=http://127.0.0.1:1");
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @Test
  void assetsAreServedByBothEdgesThoughAServiceIsDown() {
    for (var edge : new String[] {open, staff}) {
      var address = ASSET.matcher(page(edge + "/signed-out").body());
      assertThat(address.find()).as("a style sheet with a hash").isTrue();
      var now = send(request(edge + address.group()));
      assertThat(now.statusCode()).isEqualTo(200);
      assertThat(header(now, "Content-Type")).startsWith("text/css");
      assertThat(header(now, "Cache-Control")).contains("immutable", "max-age=31536000");
      assertThat(now.headers().firstValue("Set-Cookie")).isEmpty();
      var other = send(request(edge + "/assets/0123456789abcdef/base.css"));
      assertThat(other.body()).isEqualTo(now.body());
      assertThat(header(other, "Cache-Control")).isEqualTo("no-cache");
      assertThat(send(request(edge + "/assets/none.css")).statusCode()).isEqualTo(404);
      assertThat(send(request(edge + "/assets/../gateway.yml")).statusCode()).isBetween(400, 404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ops, /ops",
    "coordinator, /coordination",
    "auditor, /ops",
    "triage, /triage",
    "hotline, /desk",
    "lead-of-firm-001, /firm",
    "partner, /partner"
  })
  void sendsARoleToItsHome(String user, String path) {
    var home = new Person(edges).signInAt("/", user, edges.credential("users." + user));
    assertThat(home.uri()).hasToString(staff + path);
  }

  @Test
  void aHomeThatIsAwayIsAPageThatSaysSo() {
    var home = new Person(edges).signInAt("/", "ops", edges.credential("users.ops"));
    assertThat(home.statusCode()).isEqualTo(503);
    assertThat(header(home, "Retry-After")).isEqualTo("5");
    assertThat(home.body()).contains("Please try again soon", "Sign out").doesNotContain("{\"");
  }

  @Test
  void theMenuShowsWhatThereIsForARole() {
    var coordinator =
        new Person(edges)
            .signInAt("/nothing", "coordinator", edges.credential("users.coordinator"));
    assertThat(coordinator.statusCode()).isEqualTo(404);
    assertThat(coordinator.body())
        .contains("There is no such page", "href=\"/ops\"", "href=\"/people\"", "href=\"/desk\"")
        .contains("href=\"/coordination\"")
        .doesNotContain("href=\"/firm\"");
    assertThat(new Person(edges).signInAt("/nothing").body())
        .contains("href=\"/ops\"")
        .doesNotContain("href=\"/people\"");
  }

  @Test
  void aFailureIsAPageForABrowserAndAProblemForAClient() {
    var path = open + "/nothing";
    assertThat(page(path).body()).contains("<!doctype html>", "There is no such page");
    assertThat(header(page(path), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(send(request(path)).body()).contains("\"code\":\"not-found\"");
    var person = new Person(edges);
    person.signInAt("/nothing");
    var crossSite =
        send(
            person.browser,
            request(staff + "/ops")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));
    assertThat(crossSite.statusCode()).isEqualTo(403);
    assertThat(crossSite.body()).contains("<!doctype html>");
    var asked =
        send(
            person.browser,
            request(staff + "/services/case-tracking/api/v1/ops/holdings")
                .header("Accept", "application/json"));
    assertThat(asked.statusCode()).isEqualTo(503);
    assertThat(asked.body()).contains("service-away");
  }

  /// Pages of the edge, of a service, of the provider, and answers before and after the security
  /// filters.
  @Test
  void onePolicyIsOnEveryPageOfAnEdge() {
    var person = new Person(edges);
    var policies =
        Stream.of(
                page(staff + "/signed-out"),
                person.signInAt("/nothing", "coordinator", edges.credential("users.coordinator")),
                person.open("/ops"),
                person.open("/people"),
                person.open("/desk"),
                send(request(staff + "/desk").header("Authorization", "Bearer x")),
                send(
                    request(staff + "/desk")
                        .header("Accept", "text/html")
                        .header("Content-Type", "a/*")
                        .POST(BodyPublishers.ofString("x"))))
            .map(answer -> answer.headers().allValues("Content-Security-Policy"))
            .toList();
    assertThat(policies).allSatisfy(policy -> assertThat(policy).hasSize(1));
    assertThat(policies).containsOnly(policies.getFirst());
    assertThat(policies.getFirst().getFirst())
        .contains("default-src 'none'", "form-action 'self' " + edges.issuer);
    assertThat(page(open + "/").headers().allValues("Content-Security-Policy"))
        .isEqualTo(page(open + "/nothing").headers().allValues("Content-Security-Policy"))
        .hasSize(1);
  }

  private static HttpResponse<String> page(String uri) {
    return send(request(uri).header("Accept", "text/html"));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
