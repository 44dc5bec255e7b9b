package org.alliance.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.SharedIntake;
import org.alliance.intake.application.mapping.FilesToMap.FileToMap;
import org.alliance.intake.application.mapping.MappingFiles;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.messages.PartnerSystem;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/// Every route that a partner may call, by a person and by an API key, with every kind of id of
/// another partner.
class OtherPartnersIT {
  private static final RunningService INTAKE = SharedIntake.running();
  private static final String OWN = "partner-with-things";
  private static final String OTHER = "partner-without";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CSV = "CANARY-COLUMN,kind,where\nCANARY-1,assault,CA\n";

  @Test
  void nobodySeesOrChangesWhatAnotherPartnerHas() {
    var ids = things();
    var system = new PartnerSystem(INTAKE, OTHER);
    var importer =
        INTAKE
            .context()
            .getBean(ApiKeys.class)
            .create(
                new Holder(Kind.ORGANISATION, OTHER), "All", Set.copyOf(KeyScope.codes()), "test")
            .orElseThrow()
            .whole();
    assertThat(system.apiKey()).isNotEqualTo(importer);
    var tried = 0;
    for (var bearer : List.of(Tokens.shared().ofOrganisation(OTHER, Role.PARTNER), importer)) {
      for (var rule : rules()) {
        for (var id : ids.entrySet()) {
          for (var body : bodies(rule, id.getValue())) {
            var path = rule.pattern().replaceAll("\\{[^}]+}", id.getValue());
            var answer = call(rule.method(), path, bearer, body);
            tried++;
            assertThat(answer.body())
                .as("%s %s with %s", rule.method(), path, id.getKey())
                .doesNotContain("CANARY", "mapped/canary");
            if (path.contains(id.getValue())) {
              assertThat(answer.body().replace(path, ""))
                  .as("%s %s", rule.method(), path)
                  .satisfiesAnyOf(
                      text -> assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400),
                      // The page of a client's file says of every part that it is closed.
                      text -> assertThat(path).startsWith("/clients/"));
            } else {
              assertThat(answer.body()).doesNotContain(id.getValue());
            }
          }
        }
      }
    }
    System.out.println("Tried " + tried + " requests with another partner's ids");
    assertThat(tried).isGreaterThan(200);
    stillThere(ids);
  }

  /// One of each kind that has an id.
  private static Map<String, String> things() {
    var owner = "organisation:" + OWN;
    var mapping = INTAKE.context().getBean(MappingFiles.class);
    var waiting = mapped(mapping, owner);
    var taken = mapped(mapping, owner);
    mapping.take(taken);
    var own = INTAKE.http().as(Tokens.shared().ofOrganisation(OWN, Role.PARTNER));
    var sent =
        own.postCsv("/api/v1/imports?format=mapped/canary", CSV.replace("CANARY-1", "CANARY-2"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    var imported = JsonMapper.shared().readTree(sent.body()).get("importId").asString();
    var system = new PartnerSystem(INTAKE, OWN);
    var message = UUID.randomUUID().toString();
    system.send(message, "{\"conduct\": [\"assault\"], \"place\": {\"state\": \"CA\"}}");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            INTAKE.http().as(system.apiKey()).get("/api/v1/messages/" + message).statusCode()
                == 200);
    var report =
        JsonMapper.shared()
            .readTree(INTAKE.http().as(system.apiKey()).get("/api/v1/messages/" + message).body())
            .get("caseId")
            .asString();
    return Map.of(
        "a file",
        waiting.id(),
        "an import",
        imported,
        "a message",
        message,
        "a report",
        report,
        "a key",
        system.apiKey().substring(4, 20));
  }

  private static FileToMap mapped(MappingFiles mapping, String owner) {
    var file =
        mapping.upload(
            owner,
            Optional.of(new OrganisationId(OWN)),
            "",
            new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)));
    return mapping.map(
        file,
        "canary",
        new Mapping(
            List.of(
                MappedColumn.of("CANARY-COLUMN", Questions.REFERENCE),
                MappedColumn.of("kind", Questions.CONDUCT),
                MappedColumn.of("where", Questions.STATE)),
            Map.of()));
  }

  private static void stillThere(Map<String, String> ids) {
    var mapping = INTAKE.context().getBean(MappingFiles.class);
    assertThat(mapping.find("organisation:" + OWN, ids.get("a file"))).isPresent();
    var key =
        INTAKE.context().getBean(ApiKeys.class).of(new Holder(Kind.ORGANISATION, OWN)).getFirst();
    assertThat(key.isRevoked()).isFalse();
    assertThat(key.secrets()).hasSize(1);
  }

  private static List<RouteRule> rules() {
    return INTAKE.context().getBeansOfType(RouteRules.class).values().stream()
        .flatMap(rules -> rules.rules().stream())
        .filter(rule -> rule.roles().contains(Role.PARTNER))
        .toList();
  }

  private static List<String> bodies(RouteRule rule, String id) {
    if (rule.method().equals(HttpMethod.GET)) {
      return List.of("");
    }
    var forms = new ArrayList<String>();
    for (var button : List.of("save", "preview", "delete", "rotate", "revoke", "accept")) {
      forms.add("do=" + button + "&key=" + id + "&mapping=canary&name=canary");
    }
    return forms;
  }

  private static HttpResponse<String> call(
      HttpMethod method, String path, String bearer, String body) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(INTAKE.http().base() + path))
              .header("Authorization", "Bearer " + bearer)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .method(method.name(), BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
