package org.alliance.intake.partners;

import static org.alliance.browser.PageForms.button;
import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
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
import tools.jackson.databind.json.JsonMapper;

/// A partner makes a key on its page, and a system of its own uses it.
class PartnerKeysIT {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final RunningService INTAKE = SharedIntake.running();
  private static final String BASE = INTAKE.http().base();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String REPORT =
      """
      {"reference": "K-%s", "conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person",
       "speaks": ["ko"], "place": {"state": "CA"}}
      """;

  @Test
  void aKeyIsMadeUsedReplacedAndRevoked() throws Exception {
    var page = signedIn("partner-keys");
    page.navigate(BASE + "/partner/keys");
    PageAudit.all(page, "partner-keys-empty");
    press(page, button(page, "create"));
    assertThat(page.locator(".error-summary").textContent())
        .contains("Write a name", "at least one thing");
    page.locator("#name").fill("Case system");
    page.locator("input[value='reports:write']").check();
    press(page, button(page, "create"));
    PageAudit.all(page, "partner-keys-made");
    var first = page.locator("code").textContent();
    assertThat(first).startsWith("alk_");
    page.navigate(BASE + "/partner/keys");
    assertThat(page.content()).doesNotContain(first).contains("never");

    var sent = send("Authorization", "Bearer " + first, "1");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    assertThat(send("X-Api-Key", first, "1").statusCode()).isEqualTo(202);
    var id = JsonMapper.shared().readTree(sent.body()).get("caseId").asString();
    assertThat(storedOf(id)).contains("partner-keys", "partner-api");
    page.navigate(BASE + "/partner/keys");
    assertThat(page.locator("tr[data-key]").textContent()).doesNotContain("never");
    page.navigate(BASE + "/partner");
    assertThat(page.locator("tr[data-report='" + id + "']").count()).isOne();

    // What its scopes do not name it may not do, and the answer says which scope is missing.
    var read = get("/api/v1/reports/" + id, first);
    assertThat(read.statusCode()).isEqualTo(403);
    assertThat(read.body()).contains("scope-missing", "reports:read");
    assertThat(get("/api/v1/imports/" + id, first).body()).contains("imports:write");
    assertThat(get("/partner/keys", first).body()).contains("no-api-keys");
    assertThat(get("/clients/" + id, first).statusCode()).isEqualTo(403);

    page.navigate(BASE + "/partner/keys");
    press(page, button(page, "rotate"));
    var second = page.locator("code").textContent();
    assertThat(second).isNotEqualTo(first);
    assertThat(page.locator("tr[data-key]").textContent()).contains("is valid until");
    PageAudit.all(page, "partner-keys-replaced");
    assertThat(send("X-Api-Key", first, "1").statusCode()).isEqualTo(202);
    assertThat(send("X-Api-Key", second, "1").statusCode()).isEqualTo(202);

    // Somebody else's page knows nothing of the key.
    var stranger = signedIn("partner-other");
    stranger.navigate(BASE + "/partner/keys");
    assertThat(stranger.locator("tr[data-key]").count()).isZero();
    var key = page.locator("tr[data-key]").getAttribute("data-key");
    for (var button : new String[] {"rotate", "revoke"}) {
      assertThat(post("partner-other", "do=" + button + "&key=" + key)).isEqualTo(404);
    }
    assertThat(send("X-Api-Key", second, "1").statusCode()).isEqualTo(202);

    page.navigate(BASE + "/partner/keys");
    press(page, button(page, "revoke"));
    assertThat(page.locator(".banner").textContent()).contains("The key is revoked");
    for (var text : new String[] {first, second}) {
      var refused = send("X-Api-Key", text, "2");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("unknown-api-key").doesNotContain(text);
    }
    var stored =
        JsonMapper.shared()
            .writeValueAsString(
                INTAKE
                    .context()
                    .getBean(MongoOperations.class)
                    .findAll(Document.class, "api_keys"));
    assertThat(stored).doesNotContain(first.substring(21), second.substring(21));
  }

  @Test
  void wrongKeysAreSlowedDownAndARightOneIsNot() throws Exception {
    var page = signedIn("partner-wrong");
    page.navigate(BASE + "/partner/keys");
    page.locator("#name").fill("One");
    page.locator("input[value='reports:write']").check();
    press(page, button(page, "create"));
    var right = page.locator("code").textContent();
    var wrong = "alk_mistyped";
    var answers =
        IntStream.range(0, 25).mapToObj(_ -> send("X-Api-Key", wrong, "3").statusCode()).toList();
    assertThat(answers.subList(0, 10)).containsOnly(401);
    assertThat(answers.getLast()).isEqualTo(429);
    assertThat(send("X-Api-Key", right, "3").statusCode()).isEqualTo(202);
  }

  private static String storedOf(String id) {
    return JsonMapper.shared()
        .writeValueAsString(
            INTAKE
                .context()
                .getBean(MongoOperations.class)
                .findById(id, Document.class, "reports"));
  }

  private static HttpResponse<String> send(String header, String value, String reference) {
    return call(
        HttpRequest.newBuilder(URI.create(BASE + "/api/v1/reports"))
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(REPORT.formatted(reference))));
  }

  private static HttpResponse<String> get(String path, String key) {
    return call(HttpRequest.newBuilder(URI.create(BASE + path)).header("X-Api-Key", key).GET());
  }

  private static int post(String organisation, String form) {
    return call(HttpRequest.newBuilder(URI.create(BASE + "/partner/keys"))
            .header(
                "Authorization",
                "Bearer " + Tokens.shared().ofOrganisation(organisation, Role.PARTNER))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)))
        .statusCode();
  }

  private static HttpResponse<String> call(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Page signedIn(String organisation) {
    return BROWSERS.signedIn(Tokens.shared().ofOrganisation(organisation, Role.PARTNER)).newPage();
  }
}
