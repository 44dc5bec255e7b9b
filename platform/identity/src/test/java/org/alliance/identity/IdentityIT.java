package org.alliance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// The trial provider as scripts see it. How people sign in is tested at the staff edge.
class IdentityIT {
  private static final String ISSUER = "http://localhost:8082";

  @TempDir static Path folder;
  private static ConfigurableApplicationContext identity;
  private static final Properties credentials = new Properties();

  @BeforeAll
  static void start() throws IOException {
    identity =
        IdentityApplication.application()
            .run(
                "--server.port=0",
                "--alliance.identity.issuer=" + ISSUER,
                "--alliance.identity.folder=" + folder,
                "--alliance.identity.staff-urls=http://localhost:8081");
    try (var reader = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
      credentials.load(reader);
    }
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void givesScriptsTheRoleTheyAskFor() throws Exception {
    assertThat(claims(token("trial-scripts", "&role=firm-lead&firm=firm-007")))
        .contains(
            "\"roles\":[\"firm-lead\"]", "\"firm\":\"firm-007\"", "\"aud\":\"alliance\"", ISSUER);
    assertThat(claims(token("partner-demo", "")))
        .contains("\"roles\":[\"partner\"]", "\"organisation\":\"demo-hotline\"");
  }

  /// It gets addresses of clients by this role, which no person and no script can have.
  @Test
  void givesTheServiceThatSendsMessagesARoleOfItsOwn() throws Exception {
    assertThat(claims(token("notification", ""))).contains("\"roles\":[\"messenger\"]");
    assertThat(token("trial-scripts", "&role=messenger").statusCode()).isEqualTo(400);
    assertThat(folder.resolve("notification").resolve("notification.properties")).isRegularFile();
  }

  @Test
  void listsTheRolesThereAre() throws Exception {
    var answer = token("trial-scripts", "&role=king");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_request", "coordinator");
  }

  @Test
  void namesNobodyInTokens() throws Exception {
    var partner = subject(token("partner-demo", ""));
    assertThat(partner).startsWith("u_").isEqualTo(subject(token("partner-demo", "")));
    assertThat(partner).as("no id of an organisation").contains("_");
    assertThat(subject(token("trial-scripts", "&role=partner&organisation=a")))
        .isNotEqualTo(subject(token("trial-scripts", "&role=partner&organisation=b")))
        .isNotEqualTo(subject(token("trial-scripts", "&role=ops")));
    assertThat(credentials.getProperty("subjects.ops")).startsWith("u_");
  }

  private static String subject(HttpResponse<String> token) {
    return JsonMapper.shared().readTree(claims(token)).get("sub").asString();
  }

  /// The staff edge is given one folder, and nothing else is in it.
  @Test
  void writesTheSecretOfTheStaffEdgeByItself() throws Exception {
    var own = folder.resolve("staff-edge");
    try (var files = Files.list(own)) {
      assertThat(files).containsExactly(own.resolve("staff-edge.properties"));
    }
    var secret = new Properties();
    try (var reader = Files.newBufferedReader(own.resolve("staff-edge.properties"))) {
      secret.load(reader);
    }
    assertThat(secret)
        .isEqualTo(Map.of("clients.staff-edge", credentials.getProperty("clients.staff-edge")));
    assertThat(credentials.getProperty("clients.staff-edge")).startsWith("trial-");
    for (var file :
        List.of(
            own.resolve("staff-edge.properties"),
            folder.resolve("credentials.properties"),
            folder.resolve("signing-key.json"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void refusesProduction() {
    assertThatThrownBy(() ->
            IdentityApplication.application()
                .profiles("production")
                .run("--server.port=0", "--alliance.identity.folder=" + folder))
        .hasStackTraceContaining("for trial only");
  }

  private static HttpResponse<String> token(String client, String parameters) throws Exception {
    var secret = client + ":" + credentials.getProperty("clients." + client);
    var base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    var port = identity.getEnvironment().getProperty("local.server.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + base64)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials" + parameters))
                .build(),
            BodyHandlers.ofString());
  }

  private static String claims(HttpResponse<String> token) {
    var jwt = JsonMapper.shared().readTree(token.body()).get("access_token").asString();
    return new String(
        Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }
}
