package org.alliance.intake.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alliance.intake.SharedIntake;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Topics;
import org.alliance.testkit.Topics.TopicRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports as encrypted messages: each is answered once, and what nobody can answer is put aside.
class MessageChannelIT {
  private static final RunningService INTAKE = SharedIntake.running();
  private static final String REPORT =
      """
      {"reference": "%s", "conduct": ["assault"], "biasIndicators": ["slur"], "victim": "person",
       "speaks": ["ko"], "place": {"state": "CA"},
       "person": {"name": "CANARY-MESSAGE-NAME"}, "narrative": "CANARY-MESSAGE-STORY"}
      """;

  @Test
  void aMessageIsAnsweredOnceHoweverOftenItComes() {
    var partner = new PartnerSystem(INTAKE, "partner-topic");
    var id = UUID.randomUUID().toString();
    partner.send(id, REPORT.formatted("T-1"));
    var first = answerTo(id);
    assertThat(first.get("answer").asString()).isEqualTo("accepted");
    assertThat(first.get("organisation").asString()).isEqualTo("partner-topic");
    assertThat(first.get("caseNumber").asString()).startsWith("AA-");
    assertThat(first.get("faults").isEmpty()).isTrue();

    // The same message again, and the same report in another one.
    partner.send(id, REPORT.formatted("T-1"));
    var other = UUID.randomUUID().toString();
    partner.send(other, REPORT.formatted("T-1"));
    assertThat(answerTo(other).get("caseNumber")).isEqualTo(first.get("caseNumber"));
    assertThat(answers(id)).hasSize(1);

    var own = INTAKE.http().as(partner.apiKey()).get("/api/v1/messages/" + id);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains(first.get("caseNumber").asString());
    var stranger = new PartnerSystem(INTAKE, "partner-elsewhere");
    assertThat(INTAKE.http().as(stranger.apiKey()).get("/api/v1/messages/" + id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aReportThatCannotBeKeptIsRejectedWithItsFieldsAndNothingElse() {
    var partner = new PartnerSystem(INTAKE, "partner-faults");
    var wrong = UUID.randomUUID().toString();
    partner.send(
        wrong,
        """
        {"conduct": ["CANARY-CONDUCT"], "place": {"state": "CANARY-STATE"}, "speaks": ["ko"]}
        """);
    assertThat(answerTo(wrong).get("faults").toString())
        .contains("conduct/unknown-code", "state/unknown-state")
        .doesNotContain("CANARY");
    var malformed = UUID.randomUUID().toString();
    partner.send(malformed, "{\"CANARY-FIELD\": 1}");
    assertThat(answerTo(malformed).get("faults").toString()).isEqualTo("[\"report/malformed\"]");
    var empty = UUID.randomUUID().toString();
    partner.send(empty, "[]");
    assertThat(answerTo(empty).get("answer").asString()).isEqualTo("rejected");
  }

  @Test
  void whatNobodyCanAnswerIsPutAsideAndKeepsNoOtherFromItsTurn() throws JOSEException {
    var partner = new PartnerSystem(INTAKE, "partner-poison");
    var id = UUID.randomUUID().toString();
    partner.send(id, REPORT.formatted("P-1"));
    answerTo(id);
    PartnerSystem.sendSealed("no message at all");
    var foreign = new ECKeyGenerator(Curve.P_256).keyID("intake-1").generate();
    PartnerSystem.sendSealed(PartnerSystem.sealed("{}", foreign));
    partner.sendPlain("{\"id\": \"not a uuid\", \"key\": \"x\", \"report\": {}}");
    partner.sendPlain(
        "{\"id\": \"%s\", \"key\": \"alk_wrong\", \"report\": {}}".formatted(UUID.randomUUID()));
    partner.send(id, REPORT.formatted("P-2"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(reasons())
                .contains(
                    "message-not-encrypted",
                    "message-unknown-key",
                    "message-not-a-message",
                    "message-unknown-sender",
                    "message-message-id-taken"));
    // It may tell of a person, so only that it came is kept.
    assertThat(Topics.read(Infrastructure.kafka(), "alliance.intake.dead-letters"))
        .noneMatch(record -> String.valueOf(record.body()).contains("no message at all"));
    var next = UUID.randomUUID().toString();
    partner.send(next, REPORT.formatted("P-3"));
    assertThat(answerTo(next).get("answer").asString()).isEqualTo("accepted");
  }

  @Test
  void whatAMessageSaysIsNowhereButInTheVault() {
    var partner = new PartnerSystem(INTAKE, "partner-canary");
    var id = UUID.randomUUID().toString();
    partner.send(id, REPORT.formatted("CANARY-MESSAGE-REFERENCE"));
    answerTo(id);
    var records =
        Topics.read(Infrastructure.kafka(), "alliance.").stream()
            .map(record -> record.key() + record.headers() + record.body())
            .toList();
    assertThat(records).noneMatch(text -> text.contains("CANARY-MESSAGE"));
    assertThat(records).noneMatch(text -> text.contains(partner.apiKey()));
    var mongo = INTAKE.context().getBean(MongoOperations.class);
    for (var collection : mongo.getCollectionNames()) {
      assertThat(JsonMapper.shared().writeValueAsString(mongo.findAll(Document.class, collection)))
          .as(collection)
          .doesNotContain("CANARY-MESSAGE", partner.apiKey());
    }
  }

  private static JsonNode answerTo(String id) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !answers(id).isEmpty());
    return answers(id).getFirst();
  }

  private static List<JsonNode> answers(String id) {
    return Topics.read(Infrastructure.kafka(), "alliance.intake.message").stream()
        .filter(record -> "intake-message-answered.v1".equals(record.headers().get("ce_type")))
        .map(record -> JsonMapper.shared().readTree(record.body()))
        .filter(body -> body.get("messageId").asString().equals(id))
        .toList();
  }

  private static List<String> reasons() {
    return Topics.read(Infrastructure.kafka(), "alliance.intake.dead-letters").stream()
        .map(TopicRecord::headers)
        .map(headers -> headers.getOrDefault("alliance_reason", ""))
        .toList();
  }
}
