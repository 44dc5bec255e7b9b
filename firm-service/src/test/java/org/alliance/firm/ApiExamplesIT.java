package org.alliance.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.firm.domain.access.KeyScope;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A firm's system sends the example of each request, as the document has it, on a client's case
/// and in the sandbox. The example of each answer is what the service has answered, with other ids;
/// `-Dalliance.write-docs=true` writes them.
class ApiExamplesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Path FILE = Path.of("src/main/resources/firm/api_examples.json");
  static final FirmId FIRM = new FirmId("firm-examples");
  private static final Instant ANSWER_BY = Instant.parse("2030-03-10T09:30:00Z");

  private static RunningService service;
  private static JsonNode document;
  private static String key;

  private final Map<String, String> ids = new HashMap<>(Map.of("firm", FIRM.value()));
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final Set<String> sent = new HashSet<>();

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    document =
        JSON.readTree(
            service
                .http()
                .as(Tokens.shared().ofFirm(FIRM.value(), Role.FIRM_LEAD))
                .get("/firm/openapi.json")
                .body());
    key =
        service
            .context()
            .getBean(ApiKeys.class)
            .create(
                new Holder(Kind.FIRM, FIRM.value()), "All", Set.copyOf(KeyScope.codes()), "test")
            .orElseThrow()
            .whole();
    FirmRequests.register(service, FIRM);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyExampleIsTakenAndEveryAnswerIsAsTheDocumentSays() throws IOException {
    send("PUT", "/api/v1/firms/{id}");
    send("GET", "/api/v1/firms/{id}");
    var seeking = FirmRequests.newCase();
    FirmRequests.ofReferral(
        service,
        seeking,
        1,
        new ReferralEscalated(
            seeking,
            EscalationReason.ALL_DECLINED,
            ExampleCase.facts(),
            ExampleCase.number(seeking)));
    ids.put("caseId", seeking.value());
    send("GET", "/api/v1/firms/{firm}/opportunities");
    send("POST", "/api/v1/firms/{firm}/opportunities/{caseId}/interest");

    var offer = OfferId.of(FirmRequests.newCase(), 1);
    var caseId = offer.caseId();
    FirmRequests.ofReferral(
        service,
        caseId,
        1,
        new OfferMade(
            offer,
            caseId,
            FIRM,
            1,
            ANSWER_BY,
            ExampleCase.facts(),
            ExampleCase.number(caseId),
            DistanceBand.NEAR));
    FirmRequests.checked(service, caseId, FIRM, 1);
    work("", offer, () -> FirmRequests.assigned(service, caseId, FIRM));

    var routes = new LinkedHashSet<String>();
    routes().stream().filter(route -> !route.contains(" /sandbox")).forEach(routes::add);
    assertThat(sent).containsAll(routes);
    if (Boolean.getBoolean("alliance.write-docs")) {
      write();
    }
    for (var route : routes) {
      assertThat(JSON.readTree(Files.readString(FILE)).path(route).path("answer"))
          .as("write the examples again with -Dalliance.write-docs=true: %s", route)
          .isEqualTo(answers.get(route));
    }
  }

  @Test
  void everyExampleIsTakenInTheSandboxWhichPublishesNothing() {
    var made = send("POST", "/sandbox/api/v1/firms/{firm}/offers");
    assertThat(made.path("sandbox").asBoolean()).isTrue();
    assertThat(made.has("caseNumber")).isFalse();
    var offer = new OfferId(made.get("offerId").asString());
    work("/sandbox", offer, () -> {});
    for (var answer : answers.values()) {
      var one = answer.isArray() ? answer.get(0) : answer;
      assertThat(one.path("sandbox").asBoolean()).as(answer.toString()).isTrue();
    }

    // The two know nothing of each other, and no other service hears of the sandbox.
    var own = "/api/v1/engagements/" + offer.caseId();
    assertThat(status("GET", own)).isEqualTo(404);
    assertThat(status("GET", "/sandbox" + own)).isEqualTo(200);
    var mongo = service.context().getBean(MongoOperations.class);
    for (var collection : List.of("matters", "events")) {
      assertThat(
              mongo.find(
                  Query.query(
                      new Criteria()
                          .orOperator(
                              Criteria.where("_id").is(offer.caseId().value()),
                              Criteria.where("subject").is(offer.caseId().value()))),
                  Document.class,
                  collection))
          .isEmpty();
    }
    var stored = mongo.findById(offer.caseId().value(), Document.class, "sandbox_matters");
    assertThat(stored).isNotNull();
    assertThat(stored.getList("out", Object.class)).isEmpty();

    send("DELETE", "/sandbox/api/v1/firms/{firm}/offers");
    assertThat(status("GET", "/sandbox" + own)).isEqualTo(404);
    var routes = routes();
    assertThat(routes).hasSizeGreaterThan(30);
    assertThat(sent)
        .containsAll(routes.stream().filter(route -> route.contains(" /sandbox")).toList());
  }

  @Test
  void aKeyOfTheSandboxReachesNothingElse() {
    var whole = key;
    key =
        service
            .context()
            .getBean(ApiKeys.class)
            .create(new Holder(Kind.FIRM, FIRM.value()), "Trial", Set.of(KeyScope.SANDBOX), "test")
            .orElseThrow()
            .whole();
    assertThat(status("GET", "/sandbox/api/v1/engagements")).isEqualTo(200);
    assertThat(status("GET", "/api/v1/engagements")).isEqualTo(403);
    assertThat(status("GET", "/sandbox/api/v1/firms/firm-other/offers")).isEqualTo(404);
    key = whole;
  }

  /// From the offer to the end of the work.
  private void work(String base, OfferId offer, Runnable matching) {
    var api = base + "/api/v1/";
    ids.put("id", offer.value());
    ids.put("caseId", offer.caseId().value());
    send("GET", api + "firms/{firm}/offers");
    send("GET", api + "offers/{id}");
    send("POST", api + "offers/{id}/answer");
    matching.run();
    send("GET", api + "engagements");
    send("PUT", api + "engagements/{caseId}/team");
    send("POST", api + "engagements/{caseId}/services");
    send("POST", api + "engagements/{caseId}/answers");
    send("POST", api + "engagements/{caseId}/contacts");
    send("PUT", api + "engagements/{caseId}/next-step");
    send("GET", api + "engagements/{caseId}");
    send("POST", api + "engagements/{caseId}/next-step/done");
    send("POST", api + "engagements/{caseId}/hours");
    var hours = send("GET", api + "engagements/{caseId}/hours");
    ids.put("entry", hours.get("entries").get(0).get("id").asString());
    send("DELETE", api + "engagements/{caseId}/hours/{entry}");
    send("POST", api + "engagements/{caseId}/end");
  }

  private static List<String> routes() {
    return document.get("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                .map(method -> method + " " + path.getKey()))
        .toList();
  }

  /// Sends the example of the document, and checks both it and the answer.
  ///
  /// @return the answer
  private JsonNode send(String method, String path) {
    var route = method + " " + path;
    var operation = document.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    assertThat(operation.isMissingNode()).as("in the document: %s", route).isFalse();
    assertThat(operation.has("x-api-key-scope")).as(route).isTrue();
    var body = "";
    var request = operation.path("requestBody").path("content").path("application/json");
    if (!request.isMissingNode()) {
      var example = request.path("example");
      assertThat(example.isMissingNode()).as("an example for %s", route).isFalse();
      assertThat(SchemaCheck.findings(document, request.get("schema"), example))
          .as(route)
          .isEmpty();
      body = example.toString();
    }
    var answer = call(method, path, body);
    assertThat(answer.statusCode()).as("%s: %s", route, answer.body()).isBetween(200, 299);
    var described =
        operation.path("responses").path(String.valueOf(answer.statusCode())).path("content");
    var json = answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    if (!answer.body().isEmpty()) {
      var media = described.values().iterator().next();
      assertThat(SchemaCheck.findings(document, media.get("schema"), json)).as(route).isEmpty();
      if (!Boolean.getBoolean("alliance.write-docs")) {
        assertThat(SchemaCheck.findings(document, media.get("schema"), media.path("example")))
            .as("example of %s", route)
            .isEmpty();
      }
      answers.put(route, ExampleCase.withOtherIds(json, ids.getOrDefault("caseId", "none")));
    }
    sent.add(route);
    return json;
  }

  private int status(String method, String path) {
    return call(method, path, "").statusCode();
  }

  private HttpResponse<String> call(String method, String path, String body) {
    var filled = path.startsWith("/api/v1/firms/{id}") ? path.replace("{id}", FIRM.value()) : path;
    for (var id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue());
    }
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(service.http().base() + filled))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/json")
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write() throws IOException {
    var file = (ObjectNode) JSON.readTree(Files.readString(FILE));
    answers.forEach((route, answer) -> {
      if (!route.contains(" /sandbox")) {
        ((ObjectNode) file.path(route)).set("answer", answer);
      }
    });
    Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
  }
}
