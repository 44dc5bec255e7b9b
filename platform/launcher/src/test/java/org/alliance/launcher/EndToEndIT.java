package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.client.FileImport;
import org.alliance.launcher.demo.Demo;
import org.alliance.launcher.demo.DemoResult;
import org.alliance.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 200 reports through the whole system, from the public edge over Kafka to connected clients.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {
  private static final List<String> OF_OFFERS = List.of("offer", "assignment", "thanks");
  private static final int ROWS = 200;
  private static final String CANARY =
      "canary-1,2026-03-09,CA,94110,San Francisco,assault,slur,person,ko,ko,yes,compensation,urgent,self,no,CANARY-NAME,CANARY-PHONE,CANARY-MAIL,yes,CANARY-TEXT,given,form";

  @TempDir static Path folder;
  private static Running running;
  private static DemoResult result;
  private static Path input;

  @BeforeAll
  static void start() throws Exception {
    input = Running.reports(folder.resolve("reports.csv"), ROWS - 1, CANARY);
    running = Running.on(folder.resolve("data"));
    result = running.demo().run(new Demo.Input(Optional.of(input), "alliance", 75));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  @Order(1)
  void accountsForEveryReportAndGivesNoCaseToTwoFirms() {
    assertThat(result.isSound()).isTrue();
    assertThat(result.count("reports")).isEqualTo(ROWS);
    assertThat(result.count("assigned")).isPositive();
    assertThat(result.count("servicesConnected")).isEqualTo(result.count("assigned"));
    assertThat(result.count("offers"))
        .isEqualTo(
            result.count("accepted")
                + result.count("declinedOffers")
                + result.count("expired")
                + result.count("superseded")
                + result.count("withdrawnOffers"));
  }

  @Test
  @Order(2)
  void tellsEveryFirmByMailOfEachOfferAndItsEndOnce() {
    // A mail may wait a moment longer than its case; one whose offer is over by then is cancelled.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var sent = mails("sent");
          assertThat(running.system.mails()).as("none is sent twice").isEqualTo(sent.size());
          assertThat(Stream.concat(sent.stream(), mails("cancelled").stream()))
              .filteredOn(delivery -> OF_OFFERS.contains(delivery.get("kind").asString()))
              .hasSize(
                  (int)
                      (result.count("offers")
                          + result.count("assigned")
                          + result.count("superseded")));
        });
  }

  private static List<JsonNode> mails(String state) {
    var path = "/api/v1/deliveries?limit=1000&state=" + state;
    return Client.json(running.client.get(Who.role("ops"), path)).values().stream()
        .filter(delivery -> delivery.get("channel").asString().equals("email"))
        .toList();
  }

  @Test
  @Order(3)
  void writesTheResultThatScriptsReadBack() throws Exception {
    var file = folder.resolve("out.json");
    result.write(file);
    var json = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(json.get("reports").asInt())
        .isEqualTo(
            json.get("inMandate").asInt()
                + json.get("declined").asInt()
                + json.get("needsReview").asInt());
    assertThat(json.get("lost").asInt() + json.get("doubleAssigned").asInt()).isZero();
    assertThat(json.get("reportToOfferMs").get("p99").asLong()).isPositive();
  }

  @Test
  @Order(4)
  void putsNoPersonalDataOnAnyTopicOrIntoAnyLog() throws Exception {
    var records = Topics.read(running.system.kafka(), "alliance.");
    assertThat(records)
        .hasSizeGreaterThan(2 * ROWS)
        .noneMatch(record -> record.toString().contains("CANARY"));
    assertThat(Files.readString(folder.resolve("data/logs/alliance.log"))).doesNotContain("CANARY");
  }

  @Test
  @Order(5)
  void explainsWhyAFirmWasAsked() {
    var recent =
        Client.json(running.client.get(Who.role("ops"), "/api/v1/flow"))
            .get("recent")
            .get(0)
            .get("caseId")
            .asString();
    var referral =
        Client.json(running.client.get(Who.role("coordinator"), "/api/v1/referrals/" + recent));
    assertThat(referral.get("offers").get(0).get("why").toString())
        .contains("Of 75 firms", "was asked", "Its points");
    assertThat(
            Client.json(running.client.get(Who.role("coordinator"), "/api/v1/cases/" + recent))
                .get("timeline")
                .size())
        .isGreaterThan(4);
  }

  @Test
  @Order(6)
  void servesItsApiDescriptionAndKeepsStrangersOut() {
    var document = Client.json(running.client.get(Who.role("ops"), "/api/v1/openapi"));
    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.get("x-unavailable").isEmpty()).isTrue();
    assertThat(document.get("paths").propertyNames())
        .contains(
            "/api/v1/reports",
            "/api/v1/offers/{id}/answer",
            "/api/v1/flow",
            "/api/v1/referrals/{caseId}");
    assertThat(running.client.get(Who.leadOf("firm-001"), "/api/v1/flow").statusCode())
        .isEqualTo(403);
  }

  @Test
  @Order(7)
  void buildsTheCaseFilesAnewOutOfWhatTheirOwnersKept() {
    var operations = new Operations(running);
    var held = operations.held("case-tracking");
    var files = operations.files();
    var flow = operations.flow();
    assertThat(files).hasSize(ROWS);
    // A file that none of the owners knows of must not come back.
    operations.fileOfNobody();
    await().until(() -> operations.held("case-tracking").size() == ROWS + 1);
    var job =
        operations.run(
            "case-tracking", "rebuilds", Map.of("projection", "case-files", "reason", "a stray"));
    assertThat(job.get("state").asString()).isEqualTo("done");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(operations.held("case-tracking")).isEqualTo(held));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(operations.files()).isEqualTo(files));
    await().untilAsserted(() -> assertThat(operations.flow()).isEqualTo(flow));
  }

  @Test
  @Order(8)
  void sendsReportsAgainThatEverybodyHasHadAndNobodyTakesTwice() {
    var operations = new Operations(running);
    operations.awaitReaders();
    var held = operations.held();
    var files = operations.files();
    var mails = running.system.mails();
    var reported = operations.reported(files);
    var one = files.keySet().iterator().next();
    var ofOne = reported.stream().filter(event -> event.caseId().equals(one)).count();
    var times = reported.stream().map(Operations.Reported::time).sorted().toList();
    var from = times.get(times.size() / 4);
    var to = times.get(times.size() / 2);
    var inRange = times.stream().filter(time -> !time.isBefore(from) && time.isBefore(to)).count();
    assertThat(ofOne).isPositive();
    assertThat(inRange).isBetween(1L, times.size() - 1L);

    var onTopic = operations.reportsOnTopic();
    operations.replays(Map.of("subject", one), ofOne);
    operations.replays(Map.of("from", from.toString(), "to", to.toString()), inRange);
    assertThat(operations.reportsOnTopic()).isEqualTo(onTopic + ofOne + inRange);
    operations.awaitReaders();
    assertThat(operations.held()).isEqualTo(held);
    assertThat(operations.files()).isEqualTo(files);
    assertThat(running.system.mails()).isEqualTo(mails);
  }

  @Test
  @Order(9)
  void holdsEverythingAfterARestartAndTakesTheSameFileWithoutDoubles() throws Exception {
    var before = Client.json(running.client.get(Who.role("ops"), "/api/v1/flow"));
    running.close();
    running = Running.on(folder.resolve("data"));
    assertThat(Client.json(running.client.get(Who.role("ops"), "/api/v1/flow"))).isEqualTo(before);
    var imports = new FileImport(running.client);
    var again =
        imports.follow(
            imports.send(FileImport.file(input), "alliance", FileImport.listOf(input, "alliance")),
            _ -> {});
    assertThat(again.get("repeated").asInt()).isZero();
    assertThat(again.get("accepted").asInt()).isEqualTo(ROWS);
  }

  @Test
  @Order(10)
  void takesTheGoodRowsOfABadFileAndNamesEveryFaultByItsLine() throws Exception {
    var imports = new FileImport(running.client);
    var address =
        imports.send(
            FileImport.file(Path.of("src/test/resources/demo/bad-rows.csv")),
            "alliance",
            "bad-rows");
    var done = imports.follow(address, _ -> {});
    assertThat(done.get("accepted").asInt()).isEqualTo(11);
    assertThat(done.get("rejected").asInt()).isEqualTo(14);
    assertThat(imports.errors(address))
        .contains(
            "unknown-state",
            "unreadable-line",
            "wrong-column-count",
            "too-long",
            "malformed-date",
            "in-the-future");
  }
}
