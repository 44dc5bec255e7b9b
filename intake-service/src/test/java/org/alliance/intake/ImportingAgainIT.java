package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.Import.ImportState;
import org.alliance.intake.application.imports.ImportingFiles;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.alliance.intake.application.imports.ImportingFiles.Shipment;
import org.alliance.intake.application.imports.Imports;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same file may come again, its rows are kept once, and it is forgotten when it is done.
class ImportingAgainIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CHUNKS = "import_chunks";
  private static final String HEADER =
      "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,narrative\n";

  @TempDir static Path folder;
  private static RunningService intake;
  private static MongoTemplate mongo;
  private static Http partner;

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of(
                "intake.vault-folder",
                folder.toString(),
                "intake.largest-import",
                "1MB",
                "intake.look-every",
                "200ms"));
    mongo = intake.context().getBean(MongoTemplate.class);
    partner = intake.http().as(Tokens.shared().ofOrganisation("hotline-y", Role.PARTNER));
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @Test
  void keepsARowWithoutAReferenceOnceHoweverOftenItsFileIsSent() throws Exception {
    var file = HEADER + row("", "no reference");
    var id = taken(send("", file));
    done(id);
    assertThat(taken(send("", file))).isEqualTo(id);
    assertThat(done(id).get("accepted").asInt()).isEqualTo(1);
    assertThat(mongo.count(Query.query(where("state.incident.via").is("import-" + id)), "reports"))
        .isEqualTo(1);
  }

  @Test
  void knowsAFileByItsKey() throws Exception {
    var file = HEADER + row("", "by its key");
    var id = taken(send("a-key", file));
    assertThat(taken(send("a-key", file))).isEqualTo(id);
    assertThat(taken(send("another-key", file))).isNotEqualTo(id);
    assertThat(done(id).get("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void refusesAnotherFileUnderTheSameKey() throws Exception {
    var file = HEADER + row("", "the first");
    var id = taken(send("used-twice", file));
    var answer = send("used-twice", HEADER + row("", "the second"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("reference-taken", "a key of its own");
    assertThat(taken(send("used-twice", file))).isEqualTo(id);
  }

  @Test
  void refusesAKeyThatIsTooLong() throws Exception {
    var answer = send("k".repeat(201), HEADER);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("too-long", "200");
  }

  @Test
  void countsARowOfAnEarlierFileAsRepeated() throws Exception {
    done(taken(send("", HEADER + row("b1", "x"))));
    var second = done(taken(send("", HEADER + row("b1", "x") + row("b2", "x"))));
    assertThat(second.get("repeated").asInt()).isEqualTo(1);
    assertThat(second.get("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void amendsAReportWithALaterFile() throws Exception {
    done(taken(send("", HEADER + row("c1", "x"))));
    var done = done(taken(send("", HEADER + row("c1", "y"))));
    assertThat(done.get("repeated").asInt()).isEqualTo(1);
    assertThat(done.get("rejected").asInt()).isZero();
  }

  @Test
  void joinsRowsOfOneIncidentAndAccountsForEveryLine() throws Exception {
    var speech = row("d1", "x").replace("assault", "hateful-speech");
    var file = HEADER + speech + row("d2", "x") + ",,,\n" + "too,few\n" + row("d1", "y");
    var done = done(taken(send("", file.replace('\n', '\r'))));
    assertThat(
            List.of("lines", "rows", "accepted", "repeated", "rejected", "blank", "joined").stream()
                .map(name -> done.get(name).asInt()))
        .containsExactly(5, 4, 3, 0, 1, 1, 1);
    assertThat(done.get("inMandate").asInt()).isEqualTo(3);
    assertThat(
            partner
                .get(done.get("links").get("accepted").asString())
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("line").asInt()))
        .containsExactlyInAnyOrder(2, 3, 6);
  }

  @Test
  void takesTwoListsThatCountFromOne() throws Exception {
    assertThat(done(taken(send("", "north", HEADER + row("1", "x")))).get("accepted").asInt())
        .isEqualTo(1);
    var south = done(taken(send("", "South", HEADER + row("1", "y"))));
    assertThat(south.get("accepted").asInt()).isEqualTo(1);
    assertThat(south.get("list").asString()).isEqualTo("south");
    assertThat(send("", "a%2Fb", HEADER + row("1", "x")).statusCode()).isEqualTo(400);
    assertThat(send("", "n".repeat(41), HEADER + row("1", "x")).body()).contains("malformed-list");
  }

  @Test
  void saysWhatIsWrongWithAFileAndKeepsNothingOfIt() throws Exception {
    for (var file : List.of("", HEADER, "%PDF-1.7", HEADER + "\u001B$B;3ED\u001B(B\n")) {
      var answer = send("", file);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Nothing was taken in", "problem");
    }
    await().atMost(SOON).until(() -> mongo.count(new Query(), CHUNKS) == 0);
  }

  @Test
  void leavesNothingOfAFileThatIsTooLarge() throws Exception {
    assertThat(send("", HEADER + "x".repeat(1_300_000)).statusCode()).isEqualTo(413);
    await().atMost(SOON).until(() -> mongo.count(new Query(), CHUNKS) == 0);
  }

  /// As an instance leaves it that dies when it has answered.
  @Test
  void takesUpAnImportThatNobodyGoesOnWith() {
    var file = (HEADER + row("", "nobody's")).getBytes(StandardCharsets.UTF_8);
    var received =
        intake
            .context()
            .getBean(ImportingFiles.class)
            .receive(
                new Shipment("", "alliance", ""),
                "hotline-y",
                Optional.empty(),
                new ByteArrayInputStream(file));
    var id = ((Reception.New) received).file().id();
    await().atMost(SOON).until(() -> find(id).state() == ImportState.DONE);
  }

  /// As an instance leaves it that dies between the end and what comes after it.
  @Test
  void forgetsAFileThatIsDoneThoughWhoeverTookItInCouldNot() throws Exception {
    var id = taken(send("", HEADER + row("", "left behind")));
    done(id);
    var piece = find(id).stored().upload() + "-0";
    await().atMost(SOON).until(() -> isForgotten(piece));
    mongo.insert(new Document("_id", piece).append("at", new Date()), CHUNKS);
    await().atMost(SOON).until(() -> isForgotten(piece));
  }

  private static boolean isForgotten(String piece) {
    return mongo.findById(piece, Document.class, CHUNKS) == null;
  }

  private static Import find(String id) {
    return intake.context().getBean(Imports.class).find(id).orElseThrow();
  }

  private static String row(String reference, String narrative) {
    return reference + ",2026-01-05,CA,assault,slur,person,ko," + narrative + "\n";
  }

  private static HttpResponse<String> send(String key, String file) throws Exception {
    return send(key, "", file);
  }

  /// @param key empty for none
  private static HttpResponse<String> send(String key, String list, String file) throws Exception {
    var port = intake.context().getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + port + "/api/v1/imports?format=alliance&list=" + list))
            .header(
                "Authorization",
                "Bearer " + Tokens.shared().ofOrganisation("hotline-y", Role.PARTNER))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(file));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(202);
    return JsonMapper.shared().readTree(answer.body()).get("importId").asString();
  }

  private static JsonNode done(String id) {
    return await()
        .atMost(SOON)
        .until(
            () -> JsonMapper.shared().readTree(partner.get("/api/v1/imports/" + id).body()),
            found -> found.get("state").asString().equals("done"));
  }
}
