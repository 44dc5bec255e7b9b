package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form behind the public edge: its pages pass with one cookie, and leaving works though intake
/// is down.
class FormEdgeIT {
  private static final String NEUTRAL = "https://www.weather.gov/";

  @TempDir static Path folder;
  private static Edges edges;
  private static String open;
  private static String secure;
  private static String alone;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    open = edges.startPublicEdge();
    secure = edges.startPublicEdge("--alliance.public-url=https://help.example.org");
    alone = edges.startPublicEdge("--alliance.services.intake=http://127.0.0.1:1");
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @Test
  void leavingForgetsTheDraftAndNeedsNoService() {
    for (var edge : new String[] {open, alone}) {
      var before = edges.stub.requestsAnswered.get();
      var answer = send(request(edge + "/leave").header("Cookie", "visit=0af1"));
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(header(answer, "Location")).isEqualTo(NEUTRAL);
      assertThat(header(answer, "Set-Cookie"))
          .startsWith("visit=; ")
          .contains("Path=/", "Max-Age=0", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Secure");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(edges.stub.requestsAnswered.get()).isEqualTo(before);
    }
  }

  @Test
  void aPageOfTheFormIsAPageThatSaysSoWhileIntakeIsDown() {
    var answer = send(request(alone + "/km/report/police").header("Accept", "text/html"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("<!doctype html>", "lang=\"km\"").doesNotContain("{\"");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void oneCookiePassesBothWays() {
    var answer =
        send(
            request(open + "/km/report/police")
                .header("Cookie", "other=1; visit=0af1; visitor=2; JSESSIONID=3"));
    assertThat(answer.body()).contains("Cookie=visit=0af,").doesNotContain("other", "visitor");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactly("visit=0af1; Path=/; HttpOnly; SameSite=Lax");
    assertThat(send(request(open + "/km/report/police").header("Cookie", "other=1")).body())
        .contains("Cookie=none");
  }

  @Test
  void theCookieIsForHttpsOnlyIfBrowsersComeByHttps() {
    var page = send(request(secure + "/km/"));
    assertThat(header(page, "Set-Cookie")).endsWith("; Secure");
    assertThat(header(send(request(secure + "/leave")), "Set-Cookie")).endsWith("; Secure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?c=KHM24",
        "/km/",
        "/zh-Hant/",
        "/km",
        "/km/safety",
        "/km/print",
        "/km/status",
        "/km/status/plan",
        "/km/resume",
        "/km/confirm/x",
        "/km/report/police?from=check",
        "/km/report/sent/file",
        "/km/transparency",
        "/zh-Hant/transparency/states.csv"
      })
  void pagesArePassedOn(String path) {
    var answer = send(request(open + path).header("Accept", "text/html"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("GET " + path + " ");
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/km/report",
        "/km/report/police",
        "/km/resume",
        "/km/status",
        "/km/status/plan",
        "/km/confirm/x"
      })
  void formsArePassedOn(String path) {
    var answer =
        send(
            request(open + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("policeContact=no")));
    assertThat(answer.body()).startsWith("POST " + path + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/km/other",
        "/kmer/",
        "/KM/",
        "/km/print/x",
        "/km/status/x",
        "/km/confirm",
        "/km/confirm/x/y",
        "/desk",
        "/clients",
        "/triage",
        "/ops",
        "/ops/",
        "/ops/report/police",
        "/api/status",
        "/km/../ops"
      })
  void nothingElseIs(String path) {
    var before = edges.stub.requestsAnswered.get();
    var answer = send(request(open + path));
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(edges.stub.requestsAnswered.get()).isEqualTo(before);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
